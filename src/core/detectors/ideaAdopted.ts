import type { Evidence } from '../model/evidence.ts';
import type { Issue, Pull, Thread } from '../model/thread.ts';
import type { Person } from '../model/person.ts';
import { isHuman, isSamePerson, personKey } from '../people/humans.ts';
import { readLinkStance } from '../reading/citation.ts';
import { isProposal } from '../reading/proposal.ts';
import { isCarriedOver } from '../text/isCarriedOver.ts';
import type { Detector, DetectorInput } from './detector.ts';
import { findReferences, saysItCloses, type Reference } from './support/references.ts';
import { lookUpThreads, type ThreadLookup } from './support/threadLookup.ts';
import { writingsOf, type Writing } from './support/writings.ts';
import { writtenEvidence } from './support/writtenEvidence.ts';

/** "Takes up the idea from #12", "as proposed in #12". */
const TAKES_UP =
  /\b(?:tak(?:es|ing) up|pick(?:s|ing) up|implements?|implementing|builds?|realizes|idea (?:from|in|of)|(?:proposed|suggested|requested|described) (?:by [^.;]{1,30} )?in|(?:proposal|suggestion|request) (?:from|in|of))\b[^.;]{0,30}$/i;

/** Somebody's proposal, and the merged work of another that took it up. */
interface Adoption {
  idea: Writing;
  by: Person;
  pull: Pull;
  confidence: number;
}

/**
 * A proposal, as an issue or in a comment, that the merged work of somebody else took up, and says so.
 */
export const ideaAdopted: Detector = {
  kind: 'idea-adopted',
  needs: 'whole-threads',
  detect: (input) => {
    const lookup = lookUpThreads(input.history);
    const adoptions = [
      ...input.history.threads.flatMap((thread) => (thread.kind === 'issue' ? ofIssue(thread, input, lookup) : [])),
      ...input.history.threads.flatMap((thread) => (thread.kind === 'pull' ? ofComments(thread, input, lookup) : [])),
    ];
    return firstOfEach(adoptions).map((adoption) => toEvidence(adoption, input));
  },
};

function ofIssue(issue: Issue, { team }: DetectorInput, lookup: ThreadLookup): Adoption[] {
  const by = issue.author;
  // Whoever only brought it over did not have the idea.
  if (!isHuman(by) || !isProposal(issue) || isCarriedOver(issue.body)) return [];
  const naming = lookup
    .namedBy(issue.number)
    .find(
      ({ pull, reference }) =>
        isWorkOfAnother(pull, by, team) &&
        Date.parse(pull.createdAt) > Date.parse(issue.createdAt) &&
        (saysItCloses(reference) || saysItTakesUp(reference)) &&
        !isDelegated(issue, by, pull),
    );
  const idea = writingsOf(issue)[0];
  return naming && idea ? [{ idea, by, pull: naming.pull, confidence: 0.9 }] : [];
}

function saysItTakesUp({ before, after }: Reference): boolean {
  return TAKES_UP.test(before) && !/\b(?:not|instead|alternative|unlike|rather)\b/i.test(`${before} ${after}`);
}

/** Comments that a merged pull request's description links to as suggestion or idea. */
function ofComments(pull: Pull, { history, team }: DetectorInput, { byNumber }: ThreadLookup): Adoption[] {
  if (pull.mergedAt === null) return [];
  return findReferences(pull.body, history.repository).flatMap((reference) => {
    const { number, commentId } = reference;
    if (commentId === null || number === pull.number) return [];
    const idea = findComment(byNumber.get(number), commentId);
    if (!idea || !isHuman(idea.author) || !isWorkOfAnother(pull, idea.author, team)) return [];
    const stance = readLinkStance(reference, { body: pull.body, isOpening: true });
    return stance === 'adopts' ? [{ idea, by: idea.author, pull, confidence: 0.85 }] : [];
  });
}

function findComment(thread: Thread | undefined, commentId: number): Writing | undefined {
  return thread && writingsOf(thread).find(({ event }) => event?.id === commentId);
}

function isWorkOfAnother(pull: Pull, person: Person, team: DetectorInput['team']): boolean {
  return pull.mergedAt !== null && isHuman(pull.author) && !team.isAuthor(pull, person);
}

/** Who hands a task to somebody had a plan, and no idea that somebody took up. */
function isDelegated(issue: Issue, by: Person, pull: Pull): boolean {
  return issue.events.some(
    (event) => event.type === 'assigned' && isSamePerson(event.actor, by) && isSamePerson(event.assignee, pull.author),
  );
}

/** An idea is adopted once, by the work that was merged first; what one work took from one person is one idea. */
function firstOfEach(adoptions: readonly Adoption[]): Adoption[] {
  const seen = new Set<string>();
  return adoptions
    .toSorted((a, b) => mergedMs(a) - mergedMs(b))
    .filter(({ idea: { thread, event }, by, pull }) => {
      const keys = [
        `${String(thread.number)} ${event ? `${event.type} ${String(event.id)}` : ''}`,
        `${personKey(by)} ${String(pull.number)}`,
      ];
      const isNew = keys.every((key) => !seen.has(key));
      for (const key of keys) seen.add(key);
      return isNew;
    });
}

function mergedMs({ pull }: Adoption): number {
  return Date.parse(pull.mergedAt ?? pull.createdAt);
}

function toEvidence({ idea, by, pull, confidence }: Adoption, input: DetectorInput): Evidence {
  const proposed =
    idea.event === null
      ? { message: 'An issue proposed it.', args: {}, url: idea.url }
      : { message: 'A comment suggested it.', args: {}, url: idea.url };
  return writtenEvidence(
    {
      kind: 'idea-adopted',
      level: 'landed',
      source: idea,
      actor: by,
      beneficiaries: input.team.authorsOf(pull),
      because: [
        proposed,
        {
          message: 'Work of somebody else took it up and was merged (#{number}).',
          args: { number: pull.number },
          url: pull.url,
        },
      ],
      confidence,
    },
    input,
  );
}
