import type { CommentEvent, ReviewCommentEvent } from '../../src/core/model/event.ts';
import type { Pull, Thread } from '../../src/core/model/thread.ts';

/** One thread in so many is talked about at length, has a long review, or changes very many files. */
const ONE_IN = 400;
const COMMENTS = 600;
const REVIEW_COMMENTS = 300;
const COMMENTS_A_THREAD = 6;
const FILES = 5_000;
/** Ids of what is added; the sample's own stay below. */
const FIRST_ID = 2_600_000_000;

const LOG_LINE = '2026-01-05 12:00:01.123 [worker-7] DEBUG ledger: page cache miss for 0x7f3a on line';

/** The same thread with texts as long as people write them, and now and then much more than that. */
export function talkAtLength(thread: Thread, place: number): Thread {
  const long = {
    ...thread,
    body: withLog(thread.body, place % 7 === 0 ? 60 : 12),
    events: thread.events.map(lengthen),
  };
  if (place % ONE_IN === 7) return { ...long, events: spreadOut([...long.events, ...discussion(thread)]) };
  if (long.kind !== 'pull') return long;
  if (place % ONE_IN === 8) return { ...long, events: spreadOut([...long.events, ...longReview(long)]) };
  return place % ONE_IN === 9 ? { ...long, files: manyFiles(long), changedFiles: FILES } : long;
}

function withLog(text: string, lines: number): string {
  const log = Array.from({ length: lines }, (_, index) => `${LOG_LINE} ${String(index)}`);
  return `${text}\n\n\`\`\`\n${log.join('\n')}\n\`\`\`\n`;
}

function lengthen(event: Thread['events'][number], index: number): Thread['events'][number] {
  return event.type === 'comment' && index % 2 === 0 ? { ...event, body: withLog(event.body, 14) } : event;
}

/** Everybody who has spoken here says it again and again, a little differently. */
function discussion(thread: Thread): CommentEvent[] {
  const spoken = thread.events.filter((event) => event.type === 'comment');
  return Array.from({ length: spoken.length === 0 ? 0 : COMMENTS }, (_, index) => {
    const said = spoken[index % spoken.length];
    if (said === undefined) throw new RangeError('Nobody has spoken.');
    const id = FIRST_ID + thread.number * 1_000 + index;
    const url = `${thread.url}#issuecomment-${String(id)}`;
    return { ...said, id, url, body: `${said.body} Seen on vessel ${String(index)}, too.` };
  });
}

function longReview(pull: Pull): ReviewCommentEvent[] {
  const said = pull.events.filter((event) => event.type === 'review-comment');
  return Array.from({ length: said.length === 0 ? 0 : REVIEW_COMMENTS }, (_, index) => {
    const like = said[index % said.length];
    if (like === undefined) throw new RangeError('Nobody has reviewed.');
    const id = FIRST_ID + pull.number * 1_000 + index;
    return {
      ...like,
      id,
      url: `${pull.url}#discussion_r${String(id)}`,
      rootCommentId: id - (index % COMMENTS_A_THREAD),
      body: `${like.body} The same holds for case ${String(index)}.`,
    };
  });
}

function manyFiles({ number }: Pull): string[] {
  return Array.from(
    { length: FILES },
    (_, index) => `generated/part${String(index % 40)}/module${String(number % 50)}/file${String(index)}.ts`,
  );
}

function spreadOut(events: Thread['events']): Thread['events'] {
  return events.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
