import type { ReviewCommentEvent, ThreadEvent } from '../model/event.ts';
import type { Thread } from '../model/thread.ts';
import { asksNothing } from '../reading/asksNothing.ts';
import { asksSomething, insists } from './remark.ts';
import { yesInWords } from './yesInWords.ts';

/** Tells of what others wrote on a thread whether it leaves its author something to do. */
export function findAsking(thread: Thread): (event: ThreadEvent) => boolean {
  const asking = findAskingReviews(thread);
  return (event) => asksTheAuthor(event, asking);
}

/** A remark under a line asks for something unless it praises or grants; a later word there only where it says so. */
function asksUnderLine({ id, rootCommentId, body }: ReviewCommentEvent): boolean {
  if (asksNothing(body)) return false;
  return id === rootCommentId || asksSomething(body) || insists(body);
}

/** Reviews of which a line comment leaves the author something to do. */
function findAskingReviews(thread: Thread): Set<number> {
  return new Set(
    thread.events.flatMap((event) =>
      event.type === 'review-comment' && event.reviewId !== null && asksUnderLine(event) ? [event.reviewId] : [],
    ),
  );
}

function asksTheAuthor(event: ThreadEvent, asking: ReadonlySet<number>): boolean {
  if (event.type === 'review-comment') return asksUnderLine(event);
  if (event.type === 'review') {
    if (event.state === 'changes-requested' || asking.has(event.id)) return true;
    return event.state !== 'approved' && !saysYes(event.body) && asksSomething(event.body);
  }
  return event.type === 'comment' && !saysYes(event.body) && asksSomething(event.body);
}

/** "Tested ACK, maybe consider …": what comes with a yes does not hold the work up. */
function saysYes(body: string): boolean {
  return yesInWords(body) !== null;
}
