import type { CommitEvent, ThreadEvent } from '../model/event.ts';
import type { History } from '../model/history.ts';
import type { GitIdentity, Person } from '../model/person.ts';
import type { Thread } from '../model/thread.ts';
import { authorsOf, personOfNoreply, type ResolveIdentity, type ThreadAuthor } from './coAuthors.ts';
import { findDuty, type DutyBook } from './duty.ts';
import { isHuman, isSamePerson, personKey } from './humans.ts';
import { isCarriedOver } from '../reading/isCarriedOver.ts';
import { isVerdictInWords } from '../waiting/remark.ts';
import { LoginList } from './loginList.ts';
import { buildLoginFinder } from './logins.ts';
import { parseMailmap } from './mailmap.ts';
import { areasOfLabels } from './labelAreas.ts';
import type { RepositoryFiles } from './repositoryFiles.ts';

/** In the first weeks of a history everybody looks new. */
const BEGINNING_MS = 60 * 24 * 3600 * 1000;
const YEAR_MS = 365 * 24 * 3600 * 1000;

export type Standing = 'peer' | 'newcomer' | 'community';

/** What is known of the people and the places of one repository, for detectors to ask. */
export interface TeamContext {
  /** Who opened the thread, but for whoever only brought an issue over, and the co-authors of its commits. */
  authorsOf(thread: Thread, at?: string): readonly Person[];
  /**
   * The thread was (also) this person's work, at the given time or at all. A deleted account (null) on the
   * thread of a deleted account is taken for its author.
   */
  isAuthor(thread: Thread, person: Person | null, at?: string): boolean;
  /** The account of somebody whom git knows by name and address, where the history tells. */
  accountOf: ResolveIdentity;
  /** The account behind a commit's author, where the history tells. */
  authorOfCommit(commit: CommitEvent): Person | null;
  /**
   * peer: merged, had work merged, or reviewed here in the 12 months before; newcomer: has opened a pull
   * request but none of that yet; community: everybody else.
   */
  standing(person: Person, atMs: number): Standing;
  /**
   * Is known for nothing here but wordless approvals: no peer, or one by these alone. Nobody is one in the first weeks
   * of a history, when everybody looks like that.
   */
  isPasserBy(person: Person, atMs: number): boolean;
  duty: DutyBook;
  /** Every login of a person: also those of their other accounts. */
  loginsOf(person: Person): readonly string[];
  /** The area of one path. */
  areaOf(path: string): string;
  /** Areas of a thread: of its files where known, else of its commented lines, else its labels. */
  areasOf(thread: Thread): readonly string[];
}

/** Reads who is who from the history itself; `files` adds CODEOWNERS and .mailmap where there are any. */
export function buildTeamContext(options: {
  history: History;
  files: RepositoryFiles | null;
  areaOf: (path: string) => string;
  /** Whom an account stands for; see `buildUnifier`. */
  canonical?: (person: Person) => Person;
  /** Logins of people who are peers whatever the history says. */
  peers?: readonly string[];
}): TeamContext {
  const { history, files, areaOf } = options;
  const canonical = options.canonical ?? ((person: Person): Person => person);
  const resolve = buildResolver({ history, mailmapText: files?.mailmap ?? '', canonical });
  const alwaysPeers = new LoginList(options.peers ?? []);
  const loginsOf = (person: Person): string[] => [
    person.login,
    ...(history.aliases ?? []).filter((alias) => isSamePerson(alias.person, person)).map(({ login }) => login),
  ];
  const authorCache = new Map<Thread, readonly ThreadAuthor[]>();
  const areaCache = new Map<Thread, readonly string[]>();
  const acts = collectPeerActs(history, () => true);
  const wordedActs = collectPeerActs(history, isWorded);
  const openedMs = history.threads.reduce((ms, { createdAt }) => Math.min(ms, Date.parse(createdAt)), Infinity);
  const firstPull = new Map<string, number>();
  for (const thread of history.threads) {
    if (thread.kind !== 'pull' || !thread.author) continue;
    const key = personKey(thread.author);
    const openedMs = Date.parse(thread.createdAt);
    firstPull.set(key, Math.min(firstPull.get(key) ?? openedMs, openedMs));
  }
  const authors = (thread: Thread): readonly ThreadAuthor[] =>
    memo(authorCache, thread, () => authorsOf(thread, resolve));
  const folders = collectFolders(history, files, areaOf);
  const areasOf = (thread: Thread): readonly string[] =>
    memo(areaCache, thread, () => findAreas(thread, areaOf, folders));
  const isPeer = (person: Person, atMs: number, times = acts.get(personKey(person)) ?? []): boolean =>
    loginsOf(person).some((login) => alwaysPeers.has(login)) ||
    times.some((time) => time < atMs && time >= atMs - YEAR_MS);
  return {
    authorsOf: (thread, at) =>
      thread.kind === 'issue' && isCarriedOver(thread.body)
        ? []
        : authors(thread)
            .filter(({ sinceMs }) => at === undefined || sinceMs <= Date.parse(at))
            .map(({ person }) => person),
    isAuthor: (thread, person, at) => {
      if (person === null) return thread.author === null;
      const author = authors(thread).find((candidate) => personKey(candidate.person) === personKey(person));
      return author !== undefined && (at === undefined || author.sinceMs <= Date.parse(at));
    },
    accountOf: resolve,
    authorOfCommit: (commit) => commit.actor ?? resolve(commit.author),
    standing: (person, atMs) => {
      if (isPeer(person, atMs)) return 'peer';
      const opened = firstPull.get(personKey(person));
      const hasBeenPeer = (acts.get(personKey(person)) ?? []).some((time) => time < atMs);
      return !hasBeenPeer && opened !== undefined && opened <= atMs ? 'newcomer' : 'community';
    },
    isPasserBy: (person, atMs) =>
      atMs >= openedMs + BEGINNING_MS && !isPeer(person, atMs, wordedActs.get(personKey(person)) ?? []),
    duty: findDuty({ history, files, areasOf, loginsOf }),
    loginsOf,
    areaOf,
    areasOf,
  };
}

function memo<K, V>(cache: Map<K, V>, key: K, make: () => V): V {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = make();
  cache.set(key, made);
  return made;
}

/**
 * Addresses of people who committed to their own pull request, and GitHub's noreply addresses, each as the
 * .mailmap has it: what one of a person's addresses tells holds for all of them.
 */
function buildResolver(options: {
  history: History;
  mailmapText: string;
  canonical: (person: Person) => Person;
}): ResolveIdentity {
  const { history, mailmapText, canonical } = options;
  const mailmap = parseMailmap(mailmapText);
  const addressOf = (identity: GitIdentity): string => mailmap.canonical(identity).email.trim().toLowerCase();
  const findPerson = buildLoginFinder(history);
  const known = new Map<string, Person | null>();
  for (const thread of history.threads) {
    if (thread.kind !== 'pull' || !isHuman(thread.author)) continue;
    const addresses = new Set(
      thread.events.flatMap((event) => (event.type === 'commit' ? [addressOf(event.author)] : [])),
    );
    // Only a branch with a single author tells whose address it is.
    if (addresses.size !== 1) continue;
    for (const address of addresses) {
      const before = known.get(address);
      // An address seen under two accounts (a taken-over branch) says nothing.
      known.set(
        address,
        before === undefined || (before && personKey(before) === personKey(thread.author)) ? thread.author : null,
      );
    }
  }
  return (identity) => {
    const address = addressOf(identity);
    const account = personOfNoreply(address) ?? known.get(address) ?? personOfNoreply(identity.email);
    if (account === null) return null;
    // The older noreply addresses carry no id: the account of that login here is the one that is meant.
    return canonical(account.id === null ? (findPerson(account.login) ?? account) : account);
  };
}

/** Times, in ms and ascending, at which each person merged, had work merged, or reviewed somebody else's. */
function collectPeerActs(
  history: History,
  counts: (event: ThreadEvent, onLines: ReadonlySet<number | null>) => boolean,
): Map<string, number[]> {
  const acts = new Map<string, number[]>();
  const add = (person: Person | null, at: string): void => {
    if (!isHuman(person)) return;
    const key = personKey(person);
    const times = acts.get(key);
    if (times) times.push(Date.parse(at));
    else acts.set(key, [Date.parse(at)]);
  };
  for (const thread of history.threads) {
    if (thread.kind !== 'pull') continue;
    if (thread.mergedAt !== null) add(thread.author, thread.mergedAt);
    const onLines = new Set(thread.events.map((event) => (event.type === 'review-comment' ? event.reviewId : null)));
    for (const event of thread.events) {
      if (event.type === 'merged') add(event.actor, event.at);
      else if (isReview(event) && counts(event, onLines) && event.actor?.login !== thread.author?.login)
        add(event.actor, event.at);
    }
  }
  for (const times of acts.values()) times.sort((a, b) => a - b);
  return acts;
}

/** A review, or a verdict on the work in words, as many projects write them. */
function isReview(event: ThreadEvent): boolean {
  return event.type === 'review' || (event.type === 'comment' && isVerdictInWords(event.body));
}

/** Anything but a review without a word, also on lines: `onLines` are the reviews with comments on lines. */
function isWorded(event: ThreadEvent, onLines: ReadonlySet<number | null>): boolean {
  return event.type !== 'review' || /\p{L}/u.test(event.body) || onLines.has(event.id);
}

/** The folder areas in which there are files or line comments. */
function collectFolders(
  history: History,
  files: RepositoryFiles | null,
  areaOf: (path: string) => string,
): Set<string> {
  const folders = new Set((files?.paths ?? []).map(areaOf));
  for (const thread of history.threads) {
    for (const event of thread.events) if (event.type === 'review-comment') folders.add(areaOf(event.path));
  }
  return folders;
}

function findAreas(thread: Thread, areaOf: (path: string) => string, folders: ReadonlySet<string>): string[] {
  const paths = new Set<string>();
  if (thread.kind === 'pull') thread.files?.forEach((path) => paths.add(path));
  if (paths.size === 0) {
    for (const event of thread.events) if (event.type === 'review-comment') paths.add(event.path);
  }
  // Labels say what an issue is about; on a pull request they mostly say in which state it is.
  const areas =
    paths.size > 0 || thread.kind === 'pull' ? [...paths].map(areaOf) : areasOfLabels(thread.labels, folders);
  return [...new Set(areas)].sort();
}
