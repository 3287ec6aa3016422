import { CancelledError } from '../../errors.ts';
import { GITHUB_HOST, type Repository } from '../../model/repository.ts';
import type { Thread } from '../../model/thread.ts';
import type { RepositoryFiles } from '../../people/repositoryFiles.ts';
import { AS_OF_MS, toIso } from './calendar.ts';
import { createFiles } from './files.ts';
import { DEFAULT_SEED, DEFAULT_THREADS, planHistory, type Unit } from './plan.ts';
import { NAME, OWNER, REPOSITORY_ID } from './product.ts';
import { Stage } from './stage.ts';
import type { SampleTruth } from './truth.ts';

export interface SampleOptions {
  /** Whole number; the same seed gives the same history. */
  seed?: number;
  /** How many threads, at least 1. With few of them only a part of the truth is planted. */
  threads?: number;
}

export interface Sample {
  repository: Repository;
  threads: Thread[];
  files: RepositoryFiles;
  /** The sample's constant today, ISO. */
  asOf: string;
  truth: SampleTruth;
}

export const SAMPLE_REPOSITORY: Repository = { host: GITHUB_HOST, owner: OWNER, name: NAME, id: REPOSITORY_ID };
export const SAMPLE_AS_OF = toIso(AS_OF_MS);

/**
 * The invented team's threads in the order of their numbers, each with what is true of the unit that it
 * completes. Time and memory grow with the number of threads; at any moment only unfinished units are held.
 *
 * @throws CancelledError when the signal is aborted.
 */
export function* actOut(options: SampleOptions & { signal?: AbortSignal } = {}): Generator<Thread, void, void> {
  for (const { thread } of actOutWithTruth(options)) yield thread;
}

function* actOutWithTruth(
  options: SampleOptions & { signal?: AbortSignal },
): Generator<{ thread: Thread; truth: SampleTruth | null }, void, void> {
  const slots = planHistory(options.seed ?? DEFAULT_SEED, Math.max(1, options.threads ?? DEFAULT_THREADS));
  const numbers = new Map<Unit, { number: number; openedMs: number }[]>();
  slots.forEach(({ unit, part, openedMs }, index) => {
    const own = numbers.get(unit) ?? [];
    own[part] = { number: index + 1, openedMs };
    numbers.set(unit, own);
  });
  const written = new Map<Unit, Thread[]>();
  for (const { unit, part } of slots) {
    if (options.signal?.aborted === true) throw new CancelledError();
    let truth: SampleTruth | null = null;
    let threads = written.get(unit);
    if (threads === undefined) {
      const stage = new Stage(unit.world, unit.seed, numbers.get(unit) ?? []);
      unit.play(stage);
      threads = stage.finish();
      truth = stage.truth;
      numbers.delete(unit);
      written.set(unit, threads);
    }
    const thread = threads[part];
    if (thread === undefined) throw new RangeError('A unit lost one of its threads.');
    if (part === threads.length - 1) written.delete(unit);
    yield { thread, truth };
  }
}

/** The whole sample with what a fair reader would find in it. For tests and for measuring detectors. */
export function generateSample(options: SampleOptions = {}): Sample {
  const threads: Thread[] = [];
  const truth: SampleTruth = { acts: [], decoys: [], arguable: [] };
  for (const step of actOutWithTruth(options)) {
    threads.push(step.thread);
    if (step.truth === null) continue;
    for (const act of step.truth.acts) truth.acts.push(act);
    for (const decoy of step.truth.decoys) truth.decoys.push(decoy);
    for (const act of step.truth.arguable) truth.arguable.push(act);
  }
  return { repository: SAMPLE_REPOSITORY, threads, files: createFiles(options.threads), asOf: SAMPLE_AS_OF, truth };
}
