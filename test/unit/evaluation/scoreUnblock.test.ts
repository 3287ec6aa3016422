import assert from 'node:assert/strict';
import type { EpisodeLabel } from '../../../src/core/evaluation/labels.ts';
import { scoreUnblock } from '../../../src/core/evaluation/scoreUnblock.ts';
import type { Evidence } from '../../../src/core/model/evidence.ts';
import type { History } from '../../../src/core/model/history.ts';
import {
  buildComment,
  buildEvidence,
  buildPerson,
  buildPull,
  buildRepository,
  hoursAfter,
  START_ISO,
} from '../../support/builders.ts';

const DAY = 24;

function episode(fields: Partial<EpisodeLabel> = {}): EpisodeLabel {
  return {
    number: 1,
    brokenBy: 'jonas',
    at: START_ISO,
    waiting: true,
    unblocker: 'mira',
    resumed: true,
    sure: 3,
    ...fields,
  };
}

function moved(login: string, hours: number, fields: Partial<Evidence> = {}): Evidence {
  const { thread } = buildEvidence();
  return buildEvidence({
    kind: 'broke-the-wait',
    level: 'moved',
    actor: buildPerson(login),
    at: hoursAfter(hours),
    thread: { ...thread, number: 1 },
    ...fields,
  });
}

const EMPTY: History = { repository: buildRepository(), threads: [], asOf: START_ISO, isWhole: true };

/** [hits, false alarms, misses], plain and strict. */
function score(label: EpisodeLabel, evidence: Evidence[]): number[][] {
  const { answers } = scoreUnblock({ labels: [label], history: EMPTY, evidence, minSure: 2 });
  return answers.map(({ figures }) => [figures.hits, figures.falseAlarms, figures.misses]);
}

const HIT = [1, 0, 0];
const MISS = [0, 0, 1];
const WRONG = [0, 1, 1];
const FALSE_ALARM = [0, 1, 0];
const NOTHING = [0, 0, 0];

describe('scoreUnblock', () => {
  it('counts the right person within an hour before to thirty days after as right', () => {
    for (const hours of [-1, 0, 30 * DAY]) {
      assert.deepEqual(score(episode(), [moved('mira', hours)]), [HIT, HIT]);
    }
    for (const hours of [-1.01, 30 * DAY + 0.01]) {
      assert.deepEqual(score(episode(), [moved('mira', hours)]), [MISS, MISS]);
    }
  });

  it('knows the person by login in any case', () => {
    assert.deepEqual(score(episode({ unblocker: 'MiRa' }), [moved('mira', 0)]), [HIT, HIT]);
  });

  it('counts another person as a miss and a false alarm', () => {
    assert.deepEqual(score(episode(), [moved('jonas', 0)]), [WRONG, WRONG]);
  });

  it('counts several other people once, and each of them strictly', () => {
    const others = [moved('jonas', 0), moved('edda', 1), moved('edda', 2)];
    assert.deepEqual(score(episode(), others), [WRONG, [0, 2, 1]]);
  });

  it('counts somebody beside the right one only strictly', () => {
    assert.deepEqual(score(episode(), [moved('mira', 0), moved('jonas', 1)]), [HIT, [1, 1, 0]]);
  });

  it('counts anybody within ten days as a false alarm where nobody unblocked', () => {
    const nobody = episode({ unblocker: null });
    assert.deepEqual(score(nobody, [moved('mira', 10 * DAY)]), [FALSE_ALARM, FALSE_ALARM]);
    assert.deepEqual(score(nobody, [moved('mira', 10 * DAY + 0.01)]), [NOTHING, NOTHING]);
    assert.deepEqual(score(nobody, []), [NOTHING, NOTHING]);
  });

  it('counts neither evidence of another thread nor of another signal', () => {
    const { thread } = buildEvidence();
    const elsewhere = moved('mira', 0, { thread: { ...thread, number: 2 } });
    const anticipating = moved('mira', 0, { kind: 'flagged-in-review', level: 'acted-on' });
    assert.deepEqual(score(episode(), [elsewhere, anticipating]), [MISS, MISS]);
  });

  it('leaves out toss-ups', () => {
    const labels = [episode(), episode({ sure: 1 })];
    assert.equal(scoreUnblock({ labels, history: EMPTY, evidence: [], minSure: 2 }).cases, 1);
  });

  it('sets beside it who ended the silence, unless it was a program, and who wrote most', () => {
    const bot = buildPerson('tide[bot]');
    const events = [
      buildComment({ actor: bot, body: 'Stale.' }),
      buildComment({ actor: buildPerson('jonas'), at: hoursAfter(1) }),
      buildComment({ actor: buildPerson('mira'), at: hoursAfter(2) }),
      buildComment({ actor: buildPerson('mira'), at: hoursAfter(3) }),
      ...[4, 5, 6].map((hours) => buildComment({ actor: buildPerson('edda'), at: hoursAfter(hours) })),
    ];
    const history = { ...EMPTY, threads: [buildPull({ author: buildPerson('edda'), events })] };
    const labels = [
      episode({ brokenBy: 'mira' }),
      episode({ brokenBy: bot.login, unblocker: null }),
      episode({ brokenBy: 'jonas' }),
    ];
    const { baselines } = scoreUnblock({ labels, history, evidence: [], minSure: 2 });
    const counts = baselines.map(({ figures }) => [figures.hits, figures.falseAlarms, figures.misses]);
    assert.deepEqual(counts, [
      [1, 1, 1],
      [2, 1, 0],
    ]);
  });
});
