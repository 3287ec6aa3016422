import type { Detector } from '../../../src/core/detectors/detector.ts';
import type { Evidence } from '../../../src/core/model/evidence.ts';
import type { GitFacts } from '../../../src/core/model/gitFacts.ts';
import type { Thread } from '../../../src/core/model/thread.ts';
import type { RepositoryFiles } from '../../../src/core/people/repositoryFiles.ts';
import { readComments } from '../../../src/core/reading/readComments.ts';
import { buildSmallTeam } from '../../support/smallHistory.ts';

/** What one detector sees in a few threads; areas are the folders at the top. */
export async function detectIn(
  detector: Detector,
  threads: readonly Thread[],
  more: RepositoryFiles | { git: GitFacts | null } | null = null,
): Promise<Evidence[]> {
  const files = more !== null && 'paths' in more ? more : null;
  const git = more !== null && 'git' in more ? more.git : null;
  const { history, team } = buildSmallTeam(threads, { files, git });
  const readings = await readComments({ history, team, store: { readings: () => new Map() } });
  return detector.detect({ history, team, readings });
}
