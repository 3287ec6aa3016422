import { SIGNAL_OF_KIND, type Evidence, type Fact } from '../model/evidence.ts';
import type { Person } from '../model/person.ts';
import type { Situation, ThreadRef } from '../model/situation.ts';
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
  const named = (person: Person | null): Person | null => (person !== null && isLeftOut(person) ? null : person);
  const allIn = (people: readonly Person[]): Person[] => people.filter((person) => !isLeftOut(person));
  const places = (areas: readonly string[]): string[] => [...new Set(areas.map(mask))];
  const titled = (thread: ThreadRef): ThreadRef => ({ ...thread, title: mask(thread.title) });
  return {
    asOf: situation.asOf,
    waits: situation.waits.map((wait) => ({
      ...wait,
      thread: titled(wait.thread),
      areas: places(wait.areas),
      author: named(wait.author),
      requested: allIn(wait.requested),
    })),
    warnings: situation.warnings.flatMap((warning) =>
      isLeftOut(warning.raisedBy)
        ? []
        : [
            {
              ...warning,
              thread: titled(warning.thread),
              areas: places(warning.areas),
              paths: warning.paths.map(mask),
              line: warning.line === null ? null : mask(warning.line),
              quote: mask(warning.quote),
            },
          ],
    ),
    questions: situation.questions.flatMap((question) =>
      question.asker !== null && isLeftOut(question.asker)
        ? []
        : [
            {
              ...question,
              thread: titled(question.thread),
              areas: places(question.areas),
              quote: mask(question.quote),
            },
          ],
    ),
    pulls: situation.pulls.map((pull) => {
      const author = named(pull.author);
      const reviewers = allIn(pull.reviewers);
      return {
        ...pull,
        title: mask(pull.title),
        areas: places(pull.areas),
        author,
        reviewers,
        // Where somebody is left out only now: who else spoke before it went in is known when it is looked through anew.
        hasHumanReview: pull.hasHumanReview && reviewers.length > 0,
        isByNewcomer: pull.isByNewcomer && author !== null,
      };
    }),
    issues: situation.issues.map((issue) => ({
      ...issue,
      title: mask(issue.title),
      areas: places(issue.areas),
      author: named(issue.author),
    })),
    peers: situation.peers.filter(({ person }) => !isLeftOut(person)),
    ...(situation.unread === undefined ? {} : { unread: situation.unread }),
    ...(situation.otherNames === undefined
      ? {}
      : { otherNames: situation.otherNames.filter((name) => mask(name) === name) }),
  };
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
