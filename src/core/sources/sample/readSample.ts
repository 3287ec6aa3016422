import type { ThreadStream } from '../source.ts';
import { createFiles } from './files.ts';
import { actOut, SAMPLE_AS_OF, SAMPLE_REPOSITORY, type SampleOptions } from './generateSample.ts';

/**
 * The invented team as a source, for a first look without signing in. Deterministic by seed; its today is
 * a constant.
 *
 * @throws CancelledError when the signal is aborted.
 */
export async function* readSample(options: SampleOptions & { signal?: AbortSignal } = {}): ThreadStream {
  yield* actOut(options);
  return {
    repository: SAMPLE_REPOSITORY,
    source: 'sample',
    skipped: [],
    unknown: [],
    asOf: SAMPLE_AS_OF,
    isWhole: true,
    files: createFiles(options.threads),
  };
}
