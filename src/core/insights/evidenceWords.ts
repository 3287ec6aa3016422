import type { Evidence } from '../model/evidence.ts';
import { SIGNAL_OF_KIND, type EvidenceKind, type Signal } from '../model/evidenceKinds.ts';
import type { Person } from '../model/person.ts';
import { isSamePerson, personKey } from '../people/humans.ts';
import type { Translate } from '../ports.ts';
import { CONCERN_KINDS, type ConcernKind } from '../reading/reader.ts';
import { inertLine } from '../text/inertText.ts';
import { joinNames, joinWords } from '../text/joinWords.ts';

/** What somebody has an eye for, when it was more than once. */
const CONCERNS: Record<ConcernKind, string> = {
  defect: 'defects',
  'edge-case': 'edge cases',
  race: 'races',
  security: 'security risks',
  performance: 'performance problems',
  portability: 'portability problems',
  'missing-handling': 'cases that nothing handles',
  'missing-test': 'missing tests',
  'docs-wrong': 'misleading documentation',
  'design-risk': 'design risks',
  process: 'gaps in the process',
};

/** By what something got moving; waits are told by what was waited for. */
const WAYS: Partial<Record<EvidenceKind, string>> = {
  answered: 'answers',
  'cleared-dependency': 'work that other work waited for',
  'carried-on': 'work that had been left and was carried on',
  welcomed: 'first answers to newcomers',
  settled: 'arguments that settled opposed reviews',
};
const WAITED: Record<string, string> = {
  review: 'reviews',
  answer: 'answers',
  decision: 'decisions',
  fix: 'fixes',
  author: 'next steps',
};

/** The kind of concern that an act named; null where the reader could not say. */
function concernKindOf(evidence: Evidence): ConcernKind | null {
  for (const { args } of evidence.because) {
    const kind = CONCERN_KINDS.find((known) => known === args['concern']);
    if (kind !== undefined) return kind;
  }
  return null;
}

/** "edge cases, races and missing tests": what these acts pointed at, newest first; empty where nobody could say. */
export function writeConcerns(evidence: readonly Evidence[], translate: Translate): string {
  const words = evidence.flatMap((act) => {
    const kind = concernKindOf(act);
    return kind === null ? [] : [translate(CONCERNS[kind])];
  });
  return joinWords([...new Set(words)], translate);
}

/** "reviews and answers": by what these acts got things moving, newest first. */
export function writeWays(evidence: readonly Evidence[], translate: Translate): string {
  return joinWords([...new Set(evidence.map((act) => translate(wayOf(act))))], translate);
}

function wayOf({ kind, because }: Evidence): string {
  const known = WAYS[kind];
  if (known !== undefined) return known;
  const waitedFor = because.map(({ args }) => args['waitedFor']).find((value) => typeof value === 'string');
  return (
    (typeof waitedFor === 'string' && Object.hasOwn(WAITED, waitedFor) ? WAITED[waitedFor] : undefined) ?? 'answers'
  );
}

/** "storage/ and net/": where these acts were, newest first; "this repository" where no place is known. */
export function writePlaces(evidence: readonly Evidence[], translate: Translate): string {
  const areas = areasOf(evidence);
  return areas.length === 0 ? translate('this repository') : joinWords(areas, translate);
}

/** The place of the newest act alone: questions are about one place. */
export function writePlace(evidence: readonly Evidence[], translate: Translate): string {
  return areasOf(evidence)[0] ?? translate('this repository');
}

/** Their areas, newest first, each once. */
export function areasOf(evidence: readonly Evidence[]): string[] {
  return [...new Set(evidence.flatMap(({ area }) => area.map(inertLine)))];
}

/** People's names as they are written in sentences, each once, in the order given. */
export function writePeople(people: readonly Person[], translate: Translate): string {
  const names = new Map(people.map((person) => [personKey(person), inertLine(person.login)]));
  return joinNames([...names.values()], translate);
}

export function signalOf({ kind }: Evidence): Signal {
  return SIGNAL_OF_KIND[kind];
}

export function isBy(evidence: Evidence, person: Person): boolean {
  return isSamePerson(evidence.actor, person);
}

/** It happened on two threads or more: only then is it called a habit. */
export function isAgain(evidence: readonly Evidence[]): boolean {
  return threadsOf(evidence).size > 1;
}

/** The threads that acts happened on, told apart over several repositories. */
export function threadsOf(evidence: readonly Evidence[]): Set<string> {
  return new Set(evidence.map(({ repo, thread }) => `${repo}#${String(thread.number)}`));
}

/** Newest first, ties by id. */
export function byNewest(a: Evidence, b: Evidence): number {
  return Date.parse(b.at) - Date.parse(a.at) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
