import type { Detector } from '../../../src/core/detectors/detector.ts';
import type { Evidence } from '../../../src/core/model/evidence.ts';
import type { GitFacts } from '../../../src/core/model/gitFacts.ts';
import type { Thread } from '../../../src/core/model/thread.ts';
import type { RepositoryFiles } from '../../../src/core/people/repositoryFiles.ts';
import { buildTeamContext } from '../../../src/core/people/teamContext.ts';
import { readComments } from '../../../src/core/reading/readComments.ts';
import { buildRepository, hoursAfter } from '../../support/builders.ts';

/** What one detector sees in a few threads; areas are the folders at the top. */
export async function detectIn(
  detector: Detector,
  threads: readonly Thread[],
  more: RepositoryFiles | { git: GitFacts | null } | null = null,
): Promise<Evidence[]> {
  const files = more !== null && 'paths' in more ? more : null;
  const git = more !== null && 'git' in more ? more.git : null;
  const history = { repository: buildRepository(), threads, asOf: hoursAfter(24 * 365), isWhole: true, git };
  const team = buildTeamContext({ history, files, areaOf: (path) => `${path.split('/')[0] ?? ''}/` });
  const readings = await readComments({ history, team, store: { readings: () => new Map() } });
  return detector.detect({ history, team, readings });
}
