import type { CommentEvent } from '../../src/core/model/event.ts';
import type { Issue, Thread } from '../../src/core/model/thread.ts';
import { createFiles } from '../../src/core/sources/sample/files.ts';
import { actOut, SAMPLE_AS_OF, SAMPLE_REPOSITORY } from '../../src/core/sources/sample/generateSample.ts';
import type { ThreadStream } from '../../src/core/sources/source.ts';
import { talkAtLength } from './longDiscussions.ts';

/** The sample's two years, so many times over, each team a while after the one before: eight years in all. */
const TEAMS = 8;
const WEEKS_BETWEEN_TEAMS = 45;
const WEEK_MS = 7 * 24 * 3_600_000;
/** People of the community who report what they saw. */
const REPORTERS = 480;
/** The newest comments, out of which the answers to reports are taken. */
const HEARD = 200;
/** The sample's ids: this, and a thousand for each thread. */
const FIRST_ID = 2_400_000_000;
const IDS_PER_THREAD = 1_000;
const PERSON_ID = 71_000_000;
const IDS_PER_TEAM = 20_000;

/** One thread of the sample before it has its place among the others. */
interface Draft {
  team: number;
  thread: Thread;
  createdMs: number;
}

/**
 * The history of a big, invented repository: half pull requests, half issues, of which only the ratio of sizes is
 * meant to be like life. Teams of the sample follow each other and overlap; beside each of their threads stands a
 * report from the community; texts have logs in them, some discussions have hundreds of comments, some pull requests
 * thousands of files. The same number of threads gives the same history.
 */
export async function* inventHistory({ threads }: { threads: number }): ThreadStream {
  const drafts = draftThreads(Math.round(threads / 2 / TEAMS));
  const numbers = drafts.reduce<Map<number, number>[]>((maps, { team, thread }, place) => {
    (maps[team] ??= new Map()).set(thread.number, 2 * place + 1);
    return maps;
  }, []);
  const heard: CommentEvent[] = [];
  for (const [place, draft] of drafts.entries()) {
    const thread = settle(draft, numbers[draft.team] ?? new Map());
    heard.push(...thread.events.filter((event) => event.type === 'comment'));
    heard.splice(0, heard.length - HEARD);
    yield talkAtLength(thread, place);
    yield talkAtLength(reportBeside(thread, place, heard), place + 1);
  }
  return {
    repository: SAMPLE_REPOSITORY,
    source: 'sample',
    skipped: [],
    unknown: [],
    asOf: SAMPLE_AS_OF,
    isWhole: true,
    files: createFiles(Math.round(threads / 2)),
  };
}

function draftThreads(perTeam: number): Draft[] {
  const drafts: Draft[] = [];
  for (let team = 0; team < TEAMS; team++)
    for (const thread of actOut({ seed: team + 1, threads: perTeam }))
      drafts.push({ team, thread, createdMs: Date.parse(thread.createdAt) - agoMs(team) });
  return drafts.sort((a, b) => a.createdMs - b.createdMs);
}

/** How long before the sample's own time a team worked. */
function agoMs(team: number): number {
  return (TEAMS - 1 - team) * WEEKS_BETWEEN_TEAMS * WEEK_MS;
}

/** The thread with its own number, people and days, also in what was written. */
function settle({ team, thread }: Draft, numbers: ReadonlyMap<number, number>): Thread {
  const numberOf = (text: string): string => String(numbers.get(Number(text)) ?? Number(text));
  const text = JSON.stringify(thread)
    .replace(/\b24\d{8}\b/g, (id) => {
      const [old, rest] = [Math.floor((Number(id) - FIRST_ID) / IDS_PER_THREAD), Number(id) % IDS_PER_THREAD];
      return String(FIRST_ID + Number(numberOf(String(old))) * IDS_PER_THREAD + rest);
    })
    .replace(
      /("number":|#|\/(?:pull|issues)\/)(\d+)\b/g,
      (_, before: string, number: string) => before + numberOf(number),
    )
    .replace(/"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)"/g, (_, iso: string) => {
      const moved = new Date(Date.parse(iso) - agoMs(team)).toISOString();
      return `"${moved.replace('.000Z', 'Z')}"`;
    })
    .replace(/\b71\d{6}\b/g, (id) => String(Number(id) + team * IDS_PER_TEAM))
    .replace(/("login":"|@)([a-z][a-z0-9-]*)(?=["\s.,:!?)/])/g, (all, before: string, login: string) =>
      all.includes('example') ? all : `${before}${login}-${String(team)}`,
    );
  return JSON.parse(text) as Thread;
}

/** A report from the community: what was done, what came of it, and a log; older ones are mostly closed. */
function reportBeside(near: Thread, place: number, heard: readonly CommentEvent[]): Issue {
  const number = near.number + 1;
  const id = FIRST_ID + number * IDS_PER_THREAD;
  const reporter = REPORTERS - 1 - ((place * 7919) % REPORTERS);
  const author = { id: PERSON_ID + 900_000 + reporter, login: `reporter-${String(reporter)}`, type: 'user' as const };
  const url = `https://github.com/harbor-lane/tidewater/issues/${String(number)}`;
  const later = (days: number): string => new Date(Date.parse(near.createdAt) + days * 86_400_000).toISOString();
  const answers = heard.slice(place % (HEARD / 2)).slice(0, 2 + (place % 8));
  const events = answers.map((event, index): CommentEvent => {
    const own = id + index + 1;
    const body = `${event.body} That is how it is on vessel ${String((place * 31) % 9973)}.`;
    return { ...event, id: own, body, at: later(1 + index * (place % 9)), url: `${url}#issuecomment-${String(own)}` };
  });
  const closedAt = place % 5 === 0 ? null : later(40);
  const isClosed = closedAt !== null && closedAt <= SAMPLE_AS_OF;
  return {
    kind: 'issue',
    number,
    id,
    title: `${near.title}: not on vessel ${String(place % 97)}`,
    body: `Since the last update this fails for us on vessel ${String(place)}. What should it do instead?`,
    url,
    author,
    association: 'NONE',
    createdAt: near.createdAt,
    updatedAt: isClosed ? closedAt : (events.at(-1)?.at ?? near.createdAt),
    closedAt: isClosed ? closedAt : null,
    isLocked: false,
    labels: place % 3 === 0 ? ['bug'] : [],
    assignees: [],
    milestone: null,
    state: isClosed ? 'closed' : 'open',
    stateReason: isClosed ? 'completed' : null,
    events: [
      ...events.filter(({ at }) => at <= SAMPLE_AS_OF),
      ...(isClosed
        ? [
            {
              type: 'closed' as const,
              at: closedAt,
              actor: author,
              eventId: id + 900,
              stateReason: null,
              commitSha: null,
            },
          ]
        : []),
    ],
  };
}
