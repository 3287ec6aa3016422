import type { Evaluation, Measures } from './evaluateRepository.ts';
import type { Correlation, Honesty } from './honesty.ts';
import type { Estimate } from '../statistics/shares.ts';
import { LABEL_FILES } from './labels.ts';
import type { Answer, Measure } from './measure.ts';

interface Question {
  measure: keyof Measures;
  title: string;
  cases: string;
  positives: string;
}

const QUESTIONS: readonly Question[] = [
  {
    measure: 'actedOn',
    title: 'ACTED ON: did this review thread name trouble ahead, and did the work change because of it?',
    cases: 'labelled review threads',
    positives: 'did',
  },
  {
    measure: 'unblocked',
    title: 'UNBLOCKED: when somebody ended a long silence, who really got the thread moving again?',
    cases: 'labelled silences',
    positives: 'had somebody who did',
  },
  {
    measure: 'helped',
    title: 'HELPED: who gave the decisive answer, diagnosis, fix or decision on this issue?',
    cases: 'labelled issues',
    positives: 'had somebody who did',
  },
];

const FILE_OF = { actedOn: LABEL_FILES.threads, unblocked: LABEL_FILES.episodes, helped: LABEL_FILES.issues } as const;

/** The evaluation as a table for people. Names nobody. */
export function formatEvaluation(evaluation: Evaluation): string {
  const { repository, asOf, minSure, withoutBusiest, withoutDutyHolder, byChance, honesty } = evaluation;
  const chance = { actedOn: null, ...byChance };
  return [
    `${repository} up to ${asOf.slice(0, 10)}: the evidence found, against what people found by reading the same threads.`,
    `Only labels of sureness ${String(minSure)} or more (of 3). In brackets: 95 % interval, from resampling whole pull requests and issues.`,
    'Precision: of what is claimed, how much is right. Recall: of what is there, how much is claimed. F1: both in one.',
    'Baselines are ways to answer without any understanding; a detector has to beat them.',
    ...QUESTIONS.flatMap((question) => [
      '',
      ...describeMeasure({
        question,
        measure: evaluation[question.measure],
        without: {
          'busiest person left out': withoutBusiest[question.measure],
          'who carries most duty left out': withoutDutyHolder[question.measure],
        },
        chance: chance[question.measure],
      }),
      ...(question.measure === 'actedOn' ? describeNewerHalf(evaluation) : []),
    ]),
    ...describeStandings(evaluation),
    '',
    ...describeHonesty(honesty),
    '',
  ].join('\n');
}

function describeMeasure(options: {
  question: Question;
  measure: Measure | null;
  without: Readonly<Record<string, Measure | null>>;
  chance: Estimate | null;
}): string[] {
  const { question, measure, without, chance } = options;
  if (measure === null) return [question.title, `  not measured: the folder holds no ${FILE_OF[question.measure]}`];
  const rows = [
    ...measure.answers.map((answer) => toRow(answer, answer.name)),
    ...Object.entries(without).flatMap(([who, rest]) =>
      (rest?.answers ?? []).map((answer) => toRow(answer, `${answer.name}, ${who}`)),
    ),
    ...measure.baselines.map((answer) => toRow(answer, `baseline: ${answer.name}`)),
  ];
  const lines = [
    question.title,
    `  ${String(measure.cases)} ${question.cases}, ${String(measure.positives)} of them ${question.positives}: base rate ${percent(measure.baseRate)}`,
  ];
  if (measure.unknown > 0) {
    lines.push(`  ${String(measure.unknown)} of them are not in the history; there, nothing counts as claimed`);
  }
  if (measure.answers.length === 0) {
    lines.push('  the reader that ships was fitted on these labels, so it is not scored on them');
  }
  lines.push(...alignRows([HEADER, ...rows]));
  if (chance !== null) lines.push(`  F1 by chance, the same acts dealt out to other people: ${number(chance)}`);
  if (question.measure !== 'actedOn') {
    lines.push('  strict: somebody claimed beside the right one counts as a false alarm, too');
  }
  return lines;
}

function describeNewerHalf({ newerHalf }: Evaluation): string[] {
  if (newerHalf === null) return [];
  const { cases, positives, answers } = newerHalf;
  return [
    `  the newer half of these threads alone: ${String(cases)}, of them ${String(positives)} did`,
    ...alignRows([HEADER, ...answers.map((answer) => toRow(answer, answer.name))]),
  ];
}

const HEADER = ['', 'claimed', 'right', 'missed', 'precision', 'recall', 'F1'] as const;

function toRow({ figures }: Answer, name: string): string[] {
  const { hits, falseAlarms, misses, precision, recall, f1 } = figures;
  return [
    name,
    String(hits + falseAlarms),
    String(hits),
    String(misses),
    number(precision),
    number(recall),
    number(f1),
  ];
}

function describeStandings({ unblockedBy: { members, newcomers } }: Evaluation): string[] {
  const rows = [
    ['moved by a member (a peer at that time)', members] as const,
    ['moved by a newcomer or the community', newcomers] as const,
  ].flatMap(([name, measure]) =>
    measure?.answers[0] ? [[name, String(measure.positives), number(measure.answers[0].figures.recall)]] : [],
  );
  return rows.length === 0
    ? []
    : ['', 'WHO IS FOUND: silences that were ended', ...alignRows([['', 'cases', 'recall'], ...rows])];
}

function describeHonesty(honesty: Honesty): string[] {
  const { people, peopleWithEvidence, withComments, withPulls, busiestShare, splitHalf, families } = honesty;
  return [
    'HONESTY: does the evidence say more than activity does?',
    `  ${String(people)} people wrote something, ${String(peopleWithEvidence)} of them have evidence.`,
    ...alignRows([
      ['Rank correlation (1: same order; above 0.9 it would only show activity)', '', 'people'],
      correlationRow('evidence and texts written, everybody', withComments.everybody),
      correlationRow('evidence and texts written, people with evidence', withComments.withEvidence),
      ['by chance: the same pieces dealt out over what was written', number(honesty.byChance), ''],
      correlationRow('the same, at equal opportunity (threads of others they were on)', honesty.withOpportunity),
      correlationRow('the same, without what was done by duty', honesty.withoutDuty),
      correlationRow('of it: trouble seen ahead', families.anticipating),
      correlationRow('of it: unblocking', families.unblocking),
      correlationRow('of it: looked up to', families['looked-up-to']),
      correlationRow('of it: sharing and growing', families.growing),
      correlationRow('evidence and pull requests opened, everybody', withPulls.everybody),
      correlationRow('evidence and pull requests opened, people with evidence', withPulls.withEvidence),
      correlationRow('stability: evidence on even and on odd numbers', splitHalf.pieces),
      correlationRow('stability: evidence per text written, even and odd', splitHalf.perText),
    ]),
    `  Evidence per text differs between ${String(honesty.spread.people)} people so many times as much as by chance (1: it only shows activity): ${number(honesty.spread)}`,
    ...alignRows([
      ['The person who wrote most has', ''],
      ['of all texts written', percent(busiestShare.comments)],
      ['of all evidence', percent(busiestShare.evidence)],
      ['of trouble seen ahead', percent(busiestShare.anticipating)],
      ['of unblocking', percent(busiestShare.unblocking)],
    ]),
  ];
}

function correlationRow(name: string, correlation: Correlation): string[] {
  return [name, number(correlation), String(correlation.people)];
}

/** Columns under each other: the first to the left, the others to the right. */
function alignRows(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    `  ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ')}`.trimEnd(),
  );
}

function number(estimate: Estimate): string {
  return write(estimate, (value) => value.toFixed(2));
}

function percent(estimate: Estimate): string {
  return write(estimate, (value) => `${(100 * value).toFixed(0)} %`);
}

function write({ value, interval }: Estimate, format: (value: number) => string): string {
  if (value === null) return 'undefined';
  return interval === null ? format(value) : `${format(value)} (${format(interval.low)} to ${format(interval.high)})`;
}
