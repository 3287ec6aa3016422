import { isWritten, type ThreadEvent } from '../../src/core/model/event.ts';
import type { Person } from '../../src/core/model/person.ts';
import type { Issue, Pull, Thread } from '../../src/core/model/thread.ts';
import { actOut } from '../../src/core/sources/sample/generateSample.ts';

/** Ids of what is said here; the sample's own stay below. */
const FIRST_ID = 2_800_000_000;
const HOUR_MS = 3_600_000;
const TEAM_THREADS = 90;

/** A thread that never ends, of so many comments and reviews. */
export interface GiantTalk {
  kind: Thread['kind'];
  comments: number;
  /** Nobody is silent for longer. */
  longestSilenceHours: number;
}

/**
 * Some threads of the sample team and, after them, one that never ends: conversations of theirs that follow each
 * other on one pull request or issue, each with its author's words in the mouth of that one's, until so much is
 * written; then it is merged or closed. The same talk gives the same threads.
 */
export function inventGiantThread({ kind, ...talk }: GiantTalk): Thread[] {
  const team = [...actOut({ threads: TEAM_THREADS })];
  const talks = [...actOut({ seed: 2, threads: 720 })].filter(
    (talk) => talk.kind === kind && talk.author?.type === 'user',
  );
  const [like] = talks;
  if (like === undefined) throw new RangeError('The sample team says nothing.');
  const thread = { ...like, number: team.length + 1, id: FIRST_ID, url: withNumber(like.url, team.length + 1) };
  const events = talkOn(thread, talks, talk);
  return [...team, endWith({ ...thread, events }, events.at(-1)?.at ?? like.createdAt)];
}

function talkOn(
  { author, createdAt, url }: Thread,
  talks: readonly Thread[],
  { comments, longestSilenceHours }: Omit<GiantTalk, 'kind'>,
): ThreadEvent[] {
  const events: ThreadEvent[] = [];
  let [written, nowMs] = [0, Date.parse(createdAt)];
  for (let round = 0; written < comments; round += 1) {
    const talk = talks[round % talks.length];
    if (talk === undefined) throw new RangeError('There is no such talk.');
    const own = retell(talk, { author, url, firstId: FIRST_ID + 1_000 * (round + 1), round });
    let before = own[0]?.at ?? talk.createdAt;
    for (const event of own) {
      const silenceMs = Math.max(0, Date.parse(event.at) - Date.parse(before));
      nowMs += Math.min(silenceMs, longestSilenceHours * HOUR_MS) + 1_000;
      before = event.at;
      events.push({ ...event, at: new Date(nowMs).toISOString().replace('.000Z', 'Z') });
      if (isWritten(event) && (written += 1) === comments) break;
    }
  }
  return events;
}

interface Teller {
  author: Person | null;
  url: string;
  firstId: number;
  round: number;
}

/** What happened on a thread but for its end, as if it were another's, whose author has changed places with its own. */
function retell(talk: Thread, { author, url, firstId, round }: Teller): ThreadEvent[] {
  const ids = new Map(talk.events.filter(isWritten).map(({ id }, index) => [String(id), String(firstId + index)]));
  const swapped = new Map([
    [talk.author?.login ?? '', author?.login ?? ''],
    [author?.login ?? '', talk.author?.login ?? ''],
  ]);
  const text = JSON.stringify(
    talk.events.filter(({ type }) => type !== 'merged' && type !== 'closed' && type !== 'reopened'),
  )
    .replace(/\b\d{10}\b/g, (id) => ids.get(id) ?? id)
    .replaceAll(talk.url, url)
    .replace(/(?<="login":"|@)[a-z][a-z0-9-]*/g, (login) => swapped.get(login) ?? login);
  return (JSON.parse(text) as ThreadEvent[]).map((event) => {
    if (event.type === 'commit')
      return { ...event, actor: author, message: event.message.replace(/^co-authored-by:.*/gim, '') };
    return isWritten(event) && event.body !== '' ? { ...event, body: `${event.body} Round ${String(round)}.` } : event;
  });
}

function endWith(thread: Thread, lastIso: string): Thread {
  const at = new Date(Date.parse(lastIso) + 24 * HOUR_MS).toISOString();
  const actor =
    thread.events.findLast(({ actor: person }) => person !== null && person.login !== thread.author?.login)?.actor ??
    null;
  const ended = { updatedAt: at, closedAt: at };
  if (thread.kind === 'issue') {
    const closed = { type: 'closed' as const, at, actor, stateReason: 'completed', commitSha: null };
    return {
      ...thread,
      ...ended,
      state: 'closed',
      stateReason: 'completed',
      events: [...thread.events, closed],
    } satisfies Issue;
  }
  const merged = { type: 'merged' as const, at, actor, commitSha: thread.mergeCommitSha };
  return {
    ...thread,
    ...ended,
    state: 'merged',
    mergedAt: at,
    mergedBy: actor,
    events: [...thread.events, merged],
  } satisfies Pull;
}

function withNumber(url: string, number: number): string {
  return url.replace(/\d+$/, String(number));
}
