import type { ThreadEvent, WrittenEvent } from '../model/event.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Person } from '../model/person.ts';
import type { Thread } from '../model/thread.ts';
import { isHuman, isSamePerson } from '../people/humans.ts';

/**
 * What a step on a thread was, as a message key; `{actor}` is the one whose act is told and the only name that is ever
 * said. Whoever declined, delayed or was wrong is nobody in particular here.
 */
export interface ThreadStep {
  at: string;
  message: string;
  url: string | null;
  /** `act`: what the evidence is about. `frame`: begins or ends the thread. `near`: belongs to the same conversation. */
  role: 'act' | 'frame' | 'near' | 'turn' | 'other';
}

/** Every step of a thread that a reader of this piece of evidence may want to know, oldest first. */
export function listThreadSteps(evidence: Evidence, thread: Thread): ThreadStep[] {
  const opened: ThreadStep = {
    at: thread.createdAt,
    message: thread.kind === 'pull' ? 'The pull request was opened.' : 'The issue was opened.',
    url: thread.url,
    role: 'frame',
  };
  const steps = thread.events.flatMap((event) => toStep(event, evidence, thread) ?? []);
  const hasAct = steps.some(({ role }) => role === 'act');
  const all = [opened, ...steps, ...(hasAct ? [] : [actStep(evidence.at, evidence.source.url)])];
  return all.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

function actStep(at: string, url: string): ThreadStep {
  return { at, message: '{actor} {act}.', url, role: 'act' };
}

function toStep(event: ThreadEvent, evidence: Evidence, thread: Thread): ThreadStep | null {
  const plain = (message: string, role: ThreadStep['role']): ThreadStep => ({
    at: event.at,
    message,
    url: null,
    role,
  });
  switch (event.type) {
    case 'comment':
    case 'review':
    case 'review-comment':
      return writtenStep(event, evidence, thread);
    case 'commit':
      return plain('Commits were pushed.', 'other');
    case 'force-push':
      return plain('The branch was rewritten.', 'other');
    case 'review-requested':
      return plain('A review was asked for.', 'other');
    case 'ready-for-review':
      return plain('It was marked as ready for review.', 'turn');
    case 'convert-to-draft':
      return plain('It became a draft again.', 'turn');
    case 'merged':
      return plain('It was merged.', 'frame');
    case 'closed':
      return thread.kind === 'pull' && thread.state === 'merged' ? null : plain('It was closed.', 'frame');
    case 'reopened':
      return plain('It was opened again.', 'frame');
    default:
      return null;
  }
}

function writtenStep(event: WrittenEvent, evidence: Evidence, thread: Thread): ThreadStep | null {
  if (isActItself(event, evidence)) return actStep(event.at, event.url);
  if (!isHuman(event.actor)) return null;
  const isNear = isSameConversation(event, evidence);
  const step = (message: string, role: ThreadStep['role']): ThreadStep => ({
    at: event.at,
    message,
    url: event.url,
    role,
  });
  if (event.type === 'review') {
    if (event.state === 'approved') return step('A review approved it.', 'turn');
    if (event.state === 'changes-requested') return step('A review asked for changes.', 'turn');
    // Its line comments are told one by one.
    if (event.body.trim() === '') return null;
  }
  return step(writerMessage(event.actor, evidence, thread), isNear ? 'near' : 'other');
}

/** Who wrote, as far as it may be said. */
function writerMessage(writer: Person, evidence: Evidence, thread: Thread): string {
  if (isSamePerson(writer, evidence.actor)) return '{actor} wrote.';
  return isSamePerson(writer, thread.author) ? 'The author wrote.' : 'Somebody else wrote.';
}

function isActItself(event: WrittenEvent, { source }: Evidence): boolean {
  return event.type === 'review'
    ? source.commentId === null && event.id === source.reviewId
    : event.id === source.commentId;
}

/** The same review thread; on the conversation there is only one. */
function isSameConversation(event: WrittenEvent, { source }: Evidence): boolean {
  if (event.type === 'review-comment') return event.rootCommentId === source.rootCommentId;
  return source.rootCommentId === null;
}
