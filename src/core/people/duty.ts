import type { History } from '../model/history.ts';
import type { Person } from '../model/person.ts';
import type { Thread } from '../model/thread.ts';
import { remember } from '../remember.ts';
import { countBefore } from '../statistics/countBefore.ts';
import { parseCodeowners } from './codeowners.ts';
import { isHuman, personKey } from './humans.ts';
import type { RepositoryFiles } from './repositoryFiles.ts';

const YEAR_MS = 365 * 24 * 3600 * 1000;
/** Share of the merging or triage of an area from which on it is somebody's duty. */
const MOST = 0.5;
/** Fewer acts than this in the window make nobody's duty. */
const FEWEST_ACTS = 5;

/** Answers what was whose to do, at a given time. */
export interface DutyBook {
  /** Did most of the merging or of the triage in one of these areas in the 12 months before. */
  hasMaintenanceDuty(person: Person, areas: readonly string[], atMs: number): boolean;
  /** Was assigned to the thread, or owns (CODEOWNERS) one of the paths. */
  isAssignedOrOwner(person: Person, on: { thread: Thread; paths: readonly string[]; atMs: number }): boolean;
  /** A team, which cannot be read without asking GitHub, owns one of the paths. */
  hasTeamOwner(paths: readonly string[]): boolean;
}

/** When something was done in one place, each list ascending, in ms: by anybody, and by each person (`personKey`). */
interface Ledger {
  all: number[];
  byPerson: Map<string, number[]>;
}

/** By area; `EVERYWHERE` holds all. */
type Book = ReadonlyMap<string, Ledger>;

/**
 * Duty as this product means it: what somebody does because it is theirs. Merging and triage (labels,
 * milestones, assignments, closing others' threads) are counted by area over the year before.
 */
export function findDuty(options: {
  history: History;
  files: RepositoryFiles | null;
  areasOf: (thread: Thread) => readonly string[];
  /** Every login of a person. */
  loginsOf?: (person: Person) => readonly string[];
}): DutyBook {
  const { merging, triage } = keepBooks(options);
  const loginsOf = options.loginsOf ?? (({ login }: Person): string[] => [login]);
  const owners = parseCodeowners(options.files?.codeowners ?? '');
  const ownersOf = (paths: readonly string[]): string[] => paths.flatMap((path) => owners.ownersOf(path));
  return {
    hasMaintenanceDuty: (person, areas, atMs) => {
      const key = personKey(person);
      const places = areas.length > 0 ? areas : [EVERYWHERE];
      // An area in which little was merged or sorted lately is kept by whoever keeps the whole.
      const shareOf = (book: Book, area: string): number =>
        shareIn(book.get(area), key, atMs) ?? shareIn(book.get(EVERYWHERE), key, atMs) ?? 0;
      return places.some((area) => [merging, triage].some((book) => shareOf(book, area) >= MOST));
    },
    isAssignedOrOwner: (person, { thread, paths, atMs }) =>
      isAssigned(person, thread, atMs) ||
      ownersOf(paths).some((owner) =>
        loginsOf(person).some((login) => owner.toLowerCase() === `@${login.toLowerCase()}`),
      ),
    hasTeamOwner: (paths) => ownersOf(paths).some((owner) => owner.startsWith('@') && owner.includes('/')),
  };
}

/** Who merged and who sorted what, with times ascending; what one does on one's own thread is no sorting. */
function keepBooks({ history, areasOf }: { history: History; areasOf: (thread: Thread) => readonly string[] }): {
  merging: Book;
  triage: Book;
} {
  const merging = new Map<string, Ledger>();
  const triage = new Map<string, Ledger>();
  for (const thread of history.threads) {
    const areas = [...areasOf(thread), EVERYWHERE];
    for (const event of thread.events) {
      if (!isHuman(event.actor)) continue;
      const act = { key: personKey(event.actor), atMs: Date.parse(event.at) };
      const isOwnThread = thread.author !== null && personKey(thread.author) === act.key;
      if (event.type === 'merged') addTo(merging, areas, act);
      else if (!isOwnThread && TRIAGE_EVENTS.has(event.type)) addTo(triage, areas, act);
    }
  }
  for (const { all, byPerson } of [...merging.values(), ...triage.values()])
    for (const times of [all, ...byPerson.values()]) times.sort((a, b) => a - b);
  return { merging, triage };
}

const EVERYWHERE = '';
const TRIAGE_EVENTS = new Set(['labeled', 'unlabeled', 'milestoned', 'demilestoned', 'assigned', 'closed']);

/** `personKey` of whoever merged and sorted most of all; of equals the one who did so first. Null: nobody did. */
export function findDutyHolder(history: History): string | null {
  const counts = new Map<string, number>();
  for (const { events, author } of history.threads) {
    for (const { type, actor } of events) {
      if (!isHuman(actor)) continue;
      const key = personKey(actor);
      const isOwnThread = author !== null && personKey(author) === key;
      if (type === 'merged' || (!isOwnThread && TRIAGE_EVENTS.has(type))) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  let most: { key: string; count: number } | null = null;
  for (const [key, count] of counts) if (most === null || count > most.count) most = { key, count };
  return most?.key ?? null;
}

function addTo(
  book: Map<string, Ledger>,
  areas: readonly string[],
  { key, atMs }: { key: string; atMs: number },
): void {
  for (const area of areas) {
    const ledger = book.get(area) ?? { all: [], byPerson: new Map<string, number[]>() };
    book.set(area, ledger);
    ledger.all.push(atMs);
    const own = ledger.byPerson.get(key);
    if (own) own.push(atMs);
    else ledger.byPerson.set(key, [atMs]);
  }
}

/** Share of the acts of the year before; null where there are too few to make a duty. */
function shareIn(ledger: Ledger | undefined, key: string, atMs: number): number | null {
  const all = countInYear(ledger?.all ?? [], atMs);
  return all < FEWEST_ACTS ? null : countInYear(ledger?.byPerson.get(key) ?? [], atMs) / all;
}

/** How many of ascending times lie in the year before. */
function countInYear(times: readonly number[], atMs: number): number {
  return countBefore(times, atMs) - countBefore(times, atMs - YEAR_MS);
}

/** Assignment as it stood at `atMs`; without events, as it stands now. */
function isAssigned(person: Person, thread: Thread, atMs: number): boolean {
  const key = personKey(person);
  let assigned: boolean | null = null;
  for (const event of assignmentsOn(thread)) {
    if (Date.parse(event.at) > atMs || !event.assignee || personKey(event.assignee) !== key) continue;
    // Assigning oneself is a choice, not a duty.
    assigned = event.type === 'assigned' && (event.actor === null || personKey(event.actor) !== key);
  }
  return assigned ?? false;
}

/** Each act on a thread is held against the same. */
const assignmentsOn = remember(({ events }: Thread) =>
  events.flatMap((event) => (event.type === 'assigned' || event.type === 'unassigned' ? [event] : [])),
);
