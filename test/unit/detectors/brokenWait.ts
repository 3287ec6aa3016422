import { brokeTheWait } from '../../../src/core/detectors/brokeTheWait.ts';
import type { ThreadEvent } from '../../../src/core/model/event.ts';
import type { Evidence } from '../../../src/core/model/evidence.ts';
import type { Person } from '../../../src/core/model/person.ts';
import type { Pull, Thread } from '../../../src/core/model/thread.ts';
import { buildComment, buildCommit, buildPerson, buildPull, buildReview, hoursAfter } from '../../support/builders.ts';
import { buildSmallTeam } from '../../support/smallHistory.ts';

const DAY = 24;
export const mira = buildPerson('mira');
export const jonas = buildPerson('jonas');
export const ana = buildPerson('ana');
export const bot = buildPerson('tide[bot]');

/** What is found in a few threads; all times in days. */
export function detect(threads: readonly Thread[], codeowners: string | null = null): Evidence[] {
  const small = buildSmallTeam(threads, { asOf: hoursAfter(900 * DAY), files: { codeowners } });
  return brokeTheWait.detect({ ...small, readings: [] });
}

export const on = (day: number): string => hoursAfter(day * DAY);
export const say = (day: number, actor: Person | null, body: string) => buildComment({ at: on(day), actor, body });
export const approve = (day: number, actor: Person | null) => buildReview({ at: on(day), actor, state: 'approved' });
export const refuse = (day: number, actor: Person) =>
  buildReview({ at: on(day), actor, state: 'changes-requested', body: 'The lamp must not go out at noon.' });
export const push = (day: number, actor: Person | null = mira, parents: string[] = []) =>
  buildCommit({ at: on(day), authoredAt: on(day), actor, parents });
export const merge = (day: number, actor: Person = ana): ThreadEvent => ({
  type: 'merged',
  at: on(day),
  actor,
  commitSha: null,
});
export const close = (day: number, actor: Person, stateReason = 'completed'): ThreadEvent => ({
  type: 'closed',
  at: on(day),
  actor,
  stateReason,
  commitSha: null,
});
export const label = (day: number): ThreadEvent => ({ type: 'labeled', at: on(day), actor: jonas, label: 'lamp' });
export const pullOf = (...events: ThreadEvent[]): Pull => buildPull({ author: mira, files: ['storage/a.ts'], events });

/** "jonas: approval" for each. */
export const movers = (...events: ThreadEvent[]): string[] =>
  detect([pullOf(...events)]).map(({ actor }) => actor.login);

export const REMARK = 'I tried it on two boats and all the lamps stay lit.';

export const WAY_OUT = 'A shutter in front of the lamp would do without touching the wick at all.';
export const conflict = (day: number, type: 'labeled' | 'unlabeled' = 'labeled'): ThreadEvent => ({
  type,
  at: on(day),
  actor: bot,
  label: 'Needs rebase',
});
export const rewrite = (day: number): ThreadEvent => ({
  type: 'force-push',
  at: on(day),
  actor: mira,
  beforeSha: null,
  afterSha: null,
});
