import assert from 'node:assert/strict';
import { hasConcernWord } from '../../../src/core/evaluation/concernWords.ts';
import type { ThreadLabel } from '../../../src/core/evaluation/labels.ts';
import { flaggedThreads, measurableThreads, scoreActedOn } from '../../../src/core/evaluation/scoreActedOn.ts';
import type { ReviewCommentEvent } from '../../../src/core/model/event.ts';
import type { History } from '../../../src/core/model/history.ts';
import { buildEvidence, buildPull, buildRepository, buildReviewComment, START_ISO } from '../../support/builders.ts';

function label(thread: number, fields: Partial<ThreadLabel> = {}): ThreadLabel {
  return { thread, pull: 1, raisedBy: 'jonas', concern: true, kind: 'defect', heeded: 'yes', sure: 3, ...fields };
}

function buildHistory(...comments: Partial<ReviewCommentEvent>[]): History {
  const events = comments.map((fields) => buildReviewComment(fields));
  return { repository: buildRepository(), threads: [buildPull({ events })], asOf: START_ISO, isWhole: true };
}

const EMPTY: History = { repository: buildRepository(), threads: [], asOf: START_ISO, isWhole: true };

function sourceOf(rootCommentId: number | null) {
  return { ...buildEvidence().source, rootCommentId };
}

describe('flaggedThreads', () => {
  it('takes anticipating evidence from acted-on up, by its review thread', () => {
    const flagged = flaggedThreads([
      buildEvidence({ source: sourceOf(1), level: 'acted-on' }),
      buildEvidence({ source: sourceOf(2), level: 'proved-right' }),
      buildEvidence({ source: sourceOf(3), level: 'raised' }),
      buildEvidence({ source: sourceOf(4), level: 'deferred' }),
      buildEvidence({ source: sourceOf(5), kind: 'broke-the-wait', level: 'moved' }),
      buildEvidence({ source: sourceOf(null) }),
    ]);
    assert.deepEqual([...flagged], [1, 2]);
  });
});

describe('measurableThreads', () => {
  it('leaves out toss-ups, and concerns of which it is unclear whether they were heeded', () => {
    const rows = measurableThreads(
      [
        label(1),
        label(2, { sure: 1 }),
        label(3, { heeded: 'unclear' }),
        label(4, { heeded: 'unclear', concern: false }),
        label(5, { heeded: 'no' }),
      ],
      2,
    );
    assert.deepEqual(
      rows.map(({ thread }) => thread),
      [1, 4, 5],
    );
  });
});

describe('scoreActedOn', () => {
  const labels = [
    label(1, { pull: 1 }),
    label(2, { pull: 2 }),
    label(3, { pull: 3, heeded: 'no' }),
    label(4, { pull: 4, concern: false, kind: 'nit-style' }),
  ];

  it('counts only heeded concerns as there', () => {
    const { cases, positives, baseRate } = scoreActedOn({ labels, history: EMPTY, answers: {}, minSure: 2 });
    assert.deepEqual([cases, positives, baseRate.value], [4, 2, 0.5]);
  });

  it('counts hits, false alarms and misses of each answer', () => {
    const answers = { oracle: new Set([1, 2]), half: new Set([1, 4]), silent: new Set<number>() };
    const score = scoreActedOn({ labels, history: EMPTY, answers, minSure: 2 });
    const counts = score.answers.map(({ name, figures }) => [name, figures.hits, figures.falseAlarms, figures.misses]);
    assert.deepEqual(counts, [
      ['oracle', 2, 0, 0],
      ['half', 1, 1, 1],
      ['silent', 0, 0, 2],
    ]);
    assert.equal(score.answers[0]?.figures.f1.value, 1);
    assert.equal(score.answers[1]?.figures.precision.value, 0.5);
  });

  it('sets baselines beside: everything, changed lines, defect words, both', () => {
    const history = buildHistory(
      { id: 1, body: 'This will crash without a harbour.', isOutdated: true },
      { id: 2, body: 'What of an empty harbour?', isOutdated: true },
      { id: 3, body: 'Two boats race for the quay.', isOutdated: false },
      { id: 4, body: 'A blank line, please.', isOutdated: false },
    );
    const { baselines } = scoreActedOn({ labels, history, answers: {}, minSure: 2 });
    const counts = baselines.map(({ figures }) => [figures.hits, figures.falseAlarms, figures.misses]);
    assert.deepEqual(counts, [
      [2, 2, 0],
      [2, 0, 0],
      [1, 1, 1],
      [1, 0, 1],
    ]);
  });

  it('says how many labelled threads the history does not hold', () => {
    const history = buildHistory({ id: 1 }, { id: 2 });
    assert.equal(scoreActedOn({ labels, history, answers: {}, minSure: 2 }).unknown, 2);
  });
});

describe('hasConcernWord', () => {
  it('finds words by their beginning, not inside of others', () => {
    assert.ok(hasConcernWord('It CRASHES here'));
    assert.ok(hasConcernWord('a data race'));
    assert.ok(!hasConcernWord('the trace and the debugger'));
  });
});
