import assert from 'node:assert/strict';
import { evaluateRepository, type Readers } from '../../../src/core/evaluation/evaluateRepository.ts';
import { foldOf } from '../../../src/core/evaluation/folds.ts';
import { formatEvaluation } from '../../../src/core/evaluation/formatEvaluation.ts';
import type { Labels } from '../../../src/core/evaluation/labels.ts';
import type { Evidence } from '../../../src/core/model/evidence.ts';
import type { History } from '../../../src/core/model/history.ts';
import { buildTeamContext } from '../../../src/core/people/teamContext.ts';
import type { CommentReader } from '../../../src/core/reading/reader.ts';
import {
  buildComment,
  buildEvidence,
  buildIssue,
  buildPerson,
  buildPull,
  buildRepository,
  buildReview,
  buildReviewComment,
  hoursAfter,
  START_ISO,
} from '../../support/builders.ts';

/*
 * Thirty pull requests by edda: on every third mira, jonas, tomas or ines (in turn) flags trouble that is
 * heeded, on the others it is a nit; the same person unblocks it, and helps on an issue of a number 100 higher.
 */
const NUMBERS = Array.from({ length: 30 }, (_, index) => index + 1);
const PEOPLE = ['mira', 'jonas', 'tomas', 'ines'];
const whoOn = (number: number): string => PEOPLE[number % PEOPLE.length]!;
const isPositive = (number: number): boolean => number % 3 === 0;

const HISTORY: History = {
  repository: buildRepository(),
  threads: [
    ...NUMBERS.map((number) =>
      buildPull({
        number,
        author: buildPerson('edda'),
        events: [
          buildReviewComment({ id: 1000 + number, actor: buildPerson(whoOn(number)) }),
          buildComment({ actor: buildPerson('olaf'), at: hoursAfter(1), body: 'Ahoy.' }),
          buildComment({ actor: buildPerson('olaf'), at: hoursAfter(2), body: 'Ahoy again.' }),
        ],
      }),
    ),
    ...NUMBERS.map((number) => buildIssue({ number: 100 + number, author: buildPerson('edda') })),
  ],
  asOf: hoursAfter(1000),
  isWhole: true,
};
const TEAM = buildTeamContext({ history: HISTORY, files: null, areaOf: () => '' });

const LABELS: Labels = {
  threads: NUMBERS.map((number) => ({
    thread: 1000 + number,
    pull: number,
    raisedBy: whoOn(number),
    concern: isPositive(number),
    kind: isPositive(number) ? 'defect' : 'nit-style',
    heeded: 'yes',
    sure: 3,
  })),
  episodes: NUMBERS.map((number) => ({
    number,
    brokenBy: 'olaf',
    at: START_ISO,
    waiting: true,
    unblocker: isPositive(number) ? whoOn(number) : null,
    resumed: true,
    sure: 3,
  })),
  issues: NUMBERS.map((number) => ({
    number: 100 + number,
    author: 'edda',
    kind: 'failure',
    isActedOn: true,
    helpedBy: isPositive(number) ? whoOn(number) : null,
    sure: 3,
  })),
};

const SILENT: CommentReader = { name: 'silent', read: () => Promise.resolve([]) };

/** What is true, of the pull requests for which `isKnown` holds. */
function tellTruth(isKnown: (number: number) => boolean): Evidence[] {
  const { thread, source } = buildEvidence();
  return NUMBERS.filter((number) => isPositive(number) && isKnown(number)).flatMap((number) => {
    const actor = buildPerson(whoOn(number));
    const moved = { actor, kind: 'broke-the-wait', level: 'moved' } as const;
    return [
      buildEvidence({ actor, thread: { ...thread, number }, source: { ...source, rootCommentId: 1000 + number } }),
      buildEvidence({ ...moved, thread: { ...thread, number } }),
      buildEvidence({ ...moved, thread: { ...thread, number: 100 + number, kind: 'issue' } }),
    ];
  });
}

function evaluate(options: {
  readers?: Partial<Readers>;
  labels?: Labels;
  detect?: (reader: CommentReader) => Evidence[];
}) {
  const { readers = {}, labels = LABELS, detect = () => tellTruth(() => true) } = options;
  return evaluateRepository({
    history: HISTORY,
    team: TEAM,
    labels,
    minSure: 2,
    readers: { shipped: SILENT, hasSeenLabels: false, fit: null, ...readers },
    detect: async (reader) => detect(reader),
  });
}

describe('evaluateRepository', () => {
  it('gives an oracle full marks everywhere', async () => {
    const evaluation = await evaluate({});
    for (const measure of [evaluation.actedOn, evaluation.unblocked, evaluation.helped]) {
      assert.ok(measure && measure.answers.length > 0);
      assert.equal(measure.positives, 10);
      for (const { figures } of measure.answers) {
        assert.deepEqual(figures.f1, { value: 1, interval: { low: 1, high: 1 } });
      }
    }
  });

  it('gives an oracle whose people are dealt out anew no more than chance', async () => {
    const { byChance } = await evaluate({});
    for (const chance of [byChance.unblocked, byChance.helped]) {
      assert.ok(chance?.value !== null && chance?.value !== undefined && chance.value > 0 && chance.value < 0.5);
      assert.ok(chance.interval && chance.interval.high < 1);
    }
  });

  it('gives evidence on the wrong threads no marks', async () => {
    const { thread, source } = buildEvidence();
    const wrong = NUMBERS.filter((number) => !isPositive(number)).map((number) =>
      buildEvidence({ thread: { ...thread, number }, source: { ...source, rootCommentId: 1000 + number } }),
    );
    const { actedOn } = await evaluate({ detect: () => wrong });
    assert.equal(actedOn?.answers[0]?.figures.f1.value, 0);
  });

  it('says which labels are missing', async () => {
    const evaluation = await evaluate({ labels: { threads: null, episodes: null, issues: LABELS.issues } });
    assert.deepEqual([evaluation.actedOn, evaluation.unblocked, evaluation.byChance.unblocked], [null, null, null]);
    assert.ok(evaluation.helped);
    assert.match(formatEvaluation(evaluation), /not measured: the folder holds no threads\.jsonl/);
  });

  it('leaves the one who wrote most out on both sides', async () => {
    const labels = {
      ...LABELS,
      threads: (LABELS.threads ?? []).map((row) => ({ ...row, raisedBy: row.pull > 3 ? 'Olaf' : row.raisedBy })),
    };
    const { withoutBusiest } = await evaluate({ labels });
    assert.equal(withoutBusiest.actedOn?.cases, 3);
    assert.equal(withoutBusiest.unblocked?.cases, 0, 'olaf ended every silence');
  });
});

describe('evaluateRepository without whoever carries most duty', () => {
  it('leaves out who merged most, on both sides', async () => {
    const merged = (number: number) =>
      buildPull({
        number,
        author: buildPerson('edda'),
        events: [
          buildReviewComment({ id: 1000 + number, actor: buildPerson(whoOn(number)) }),
          { type: 'merged', at: hoursAfter(9), actor: buildPerson('mira'), commitSha: null },
        ],
      });
    const history = { ...HISTORY, threads: NUMBERS.map(merged) };
    const { withoutDutyHolder } = await evaluateRepository({
      history,
      team: buildTeamContext({ history, files: null, areaOf: () => '' }),
      labels: LABELS,
      minSure: 2,
      readers: { shipped: SILENT, hasSeenLabels: false, fit: null },
      detect: async () => tellTruth(() => true),
    });
    const left = NUMBERS.filter((number) => isPositive(number) && whoOn(number) !== 'mira');
    assert.equal(withoutDutyHolder.unblocked?.positives, left.length);
    assert.equal(withoutDutyHolder.unblocked.answers[0]?.figures.hits, left.length);
    assert.equal(withoutDutyHolder.unblocked.answers[0].figures.falseAlarms, 0);
  });
});

describe('evaluateRepository by who is found', () => {
  /** Mira has reviewed before, so she is a member; nobody else of them is. */
  const seen = buildPull({
    number: 900,
    author: buildPerson('edda'),
    createdAt: hoursAfter(-200),
    events: [buildReview({ actor: buildPerson('mira'), at: hoursAfter(-100), state: 'approved' })],
  });
  const find = async (found: (login: string) => boolean) => {
    const history = { ...HISTORY, threads: [...HISTORY.threads, seen] };
    const { unblockedBy } = await evaluateRepository({
      history,
      team: buildTeamContext({ history, files: null, areaOf: () => '' }),
      labels: LABELS,
      minSure: 2,
      readers: { shipped: SILENT, hasSeenLabels: false, fit: null },
      detect: async () => tellTruth((number) => found(whoOn(number))),
    });
    return unblockedBy;
  };
  const recall = (measure: { answers: readonly { figures: { recall: { value: number | null } } }[] } | null) =>
    measure?.answers[0]?.figures.recall.value;
  const ofMira = NUMBERS.filter((number) => isPositive(number) && whoOn(number) === 'mira').length;

  it('asks of members and of newcomers and the community each by themselves', async () => {
    const { members, newcomers } = await find(() => true);
    assert.deepEqual([members?.positives, newcomers?.positives], [ofMira, 10 - ofMira]);
    assert.deepEqual([recall(members), recall(newcomers)], [1, 1]);
  });

  it('shows where newcomers are overlooked', async () => {
    const { members, newcomers } = await find((login) => login === 'mira');
    assert.deepEqual([recall(members), recall(newcomers)], [1, 0]);
  });

  it('prints both, with their cases', async () => {
    const text = formatEvaluation(await evaluate({}));
    assert.match(text, /WHO IS FOUND: silences that were ended/);
    assert.match(text, /moved by a member \(a peer at that time\) +0 +undefined/);
    assert.match(text, /moved by a newcomer or the community +10 +1\.00/);
  });
});

describe('evaluateRepository with a reader that is fitted', () => {
  /** Detects only on pull requests whose labels its reader has seen: a reader that learnt by heart. */
  const fitted = (seen: ReadonlySet<number>): CommentReader => ({
    ...SILENT,
    name: [...seen].join(','),
  });
  const detect = (reader: CommentReader): Evidence[] => {
    const seen = new Set(reader.name.split(',').map(Number));
    return tellTruth((number) => reader === SILENT || seen.has(number));
  };

  it('does not let a reader profit from labels that it has seen', async () => {
    const fit: Readers['fit'] = (rows) => fitted(new Set(rows.map(({ label }) => label.pull)));
    const { actedOn } = await evaluate({ readers: { fit, hasSeenLabels: true }, detect });
    assert.equal(actedOn?.answers.length, 1, 'the reader that ships has seen the labels, too');
    assert.equal(actedOn.answers[0]?.figures.hits, 0);
  });

  it('pools the parts: what is learnt of the others holds for all', async () => {
    const fit: Readers['fit'] = (rows) => {
      const trained = new Set(rows.map(({ label }) => foldOf(label.pull)));
      return fitted(new Set(NUMBERS.filter((number) => !trained.has(foldOf(number)))));
    };
    const { actedOn } = await evaluate({ readers: { fit, hasSeenLabels: true }, detect });
    assert.equal(actedOn?.answers[0]?.figures.f1.value, 1);
  });

  it('asks a reader of the older half about the newer half alone', async () => {
    const handed: number[][] = [];
    const fit: Readers['fit'] = (rows) => {
      handed.push(rows.map(({ label }) => label.pull));
      return fitted(new Set(NUMBERS));
    };
    const { newerHalf } = await evaluate({ readers: { fit, hasSeenLabels: true }, detect });
    assert.deepEqual(handed.at(-1), NUMBERS.slice(0, 15));
    assert.equal(newerHalf?.cases, 15);
    assert.equal(newerHalf.answers[0]?.figures.hits, newerHalf.positives);
    assert.equal((await evaluate({})).newerHalf, null, 'nothing is fitted');
  });

  it('hands over each comment with its label', async () => {
    const handed: number[] = [];
    const fit: Readers['fit'] = (rows) => {
      for (const { item, label } of rows) if (item.comment.id === label.thread) handed.push(label.pull);
      return SILENT;
    };
    await evaluate({ readers: { fit } });
    assert.equal(
      handed.length,
      4 * NUMBERS.length + NUMBERS.length / 2,
      'each is in the training part of four of five folds, and half of them are the older half',
    );
  });

  it('scores the reader that ships beside, where it has not seen the labels', async () => {
    const { actedOn } = await evaluate({ readers: { fit: () => fitted(new Set()) }, detect });
    assert.deepEqual(
      actedOn?.answers.map(({ name, figures }) => [name, figures.hits]),
      [
        ['evidence, reader fitted on other pull requests', 0],
        ['evidence, reader as it ships', 10],
      ],
    );
  });
});

describe('formatEvaluation', () => {
  it('names nobody', async () => {
    const text = formatEvaluation(await evaluate({}));
    for (const login of [...PEOPLE, 'edda', 'olaf']) assert.doesNotMatch(text, new RegExp(`\\b${login}\\b`, 'i'));
  });

  it('says why there is no answer when the only reader has seen the labels', async () => {
    const text = formatEvaluation(await evaluate({ readers: { hasSeenLabels: true } }));
    assert.match(text, /was fitted on these labels, so it is not scored on them/);
  });

  it('puts columns under each other', async () => {
    const lines = formatEvaluation(await evaluate({})).split('\n');
    const header = lines.findIndex((line) => line.trimStart().startsWith('claimed'));
    const end = lines[header]?.indexOf('claimed') ?? -1;
    assert.match(lines[header + 1] ?? '', /^ {2}evidence +10 +10 +0 +1\.00 \(1\.00 to 1\.00\)/);
    assert.equal(lines[header + 1]?.slice(end, end + 'claimed'.length).trim(), '10');
  });
});
