import assert from 'node:assert/strict';
import { buildMap } from '../../../src/core/map/buildMap.ts';
import { renderMapText } from '../../../src/core/map/renderMapText.ts';
import type { Evidence } from '../../../src/core/model/evidence.ts';
import { englishTranslate as translate } from '../../../src/core/text/englishTranslate.ts';
import { buildAct, buildMapInput, inventTeam } from './inventedTeam.ts';

function noteOf(evidence: Evidence[], width = 72, isColour = false): string {
  return renderMapText(buildMap(buildMapInput(evidence)), { translate, width, isColour });
}

describe('renderMapText', () => {
  it('reads like a note: who, what, when, in which words, what came of it and where to look', () => {
    const note = noteOf([buildAct({ by: 'mira', for: 'jonas', thread: 7, day: 3 })]);
    assert.equal(
      note.split('\n\n')[1],
      [
        'mira',
        '  Saw it coming',
        '    7 Mar 2024, for jonas: saw an edge case coming in storage/ (#7).',
        '      “This could be null here.”',
        '      The author answered that it was done.',
        '      https://github.com/tide-team/lighthouse/pull/7#discussion_r1',
      ].join('\n'),
    );
  });

  it('names people by their newest act, whoever did more', () => {
    const note = noteOf([
      buildAct({ by: 'mira', for: 'jonas', thread: 1, day: 1 }),
      buildAct({ by: 'mira', for: 'jonas', thread: 2, day: 2 }),
      buildAct({ by: 'elke', for: 'jonas', thread: 3, day: 3 }),
    ]);
    assert.ok(note.indexOf('\nelke\n') < note.indexOf('\nmira\n'));
  });

  it('shows the newest of each kind and leads to the rest without a number', () => {
    const acts = Array.from({ length: 9 }, (_, index) =>
      buildAct({ by: 'mira', for: 'jonas', thread: index + 1, day: index }),
    );
    const note = noteOf(acts);
    const hint = /`peer-leadership\s+evidence`\s+prints\s+every\s+act\./gu;
    assert.equal(
      [
        ...noteOf([...acts, ...acts.map((act) => ({ ...act, actor: act.beneficiaries[0] ?? act.actor }))]).matchAll(
          hint,
        ),
      ].length,
      1,
    );
    assert.match(note, /#9\b/);
    assert.doesNotMatch(note, /#[1-8]\b/);
    assert.doesNotMatch(noteOf(acts.slice(0, 1)), hint);
  });

  it('says who led and who kept things moving in an area', () => {
    const note = noteOf([
      buildAct({ by: 'mira', for: 'jonas', thread: 1, day: 2 }),
      buildAct({ by: 'elke', for: 'jonas', thread: 2, day: 1, fields: { byDuty: true } }),
    ]);
    assert.match(note, /^ {2}storage\/: mira led; elke kept things moving$/m);
  });

  it('names the newest five who led in an area, and of the others only that they did', () => {
    const logins = ['ada', 'bo', 'cleo', 'dan', 'eva', 'fay', 'gus'];
    const led = (some: readonly string[]): string =>
      noteOf(some.map((by, index) => buildAct({ by, for: 'jonas', thread: index + 1, day: 20 - index })));
    assert.match(led(logins), /^ {2}storage\/: ada, bo, cleo, dan, eva and others led$/m);
    assert.match(led(logins.slice(0, 5)), /^ {2}storage\/: ada, bo, cleo, dan, eva led$/m);
  });

  it('keeps to the width, addresses aside', () => {
    for (const width of [40, 72, 120]) {
      for (const line of noteOf(inventTeam(), width).split('\n')) {
        assert.ok(line.length <= width || line.includes('https://'), line);
      }
    }
  });

  it('uses terminal sequences only when colour is wanted', () => {
    const act = buildAct({ by: 'mira', for: 'jonas', thread: 7, day: 3 });
    assert.ok(!noteOf([act]).includes('\u001B'));
    assert.ok(noteOf([act], 72, true).includes('\u001B[1mmira\u001B[22m'));
  });
});
