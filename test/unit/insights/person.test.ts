import assert from 'node:assert/strict';
import { renderMessage } from '../../../src/core/text/message.ts';
import { describePerson, listPeople } from '../../../src/core/insights/person.ts';
import type { Evidence } from '../../../src/core/model/evidence.ts';
import { englishTranslate as translate } from '../../../src/core/text/englishTranslate.ts';
import { buildPerson } from '../../support/builders.ts';
import { buildAct } from '../map/inventedTeam.ts';

const mira = buildPerson('mira');

/** Topic → sentence of what is said of mira. */
function told(evidence: readonly Evidence[]): Record<string, string> {
  const { insights, duty } = describePerson(mira, { evidence, translate });
  const all = [...insights, ...(duty === null ? [] : [duty])];
  return Object.fromEntries(all.map(({ topic, sentence }) => [topic, renderMessage(sentence, translate)]));
}

function flag(thread: number, fields: Partial<Evidence> = {}): Evidence {
  return buildAct({ by: 'mira', for: 'jonas', thread, day: thread, fields: { unasked: false, ...fields } });
}

function act(kind: Evidence['kind'], thread: number, fields: Partial<Evidence> = {}): Evidence {
  const level = kind === 'sought-out' || kind === 'cited' ? 'chosen' : 'landed';
  return buildAct({
    by: 'mira',
    for: 'jonas',
    thread,
    day: thread,
    kind,
    fields: { level, unasked: false, ...fields },
  });
}

describe('describePerson', () => {
  it('tells a single act as what it was, with its day', () => {
    assert.deepEqual(told([flag(3)]), { 'sees-coming': 'mira saw an edge case coming in storage/ (#3), 7 Mar 2024.' });
  });

  it('speaks of a habit from two threads on, never of how many', () => {
    const two = [flag(1), flag(2)];
    assert.equal(told(two)['sees-coming'], 'mira has an eye for edge cases in storage/.');
    assert.equal(told([...two, flag(3), flag(4), flag(5)])['sees-coming'], told(two)['sees-coming']);
    assert.match(told([flag(1), { ...flag(1), id: 'same-thread' }])['sees-coming'] ?? '', /saw an edge case coming/);
  });

  it('says by what things got moving', () => {
    const move = (thread: number, waitedFor: string): Evidence =>
      buildAct({
        by: 'mira',
        for: 'jonas',
        thread,
        day: thread,
        kind: 'broke-the-wait',
        waitedFor,
        fields: { unasked: null },
      });
    assert.equal(
      told([move(1, 'review'), move(2, 'decision')]).unblocks,
      'mira gets things moving in storage/: with decisions and reviews.',
    );
  });

  it('folds what was theirs to do, and keeps it out of everything else', () => {
    const duty = [flag(1, { byDuty: true }), flag(2, { byDuty: true })];
    assert.deepEqual(told(duty), { duty: 'mira also keeps things moving in storage/, as what is theirs to do.' });
    assert.equal(describePerson(mira, { evidence: duty, translate }).newest, null);
  });

  it('says where somebody leads unasked only where nothing is theirs', () => {
    const unasked = [1, 2, 3].map((thread) => flag(thread, { unasked: true }));
    assert.match(told(unasked).unowned ?? '', /^mira leads in storage\/ unasked/);
    assert.equal(told(unasked.slice(1)).unowned, undefined);
    assert.equal(told([...unasked, flag(4, { byDuty: true })]).unowned, undefined);
    assert.equal(told(unasked.map((one) => ({ ...one, unasked: null }))).unowned, undefined);
  });

  it('names who looks to them and who passed on what they taught', () => {
    const sentences = told([
      act('sought-out', 1),
      act('cited', 2),
      act('explained', 3, { beneficiaries: [buildPerson('edda')] }),
      act('rippled', 4, { beneficiaries: [buildPerson('edda'), buildPerson('okoro')] }),
    ]);
    assert.equal(sentences['looked-to'], 'jonas asked mira by name, in storage/.');
    assert.equal(sentences.taught, 'mira explained the why to edda, in storage/.');
    const taught = describePerson(mira, {
      evidence: [act('rippled', 4, { beneficiaries: [buildPerson('edda'), buildPerson('okoro')] })],
      translate,
    }).insights.map(({ sentence }) => renderMessage(sentence, translate));
    assert.deepEqual(taught, ["edda took mira's advice and later gave it on to okoro."]);
  });

  it('shows following as the other half of leading', () => {
    assert.match(told([act('followed-through', 1), act('changed-course', 2)]).follows ?? '', /sees it through/);
    assert.match(told([act('changed-course', 1), act('changed-course', 2)]).follows ?? '', /changed their view/);
  });

  it('opens the evidence of every statement, and asks two questions with each', () => {
    const evidence = [flag(1), flag(2), act('sought-out', 3), act('explained', 4), act('idea-adopted', 5)];
    const { insights } = describePerson(mira, { evidence, translate });
    assert.equal(insights.length, 4);
    for (const { evidenceIds, asLead, asProfessional } of insights) {
      assert.ok(evidenceIds.length > 0 && evidenceIds.every((id) => evidence.some((one) => one.id === id)));
      assert.ok(asLead && asProfessional);
    }
  });

  it('speaks of nobody else', () => {
    assert.deepEqual(told([buildAct({ by: 'jonas', for: 'mira', thread: 1, day: 1 })]), {});
  });

  it('takes the newest login of somebody who changed it', () => {
    const renamed = { ...flag(2), actor: { ...mira, login: 'mira-k' } };
    assert.equal(describePerson(mira, { evidence: [flag(1), renamed], translate }).person.login, 'mira-k');
  });
});

describe('listPeople', () => {
  it('goes by the newest act, whoever did more', () => {
    const evidence = [flag(1), flag(2), buildAct({ by: 'edda', for: 'mira', thread: 3, day: 9 })];
    assert.deepEqual(
      listPeople(evidence).map(({ login }) => login),
      ['edda', 'mira'],
    );
  });
});
