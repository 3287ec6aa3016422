import { answered } from '../../../src/core/detectors/answered.ts';
import type { ThreadEvent } from '../../../src/core/model/event.ts';
import type { Thread } from '../../../src/core/model/thread.ts';
import { buildComment, buildIssue, buildPerson, hoursAfter } from '../../support/builders.ts';
import { detectIn } from './detect.ts';

export const ASKER = buildPerson('mira');
export const HELPER = buildPerson('jonas');
export const OTHER = buildPerson('tove');

/** A comment, by the asker where nobody else is named. */
export const say = (hours: number, actor = ASKER, body = '') => buildComment({ at: hoursAfter(hours), actor, body });
export const close = (hours: number, actor = ASKER): ThreadEvent => ({
  type: 'closed',
  at: hoursAfter(hours),
  actor,
  stateReason: 'completed',
  commitSha: null,
});
export const reopen = (hours: number): ThreadEvent => ({ type: 'reopened', at: hoursAfter(hours), actor: ASKER });

export const ADVICE = 'Set the harbor variable to `9` before the start, the lamp reads it once.';

/** One that asks, and was closed if the last of these says so. */
export function issue(...events: ThreadEvent[]): Thread {
  const closing = events.findLast((event) => event.type === 'closed' || event.type === 'reopened');
  return buildIssue({ number: 7, closedAt: closing?.type === 'closed' ? closing.at : null, events });
}

/** Who answered, and on which thread. */
export async function helpersOn(...threads: Thread[]): Promise<string[]> {
  return (await detectIn(answered, threads)).map(({ actor, thread }) => `${actor.login} on #${String(thread.number)}`);
}
