import type { Repository } from '../../model/repository.ts';
import type { Pull, Thread } from '../../model/thread.ts';
import type { TeamContext } from '../../people/teamContext.ts';
import type { Wait } from '../../waiting/findWaits.ts';
import { findDependencies } from './findDependencies.ts';

/** A time in which a pull request waited for another thread, in ms. */
interface Block {
  fromMs: number;
  /** Infinity: it still does. */
  toMs: number;
}

interface BlockContext {
  repository: Repository;
  team: TeamContext;
  byNumber: ReadonlyMap<number, Thread>;
  /** Pull requests by the branch that they bring, where others are stacked on it. */
  stackBases: ReadonlyMap<string, readonly Pull[]>;
}

/** A branch that more pull requests than this go into is no step of a stack but one of the house's own. */
const MOST_ON_ONE = 3;

/** The pull requests on whose branch a few others are stacked, by that branch. */
export function findStackBases(threads: readonly Thread[]): Map<string, Pull[]> {
  const pulls = threads.filter((thread) => thread.kind === 'pull');
  const goingInto = new Map<string, number>();
  for (const { baseRef } of pulls) if (baseRef !== null) goingInto.set(baseRef, (goingInto.get(baseRef) ?? 0) + 1);
  const bases = new Map<string, Pull[]>();
  for (const pull of pulls) {
    const count = pull.headRef === null ? 0 : (goingInto.get(pull.headRef) ?? 0);
    if (pull.headRef === null || count === 0 || count > MOST_ON_ONE) continue;
    bases.set(pull.headRef, [...(bases.get(pull.headRef) ?? []), pull]);
  }
  return bases;
}

/**
 * Leaves of the waits of a pull request what it waited for people: while it said that it depends on another thread,
 * or was stacked on another one's branch, it waited for that. What was answered all the same ended no wait.
 */
export function withoutBlocks(pull: Pull, waits: readonly Wait[], context: BlockContext): Wait[] {
  const blocks = findBlocks(pull, context);
  if (blocks.length === 0) return [...waits];
  return waits.flatMap((wait) => {
    const endMs = wait.toMs ?? Number.POSITIVE_INFINITY;
    const during = blocks.filter(({ fromMs, toMs }) => fromMs < endMs && toMs > wait.fromMs);
    if (during.some(({ toMs }) => toMs >= endMs)) return [];
    return [{ ...wait, fromMs: Math.max(wait.fromMs, ...during.map(({ toMs }) => toMs)) }];
  });
}

function findBlocks(pull: Pull, { repository, team, byNumber, stackBases }: BlockContext): Block[] {
  const said = findDependencies(pull, repository, team).flatMap(({ on, saidAt }) => {
    const base = byNumber.get(on);
    return base ? [{ fromMs: Date.parse(saidAt), toMs: endOf(base) }] : [];
  });
  const stacked = (stackBases.get(pull.baseRef ?? '') ?? []).flatMap((base) =>
    base.number === pull.number ? [] : [{ fromMs: Date.parse(pull.createdAt), toMs: endOf(base) }],
  );
  return [...said, ...stacked];
}

function endOf(base: Thread): number {
  return base.closedAt === null ? Number.POSITIVE_INFINITY : Date.parse(base.closedAt);
}
