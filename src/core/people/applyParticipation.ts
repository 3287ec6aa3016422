import type { Evidence, Fact } from '../model/evidence.ts';
import { SIGNAL_OF_KIND } from '../model/evidenceKinds.ts';
import type { Person } from '../model/person.ts';
import type { IssueRow, OpenQuestion, OpenWait, OpenWarning, PullRow, Situation } from '../model/situation.ts';
import type { ThreadRef } from '../model/threadRef.ts';
import type { ParticipationRules } from './participationRules.ts';

/**
 * Evidence as if those who are left out had never been there: nothing that they did or chose, nobody helped, and no
 * name in anybody's words. What somebody did for them stays, since it is the helper's.
 */
export function applyParticipation(evidence: readonly Evidence[], rules: ParticipationRules): Evidence[] {
  if (rules.isForEverybody) return [...evidence];
  return evidence.flatMap((item) => {
    // Who looks up to somebody is the one who acts: the choice and the words are theirs.
    const isTheirChoice = SIGNAL_OF_KIND[item.kind] === 'looked-up-to' && item.beneficiaries.some(rules.isLeftOut);
    return rules.isLeftOut(item.actor) || isTheirChoice ? [] : [maskEvidence(item, rules)];
  });
}

function maskEvidence(item: Evidence, { isLeftOut, mask }: ParticipationRules): Evidence {
  const base = item.thread.url.replace(/\/(?:pull|issues)\/\d+$/, '');
  return {
    ...item,
    beneficiaries: item.beneficiaries.filter((person) => !isLeftOut(person)),
    thread: { ...item.thread, title: mask(item.thread.title) },
    source: { ...item.source, quote: mask(item.source.quote) },
    area: [...new Set(item.area.map(mask))],
    because: item.because.map((fact) => maskFact(fact, base, mask)),
  };
}

/** An address outside of the repository may lead to somebody's fork or page. */
function maskFact(fact: Fact, base: string, mask: (text: string) => string): Fact {
  const rest = fact.url?.startsWith(base) === true ? fact.url.slice(base.length) : fact.url;
  return {
    ...fact,
    args: Object.fromEntries(
      Object.entries(fact.args).map(([name, value]) => [name, typeof value === 'string' ? mask(value) : value]),
    ),
    url: rest === null || mask(rest) === rest ? fact.url : null,
  };
}

/**
 * The situation as if those who are left out had never been there. Threads stay, as the repository's, without their
 * names; what they warned of and asked goes, since it is told in their words.
 */
export function applyParticipationToSituation(situation: Situation, rules: ParticipationRules): Situation {
  if (rules.isForEverybody) return situation;
  const { isLeftOut, mask } = rules;
  const cover = createCover(rules);
  return {
    asOf: situation.asOf,
    waits: situation.waits.map((wait) => coverWait(wait, cover)),
    warnings: situation.warnings
      .filter(({ raisedBy }) => !isLeftOut(raisedBy))
      .map((warning) => coverWarning(warning, cover)),
    questions: situation.questions
      .filter(({ asker }) => asker === null || !isLeftOut(asker))
      .map((question) => coverQuestion(question, cover)),
    pulls: situation.pulls.map((pull) => coverPull(pull, cover)),
    issues: situation.issues.map((issue) => coverRow(issue, cover)),
    peers: situation.peers.filter(({ person }) => !isLeftOut(person)),
    ...(situation.unread === undefined ? {} : { unread: situation.unread }),
    ...(situation.otherNames === undefined
      ? {}
      : { otherNames: situation.otherNames.filter((name) => mask(name) === name) }),
  };
}

/** What takes people out of the parts of a situation. */
interface Cover {
  mask: (text: string) => string;
  /** Null in place of somebody who is left out. */
  person: (person: Person | null) => Person | null;
  people: (people: readonly Person[]) => Person[];
  areas: (areas: readonly string[]) => string[];
  thread: (thread: ThreadRef) => ThreadRef;
}

function createCover({ isLeftOut, mask }: ParticipationRules): Cover {
  return {
    mask,
    person: (person) => (person !== null && isLeftOut(person) ? null : person),
    people: (people) => people.filter((person) => !isLeftOut(person)),
    // Two areas may differ by a name alone.
    areas: (areas) => [...new Set(areas.map(mask))],
    thread: (thread) => ({ ...thread, title: mask(thread.title) }),
  };
}

function coverWait(wait: OpenWait, cover: Cover): OpenWait {
  return {
    ...wait,
    thread: cover.thread(wait.thread),
    areas: cover.areas(wait.areas),
    author: cover.person(wait.author),
    requested: cover.people(wait.requested),
  };
}

function coverWarning(warning: OpenWarning, cover: Cover): OpenWarning {
  return {
    ...warning,
    thread: cover.thread(warning.thread),
    areas: cover.areas(warning.areas),
    paths: warning.paths.map(cover.mask),
    line: warning.line === null ? null : cover.mask(warning.line),
    quote: cover.mask(warning.quote),
  };
}

function coverQuestion(question: OpenQuestion, cover: Cover): OpenQuestion {
  return {
    ...question,
    thread: cover.thread(question.thread),
    areas: cover.areas(question.areas),
    quote: cover.mask(question.quote),
  };
}

function coverPull(pull: PullRow, cover: Cover): PullRow {
  const covered = coverRow(pull, cover);
  const reviewers = cover.people(pull.reviewers);
  return {
    ...covered,
    reviewers,
    // Where somebody is left out only now: who else spoke before it went in is known when it is looked through anew.
    hasHumanReview: pull.hasHumanReview && reviewers.length > 0,
    isByNewcomer: pull.isByNewcomer && covered.author !== null,
  };
}

function coverRow<Row extends IssueRow>(row: Row, cover: Cover): Row {
  return { ...row, title: cover.mask(row.title), areas: cover.areas(row.areas), author: cover.person(row.author) };
}

/** Everybody whom a piece of evidence names as an account. */
export function peopleOfEvidence({ actor, beneficiaries }: Evidence): Person[] {
  return [actor, ...beneficiaries];
}

/** Everybody whom the situation names as an account. */
export function peopleOfSituation({ waits, warnings, questions, pulls, issues, peers }: Situation): Person[] {
  const people = [
    ...waits.flatMap(({ author, requested }) => [author, ...requested]),
    ...warnings.map(({ raisedBy }) => raisedBy),
    ...questions.map(({ asker }) => asker),
    ...pulls.flatMap(({ author, reviewers }) => [author, ...reviewers]),
    ...issues.map(({ author }) => author),
    ...peers.map(({ person }) => person),
  ];
  return people.filter((person) => person !== null);
}
