import type { Evidence } from '../model/evidence.ts';
import type { History } from '../model/history.ts';
import type { ThreadEvent } from '../model/event.ts';
import type { Person } from '../model/person.ts';
import type { OpenWait, PeerRow } from '../model/situation.ts';
import { isHuman, personKey } from '../people/humans.ts';
import type { TeamContext } from '../people/teamContext.ts';

/** With so many threads waiting for one person by name, nobody should send them another. */
const OVERLOAD = 5;

/** Who is or begins to be of the team now, and everybody of whom there is evidence. Last active first. */
export function listPeers(options: {
  history: History;
  team: TeamContext;
  evidence: readonly Evidence[];
  waits: readonly OpenWait[];
}): PeerRow[] {
  const { history, team, evidence, waits } = options;
  const known = new Set(evidence.map(({ actor }) => personKey(actor)));
  const asked = new Map<string, number>();
  for (const person of waits.flatMap(({ requested }) => requested))
    asked.set(personKey(person), (asked.get(personKey(person)) ?? 0) + 1);
  const asOfMs = Date.parse(history.asOf);
  return [...collectSpans(history)]
    .flatMap(([key, { person, firstMs, lastMs }]): PeerRow[] => {
      // A moment after the last second, so that an act of that very second counts.
      const standing = team.standing(person, asOfMs + 1);
      if (standing === 'community' && !known.has(key)) return [];
      return [
        {
          person,
          lastActiveAt: new Date(lastMs).toISOString(),
          since: new Date(firstMs).toISOString(),
          isPeerNow: standing === 'peer',
          isNewcomerNow: standing === 'newcomer',
          isOverloaded: (asked.get(key) ?? 0) >= OVERLOAD,
        },
      ];
    })
    .sort((a, b) => Date.parse(b.lastActiveAt) - Date.parse(a.lastActiveAt));
}

/** Events that happen to whoever GitHub names as their actor: somebody else has written the name. */
const PASSIVE: ReadonlySet<ThreadEvent['type']> = new Set(['mentioned', 'subscribed', 'unsubscribed']);

interface Span {
  /** As the account was last called. */
  person: Person;
  firstMs: number;
  lastMs: number;
}

function collectSpans({ threads }: History): Map<string, Span> {
  const spans = new Map<string, Span>();
  const note = (person: Person | null, at: string): void => {
    if (!isHuman(person)) return;
    const atMs = Date.parse(at);
    const span = spans.get(personKey(person));
    if (!span) spans.set(personKey(person), { person, firstMs: atMs, lastMs: atMs });
    else {
      if (atMs >= span.lastMs) span.person = person;
      span.firstMs = Math.min(span.firstMs, atMs);
      span.lastMs = Math.max(span.lastMs, atMs);
    }
  };
  for (const thread of threads) {
    note(thread.author, thread.createdAt);
    for (const event of thread.events) if (!PASSIVE.has(event.type)) note(event.actor, event.at);
  }
  return spans;
}
