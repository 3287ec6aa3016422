import type { CommitEvent } from '../model/event.ts';
import type { History } from '../model/history.ts';
import type { Person } from '../model/person.ts';
import type { Thread } from '../model/thread.ts';
import { isCarriedOver } from '../text/isCarriedOver.ts';
import { authorsOf, type ResolveIdentity, type ThreadAuthor } from './coAuthors.ts';
import { findDuty, type DutyBook } from './duty.ts';
import { isSamePerson } from './humans.ts';
import { buildIdentityResolver } from './identityResolver.ts';
import { LoginList } from './loginList.ts';
import type { RepositoryFiles } from './repositoryFiles.ts';
import { findStanding, type StandingBook } from './standing.ts';
import { buildAreaFinder } from './threadAreas.ts';

/** What is known of the people and the places of one repository, for detectors to ask. */
export interface TeamContext extends StandingBook {
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
  duty: DutyBook;
  /** Every login of a person: also those of their other accounts. */
  loginsOf(person: Person): readonly string[];
  /** The area of one path. */
  areaOf(path: string): string;
  /** Areas of a thread: of its files where known, else of its commented lines, else its labels. */
  areasOf(thread: Thread): readonly string[];
}

/**
 * Reads who is who from the history itself.
 *
 * @param options.files adds CODEOWNERS and .mailmap where there are any
 * @param options.areaOf the area of one path, see `fitAreas`
 * @param options.canonical whom an account stands for, see `buildUnifier`; default: itself
 * @param options.peers logins of people who are peers whatever the history says
 */
export function buildTeamContext(options: {
  history: History;
  files: RepositoryFiles | null;
  areaOf: (path: string) => string;
  canonical?: (person: Person) => Person;
  peers?: readonly string[];
}): TeamContext {
  const { history, files, areaOf, canonical = (person: Person) => person } = options;
  const resolve = buildIdentityResolver({ history, mailmapText: files?.mailmap ?? '', canonical });
  const alwaysPeers = new LoginList(options.peers ?? []);
  const loginsOf = (person: Person): string[] => [
    person.login,
    ...(history.aliases ?? []).filter((alias) => isSamePerson(alias.person, person)).map(({ login }) => login),
  ];
  const authors = onceAThread((thread) => authorsOf(thread, resolve));
  const areasOf = onceAThread(buildAreaFinder({ history, files, areaOf }));
  return {
    authorsOf: (thread, at) =>
      thread.kind === 'issue' && isCarriedOver(thread.body)
        ? []
        : authors(thread)
            .filter((author) => isAuthorAt(author, at))
            .map(({ person }) => person),
    isAuthor: (thread, person, at) => {
      if (person === null) return thread.author === null;
      const author = authors(thread).find((candidate) => isSamePerson(candidate.person, person));
      return author !== undefined && isAuthorAt(author, at);
    },
    accountOf: resolve,
    authorOfCommit: (commit) => commit.actor ?? resolve(commit.author),
    ...findStanding({ history, isAlwaysPeer: (person) => loginsOf(person).some((login) => alwaysPeers.has(login)) }),
    duty: findDuty({ history, files, areasOf, loginsOf }),
    loginsOf,
    areaOf,
    areasOf,
  };
}

function isAuthorAt({ sinceMs }: ThreadAuthor, at: string | undefined): boolean {
  return at === undefined || sinceMs <= Date.parse(at);
}

/** Asks once a thread and remembers the answer, for as long as the thread is there. */
function onceAThread<Answer extends object>(ask: (thread: Thread) => Answer): (thread: Thread) => Answer {
  const known = new WeakMap<Thread, Answer>();
  return (thread) => {
    const answer = known.get(thread) ?? ask(thread);
    known.set(thread, answer);
    return answer;
  };
}
