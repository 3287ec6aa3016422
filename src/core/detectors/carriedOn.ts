import { addToGroup } from '../addToGroup.ts';
import { isWritten, type CommentEvent, type CommitEvent } from '../model/event.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Person } from '../model/person.ts';
import type { Repository } from '../model/repository.ts';
import type { Pull } from '../model/thread.ts';
import { distinctPeople, isHuman, isSamePerson } from '../people/humans.ts';
import type { TeamContext } from '../people/teamContext.ts';
import type { Detector, DetectorInput } from './detector.ts';
import { type Left, wasLeft } from './handover/leftWork.ts';
import { sourceOfEvent, sourceOfThread } from './support/actSource.ts';
import { buildMovingEvidence } from './support/buildEvidence.ts';
import { isHumanMatter } from '../people/isHumanMatter.ts';
import { isSaidToBeRebase } from '../reading/rebase.ts';
import { findReferences, type Reference } from './support/references.ts';

/**
 * Somebody took on work that its author had left: in a pull request of their own that says where it was picked
 * up, or by commits on the same branch. And it went in.
 */
export const carriedOn: Detector = {
  kind: 'carried-on',
  needs: 'whole-history',
  detect: (input) => {
    const { threads } = input.history;
    const byNumber = new Map(threads.flatMap((thread) => (thread.kind === 'pull' ? [[thread.number, thread]] : [])));
    const branches = mapBranches(byNumber.values());
    return threads.flatMap((pull) => {
      if (pull.kind !== 'pull' || pull.mergedAt === null || !isHumanMatter(pull)) return [];
      return [...pickedUp(pull, { byNumber, branches }, input), ...continued(pull, input)];
    });
  },
};

const PICKED_UP =
  /\b(?:pick(?:ed|ing|s)? (?:this |it )?up(?: (?:from|where|the work))?|tak(?:e|es|en|ing) (?:this |it )?over|took over|continu(?:es|ed|ing|ation)|carr(?:y|ies|ied|ying) (?:this |it )?(?:on|over)|reviv(?:e|es|ed|ing|al)|resurrect(?:s|ed|ing)?|rebased? (?:version )?of|adopt(?:s|ed|ing)?|revisit(?:s|ed|ing)?|finish(?:es|ed|ing)?|reopen(?:s|ed|ing)?|supersedes?|successor|replaces?)\b[^.;!?]{0,60}$/i;
const NOT_PICKED_UP =
  /\b(?:back-?port(?:s|ed|ing)?|cherry[- ]?pick(?:s|ed|ing)?|alternative|instead of|follow[- ]?ups?|not|n['’]t|different approach)\b/i;

/** A pull request of somebody else's that goes on from where this one's reference says. */
function pickedUp(
  pull: Pull,
  { byNumber, branches }: { byNumber: ReadonlyMap<number, Pull>; branches: Branches },
  input: DetectorInput,
): Evidence[] {
  const { history, team } = input;
  const actor = pull.author;
  if (!isHuman(actor) || NOT_PICKED_UP.test(pull.title)) return [];
  const old = findPredecessor(pull, byNumber, history.repository) ?? findBranchTakenOver(pull, branches, input);
  if (old?.mergedAt !== null || old.createdAt >= pull.createdAt) return [];
  if (team.isAuthor(old, actor, old.createdAt) || !isHuman(old.author) || !hasWorked(pull, actor, input)) return [];
  const left = wasLeft(old, pull.createdAt, team) ?? gaveWay(old, team);
  if (!left) return [];
  const key = { type: 'opened', at: pull.createdAt, actorId: actor.id };
  // Said on the thread that had been left, it is there that others see it go on.
  const word = findWordOf(pull, old, input);
  return [
    buildMovingEvidence(
      {
        kind: 'carried-on',
        level: 'moved',
        thread: word ? old : pull,
        actor,
        helped: team.authorsOf(old, pull.createdAt),
        asked: { since: left.at, at: pull.createdAt, thread: old },
        source: word ? sourceOfEvent(old, word, actor) : sourceOfThread(pull, key, pull.createdAt),
        because: [
          { message: '#{number} lay unfinished.', args: { number: old.number }, url: left.url },
          { message: 'A new pull request went on from there.', args: {}, url: pull.url },
          { message: 'It was merged.', args: {}, url: pull.url },
        ],
        confidence: left.isSaid ? 0.9 : 0.8,
      },
      input,
    ),
  ];
}

/** Their comment on the earlier one that says where it goes on. */
function findWordOf(pull: Pull, old: Pull, { history }: DetectorInput): CommentEvent | null {
  return (
    old.events.find(
      (event): event is CommentEvent =>
        event.type === 'comment' &&
        isSamePerson(event.actor, pull.author) &&
        event.at > pull.createdAt &&
        findReferences(event.body, history.repository).some(({ number }) => number === pull.number),
    ) ?? null
  );
}

/** The earlier one's own author closed it: they agree that it goes on elsewhere. */
function gaveWay(old: Pull, team: TeamContext): Left | null {
  const closing = old.events.findLast((event) => event.type === 'closed');
  return closing && team.isAuthor(old, closing.actor, old.createdAt)
    ? { url: old.url, isSaid: false, at: closing.at }
    : null;
}

function findPredecessor(pull: Pull, byNumber: ReadonlyMap<number, Pull>, repository: Repository): Pull | null {
  const isSaid = ({ before }: Reference): boolean => {
    const sentence = before.slice(before.search(/[^.;!?]*$/));
    return PICKED_UP.test(sentence) && !NOT_PICKED_UP.test(sentence);
  };
  const reference = findReferences(pull.body, repository).find(
    (candidate) => candidate.number !== pull.number && byNumber.has(candidate.number) && isSaid(candidate),
  );
  return reference ? (byNumber.get(reference.number) ?? null) : null;
}

/** So many people's commits are on branches of releases and merges of long branches; who takes work over adds to one's. */
const MOST_AUTHORS = 2;

/**
 * Nobody says it, but the branch holds commits that stood on an earlier pull request of somebody else's: the same ones,
 * or rebased, which keeps their author, their day and their first line. What stood on yet another pull request by then,
 * as after a change of the base branch or on a branch of releases, was not lying about.
 */
function findBranchTakenOver(pull: Pull, branches: Branches, { team }: DetectorInput): Pull | null {
  const commits = plainCommits(pull);
  const foreign = commits.filter((event) => !isSamePerson(team.authorOfCommit(event), pull.author));
  const authors = new Set(commits.map(({ author }) => author.email.toLowerCase()));
  if (foreign.length === 0 || authors.size > MOST_AUTHORS) return null;
  const holders = new Set(foreign.flatMap((event) => branches.get(markOf(event)) ?? []));
  holders.delete(pull);
  const [old] = holders;
  if (!old || holders.size > 1 || old.mergedAt !== null || old.createdAt >= pull.createdAt) return null;
  return old.baseRef === pull.baseRef && !isSamePerson(old.author, pull.author) ? old : null;
}

/** Which pull requests hold a commit, by what a rebase keeps of it. */
type Branches = ReadonlyMap<string, readonly Pull[]>;

function mapBranches(pulls: Iterable<Pull>): Branches {
  const branches = new Map<string, Pull[]>();
  for (const pull of pulls) {
    for (const mark of new Set(plainCommits(pull).map(markOf))) addToGroup(branches, mark, pull);
  }
  return branches;
}

function plainCommits(pull: Pull): CommitEvent[] {
  return pull.events.filter((event): event is CommitEvent => event.type === 'commit' && event.parents.length < 2);
}

function markOf({ author, authoredAt, message }: CommitEvent): string {
  return JSON.stringify([author.email.toLowerCase(), Date.parse(authoredAt), message.split('\n')[0]]);
}

/** Commits of somebody who had no part in the work when it was opened, after its authors had left it. */
function continued(pull: Pull, input: DetectorInput): Evidence[] {
  const { team } = input;
  const writers = pull.events.flatMap((event) =>
    event.type === 'commit' && event.authoredAt > pull.createdAt ? [team.authorOfCommit(event)] : [],
  );
  const others = writers.filter(isHuman).filter((person) => !team.isAuthor(pull, person, pull.createdAt));
  return distinctPeople(others).flatMap((actor) => {
    // Whoever pushes somebody's patch to their own branch is its committer.
    const commits = ownCommits(pull, actor, input).filter(
      (commit) => commit.authoredAt > pull.createdAt && commit.committer.email === commit.author.email,
    );
    const first = commits[0];
    if (!first || first.at >= (pull.mergedAt ?? '')) return [];
    const left = wasLeft(pull, first.at, team);
    if (!left) return [];
    const source = sourceOfEvent(pull, first, actor);
    return [
      buildMovingEvidence(
        {
          kind: 'carried-on',
          level: 'moved',
          thread: pull,
          actor,
          helped: team.authorsOf(pull, pull.createdAt),
          asked: { since: left.at, at: first.at, thread: pull },
          source,
          because: [
            { message: 'The work lay unfinished.', args: {}, url: left.url },
            { message: 'New commits went on with it on the same branch.', args: {}, url: source.url },
            { message: 'It was merged.', args: {}, url: pull.url },
          ],
          confidence: left.isSaid ? 0.9 : 0.8,
        },
        input,
      ),
    ];
  });
}

/** Commits of their own; or, where the earlier author's commits were kept, a new version after somebody's review. */
function hasWorked(pull: Pull, actor: Person, input: DetectorInput): boolean {
  if (ownCommits(pull, actor, input).length > 0) return true;
  const reviewed = pull.events.find(
    (event) => isWritten(event) && isHuman(event.actor) && !isSamePerson(event.actor, actor),
  );
  return pull.events.some(
    (event) =>
      event.type === 'force-push' &&
      isSamePerson(event.actor, actor) &&
      reviewed !== undefined &&
      event.at > reviewed.at &&
      !isSaidToBeRebase(pull, event, input.team),
  );
}

/** Work of their own: no merges, no applied suggestions. */
function ownCommits(pull: Pull, actor: Person, { team }: DetectorInput): CommitEvent[] {
  return pull.events.filter(
    (event): event is CommitEvent =>
      event.type === 'commit' &&
      event.parents.length < 2 &&
      !/^(?:merge (?:branch|remote|pull)|apply suggestions?|update \S+\n+co-authored-by:)/i.test(event.message) &&
      !/\(cherry picked\b/i.test(event.message) &&
      isSamePerson(team.authorOfCommit(event), actor),
  );
}
