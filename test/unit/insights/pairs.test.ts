import assert from 'node:assert/strict';
import { renderMessage } from '../../../src/core/text/message.ts';
import { findPairs } from '../../../src/core/insights/pairs.ts';
import type { Evidence } from '../../../src/core/model/evidence.ts';
import { englishTranslate as translate } from '../../../src/core/text/englishTranslate.ts';
import { buildAct, type ActSketch } from '../map/inventedTeam.ts';

function help(by: string, other: string, sketch: Partial<ActSketch> & { thread: number }): Evidence {
  return buildAct({ day: sketch.thread, ...sketch, by, for: other });
}

function sentences(evidence: readonly Evidence[]): string[] {
  return findPairs(evidence, translate).map(({ sentence }) => renderMessage(sentence, translate));
}

describe('findPairs', () => {
  it('needs help both ways: nobody is told that they only receive', () => {
    assert.deepEqual(sentences([help('mira', 'jonas', { thread: 1 }), help('mira', 'jonas', { thread: 2 })]), []);
  });

  it('says where each helped the other', () => {
    const evidence = [help('mira', 'jonas', { thread: 2 }), help('jonas', 'mira', { thread: 1, area: 'net/' })];
    assert.deepEqual(sentences(evidence), ['mira helped jonas in storage/; jonas helped mira in net/.']);
  });

  it('speaks of leading where it happened more than once, either way', () => {
    const there = [1, 2].map((thread) => help('mira', 'jonas', { thread }));
    const back = [3, 4].map((thread) => help('jonas', 'mira', { thread, area: 'net/' }));
    assert.deepEqual(sentences([...there, ...back]), ['jonas leads mira in net/; mira leads jonas in storage/.']);
    const same = back.map((one) => ({ ...one, area: ['storage/'] }));
    assert.deepEqual(sentences([...there, ...same]), ['jonas and mira lead each other in storage/, in turn.']);
  });

  it('leaves duty and being asked out', () => {
    const back = help('jonas', 'mira', { thread: 1 });
    assert.deepEqual(sentences([help('mira', 'jonas', { thread: 2, fields: { byDuty: true } }), back]), []);
    assert.deepEqual(
      sentences([help('mira', 'jonas', { thread: 2, kind: 'sought-out', fields: { level: 'chosen' } }), back]),
      [],
    );
  });

  it('goes by the newest act of a pair', () => {
    const evidence = [
      help('mira', 'jonas', { thread: 1 }),
      help('jonas', 'mira', { thread: 2 }),
      help('edda', 'okoro', { thread: 3 }),
      help('okoro', 'edda', { thread: 4 }),
    ];
    assert.deepEqual(
      findPairs(evidence, translate).map(({ people }) => people.map(({ login }) => login)),
      [
        ['okoro', 'edda'],
        ['jonas', 'mira'],
      ],
    );
  });
});
