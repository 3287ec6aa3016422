import type { CommitEvent } from '../model/event.ts';
import type { Evidence, Fact } from '../model/evidence.ts';
import type { Person } from '../model/person.ts';
import type { Pull, Thread } from '../model/thread.ts';
import { mentions } from '../people/asked.ts';
import { isHuman, isSamePerson } from '../people/humans.ts';
import type { TeamContext } from '../people/teamContext.ts';
import { readAuthorReply } from '../reading/authorReply.ts';
import { saysChangedView } from '../reading/changedView.ts';
import { quotes } from '../reading/quoting.ts';
import { weighRemark } from '../waiting/remark.ts';
import type { Detector, DetectorInput } from './detector.ts';
import type { ActKey } from './evidenceId.ts';
import { commitUrl } from './support/commitUrl.ts';
import { findReferences } from './support/references.ts';
import { findDirectReverts, findRelands, isReland, mergedByTitle, titleOfReverted } from './support/reverts.ts';
import { findStatedView } from './support/statedView.ts';
import { lookUpThreads, type ThreadLookup } from './support/threadLookup.ts';
import { writingsOf, type Writing } from './support/writings.ts';
import { writtenEvidence } from './support/writtenEvidence.ts';

/** Taking a change back is prompt within this time; later it may have been planned so. */
const PROMPT_MS = 14 * 24 * 3600 * 1000;

/**
 * Somebody publicly revised their own view after another had spoken, or promptly took their own merged
 * change back.
 */
export const changedCourse: Detector = {
  kind: 'changed-course',
  needs: 'whole-threads',
  detect: (input) => {
    const { history } = input;
    const search: Search = {
      ...input,
      lookup: lookUpThreads(history),
      byTitle: mergedByTitle(history),
      isPutInAgain: findRelands(history),
    };
    const onThreads = history.threads.flatMap((thread) => [
      ...revisedViews(thread, input),
      ...(thread.kind === 'pull' ? takenBack(thread, search) : []),
    ]);
    return [...onThreads, ...takenBackByCommit(search)];
  },
};

/** Words with which somebody takes their view back, once a person and thread. */
function revisedViews(thread: Thread, input: DetectorInput): Evidence[] {
  const writings = writingsOf(thread);
  const seen: Person[] = [];
  return writings.flatMap((writing, index) => {
    const { author: actor, event, body } = writing;
    if (event === null || !isHuman(actor) || seen.some((person) => isSamePerson(person, actor))) return [];
    if (!saysChangedView(body)) return [];
    const before = writings.slice(0, index);
    // A view that nobody had heard, or that nobody had answered, is not publicly revised.
    const own = findStatedView(
      writing,
      before.filter(({ author }) => isSamePerson(author, actor)),
      input.history.repository,
    );
    if (!own) return [];
    const others = before.filter(
      ({ author, body: words }) => isHuman(author) && !isSamePerson(author, actor) && words.trim() !== '',
    );
    const since = others.filter(({ at }) => at >= own.at);
    const other =
      firstNamed(body, since) ?? firstNamed(body, others) ?? whoAnswered({ own, actor, since, team: input.team });
    if (!other) return [];
    seen.push(actor);
    return [revisionEvidence({ writing, own, other, actor }, input)];
  });
}

/** Of those who spoke since: the last who speaks to them, else who says something of weight, else the last. */
function whoAnswered(talk: {
  own: Writing;
  actor: Person;
  since: readonly Writing[];
  team: TeamContext;
}): Writing | undefined {
  const { own, actor, since, team } = talk;
  const led = since.filter((words) => weighRemark(words.body) === 'substance' && !onlyObeys(words, team));
  const toThem = ({ body }: Writing): boolean => mentions(body, actor.login) || quotes(body, own.body);
  return led.findLast(toThem) ?? led.at(-1) ?? since.at(-1);
}

/** The author did as was said: that leads nobody to another view. */
function onlyObeys({ thread, author, body }: Writing, team: TeamContext): boolean {
  const stance = readAuthorReply(body);
  return team.isAuthor(thread, author) && (stance === 'accepted' || stance === 'promised' || stance === 'thanked');
}

/** Of those who had spoken, the one whom the text names first. */
function firstNamed(body: string, others: readonly Writing[]): Writing | undefined {
  const placeOf = ({ author }: Writing): number => body.toLowerCase().indexOf(`@${author?.login.toLowerCase() ?? ''}`);
  return others
    .filter(({ author }) => author !== null && mentions(body, author.login))
    .toSorted((a, b) => placeOf(a) - placeOf(b))[0];
}

interface Revision {
  writing: Writing;
  own: Writing;
  other: Writing;
  actor: Person;
}

function revisionEvidence({ writing, own, other, actor }: Revision, input: DetectorInput): Evidence {
  return writtenEvidence(
    {
      kind: 'changed-course',
      level: 'landed',
      source: writing,
      actor,
      beneficiaries: [other.author],
      because: [
        { message: 'They had said what they thought.', args: {}, url: own.url },
        { message: 'Somebody else answered.', args: {}, url: other.url },
        { message: 'Then they wrote that they see it differently now.', args: {}, url: writing.url },
      ],
      confidence: 0.85,
    },
    input,
  );
}

interface Search extends DetectorInput {
  lookup: ThreadLookup;
  byTitle: ReadonlyMap<string, Pull>;
  isPutInAgain: (title: string, revertedAt: string) => boolean;
}

/** A merged pull request that reverts another one of the same author, soon after that was merged. */
function takenBack(revert: Pull, search: Search): Evidence[] {
  const { author: actor } = revert;
  const title = titleOfReverted(revert.title);
  if (title === null || revert.mergedAt === null || !isHuman(actor) || isReland(revert.title)) return [];
  const original = findOriginal(revert, title, search);
  if (!original || original === revert || !isSamePerson(original.author, actor)) return [];
  // Taken out of a branch of releases only, the course stays.
  if (revert.baseRef !== null && original.baseRef !== null && revert.baseRef !== original.baseRef) return [];
  if (!isPrompt(original, revert.createdAt) || search.isPutInAgain(original.title, revert.mergedAt)) return [];
  const [source] = writingsOf(revert);
  if (!source) return [];
  return [takenBackEvidence({ original, actor, source, confidence: 0.9 }, search)];
}

/** A commit on the branch itself, as a clone shows it, with which somebody takes their own pull request back, soon. */
function takenBackByCommit(search: Search): Evidence[] {
  const { history, team, lookup } = search;
  const seen = new Set<Pull>();
  return findDirectReverts(history, lookup).flatMap(({ commit, original, sha }): Evidence[] => {
    const actor = team.accountOf(commit.author);
    if (!isHuman(actor) || !isSamePerson(original.author, actor) || seen.has(original)) return [];
    if (!wroteAll(actor, commitsNamed(original, sha), team)) return [];
    if (!isPrompt(original, commit.at) || search.isPutInAgain(original.title, commit.at)) return [];
    seen.add(original);
    const url = commitUrl(history.repository, commit.sha);
    const source: Writing = { thread: original, event: null, author: actor, at: commit.at, body: commit.message, url };
    const key = { type: `commit:${commit.sha}`, at: commit.at, actorId: actor.id };
    return [takenBackEvidence({ original, actor, source, key, confidence: 0.85 }, search)];
  });
}

/** Those of a pull request that a revert names; none where it names the pull request as a whole. */
function commitsNamed({ events }: Pull, sha: string | null): CommitEvent[] {
  return events.flatMap((event) =>
    sha !== null && event.type === 'commit' && event.sha.startsWith(sha) ? [event] : [],
  );
}

/** Nobody else is known to have written one of the commits. */
function wroteAll(actor: Person, commits: readonly CommitEvent[], team: TeamContext): boolean {
  return commits.every((commit) => {
    const author = team.authorOfCommit(commit);
    return author === null || isSamePerson(author, actor);
  });
}

function isPrompt({ mergedAt }: Pull, revertedAt: string): boolean {
  const sinceMs = Date.parse(revertedAt) - Date.parse(mergedAt ?? '');
  return sinceMs >= 0 && sinceMs <= PROMPT_MS;
}

interface TakenBack {
  original: Pull;
  actor: Person;
  source: Writing;
  key?: ActKey;
  confidence: number;
}

function takenBackEvidence({ original, source, ...act }: TakenBack, input: DetectorInput): Evidence {
  const { number, url } = original;
  const because: Fact[] = [
    { message: 'Their own change had been merged (#{number}).', args: { number }, url },
    { message: 'They took it back soon after, themselves.', args: {}, url: source.url },
  ];
  const kind = 'changed-course';
  return writtenEvidence({ kind, level: 'landed', source, beneficiaries: [], because, ...act }, input);
}

function findOriginal(revert: Pull, title: string, { lookup, byTitle, history }: Search): Pull | undefined {
  const named = findReferences(`${revert.title}\n${revert.body}`, history.repository).find(({ before }) =>
    /\brevert(?:s|ed|ing)?\b[^.;]{0,40}$/i.test(before),
  );
  const thread = named && lookup.byNumber.get(named.number);
  return thread?.kind === 'pull' && thread.mergedAt !== null ? thread : byTitle.get(title);
}
