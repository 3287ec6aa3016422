import { z } from 'zod';
import type { Issue } from '../../model/thread.ts';
import type { Skip } from '../misfit.ts';
import { TooHeavyError } from './githubClient.ts';
import type { PageSource } from './pageSource.ts';
import { readReactions, type Reactions } from './reactions.ts';
import type { IssueDto, PullDto } from './queries/dto.ts';
import { fillQuery, fillVariables, FLAT_KINDS, type FillAnswer, type FillRequest } from './queries/fillQuery.ts';
import { FillJobs, type FilledPull, type Job } from './fillJobs.ts';

/** Notes what of the thread with this number cannot be used. */
type SkipIn = (number: number) => Skip;

const MOST_FAILURES = 12;

/**
 * Completes the pull requests of a page: comments of review threads, parents of merges, changed files, and whatever was
 * too long for one page. Asks flat and in batches, since nesting costs a point for every thread.
 *
 * @throws GitHubError, CancelledError
 */
export async function fillPulls(source: PageSource, dtos: readonly PullDto[], skipIn: SkipIn): Promise<FilledPull[]> {
  const jobs = new FillJobs(skipIn);
  const whole = readAnswer(source, () => dtos.map((dto) => jobs.addPull(dto)));
  await fill(source, jobs);
  return whole.map((pull) => pull());
}

/** The same for issues: only what was too long for one page. @throws GitHubError, CancelledError */
export async function fillIssues(source: PageSource, dtos: readonly IssueDto[], skipIn: SkipIn): Promise<Issue[]> {
  const jobs = new FillJobs(skipIn);
  const whole = dtos.map((dto) => jobs.addIssue(dto));
  await fill(source, jobs);
  return whole.map((issue) => issue());
}

/**
 * Asks for the reactions to remarks.
 *
 * @returns by GitHub's id of the remark; one that is gone is missing.
 * @throws GitHubError, CancelledError
 */
export async function askReactions(source: PageSource, nodes: readonly string[]): Promise<Map<string, Reactions>> {
  const found = new Map<string, Reactions>();
  const jobs = new FillJobs(() => () => undefined);
  for (const node of nodes) jobs.addRemark(node, (page) => void found.set(node, readReactions(page)));
  await fill(source, jobs);
  return found;
}

/** @throws GitHubError `unsupported` where an answer has another shape than GitHub's */
function readAnswer<T>(source: PageSource, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof z.ZodError) throw source.client.failure('unsupported');
    throw error;
  }
}

async function fill(source: PageSource, jobs: FillJobs): Promise<void> {
  let share = 1;
  let failures = 0;
  for (let batch = jobs.next(share); batch.length > 0; batch = jobs.next(share)) {
    try {
      const answer = await ask(source, batch, failures);
      readAnswer(source, () => {
        hand(batch, answer);
        jobs.done(batch);
      });
      failures = 0;
    } catch (error) {
      if (!(error instanceof TooHeavyError)) throw error;
      if (failures >= MOST_FAILURES) throw source.client.failure('unavailable');
      failures += 1;
      share /= 2;
      await source.client.pause(source.clock.nowMs() + error.afterMs);
    }
  }
}

async function ask(
  { client, schema }: Pick<PageSource, 'client' | 'schema'>,
  batch: readonly Job[],
  failures: number,
): Promise<FillAnswer> {
  const request: FillRequest = { reviewThreads: [], changed: [], reactions: [], commits: [], overflows: [] };
  for (const { asked } of batch) {
    if (asked.kind === 'overflow') request.overflows.push(asked.overflow);
    else request[asked.kind].push(asked.id);
  }
  return client.query(fillQuery(schema, request), fillVariables(request), { failures });
}

/** A null is something that was deleted while we were reading; any other error would have thrown. */
function hand(batch: readonly Job[], answer: FillAnswer): void {
  for (const kind of FLAT_KINDS) {
    batch
      .filter(({ asked }) => asked.kind === kind)
      .forEach(({ take }, index) => {
        const page = answer[kind][index];
        if (page) take(page);
      });
  }
  batch
    .filter(({ asked }) => asked.kind === 'overflow')
    .forEach(({ take }, index) => {
      const page = answer.overflows[index];
      if (page) take(page);
    });
}
