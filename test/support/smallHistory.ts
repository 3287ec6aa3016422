import type { History } from '../../src/core/model/history.ts';
import type { Thread } from '../../src/core/model/thread.ts';
import type { RepositoryFiles } from '../../src/core/people/repositoryFiles.ts';
import { buildTeamContext, type TeamContext } from '../../src/core/people/teamContext.ts';
import { findCandidates } from '../../src/core/reading/findCandidates.ts';
import type { ReadComment } from '../../src/core/reading/readComments.ts';
import { buildRepository, hoursAfter } from './builders.ts';

export interface SmallTeam {
  history: History;
  team: TeamContext;
}

interface SmallTeamFields extends Omit<Partial<History>, 'threads'> {
  files?: Partial<RepositoryFiles> | null;
  /** The area of a path; its folder at the top by default. */
  areaOf?: (path: string) => string;
}

/** These threads and no others, known up to a year and more after `START_ISO`. */
export function buildHistory(threads: readonly Thread[], fields: Partial<History> = {}): History {
  return { repository: buildRepository(), threads, asOf: hoursAfter(9000), isWhole: true, ...fields };
}

/** A small history, and who is who in it. */
export function buildSmallTeam(threads: readonly Thread[], fields: SmallTeamFields = {}): SmallTeam {
  const { files = null, areaOf = topFolder, ...rest } = fields;
  const history = buildHistory(threads, rest);
  const known = files === null ? null : { codeowners: null, mailmap: null, paths: [], ...files };
  return { history, team: buildTeamContext({ history, files: known, areaOf }) };
}

/** All that a reader is asked about, taken for a concern unless `isConcern` says that its words are none. */
export function readAsConcerns(
  { history, team }: SmallTeam,
  isConcern: (body: string) => boolean = () => true,
): ReadComment[] {
  return findCandidates(history, team).map((item) => ({
    item,
    reading: { isConcern: isConcern(item.comment.body), kind: 'race', probability: 0.8, reason: '' },
    readBy: 'built-in',
  }));
}

function topFolder(path: string): string {
  return `${path.split('/')[0] ?? ''}/`;
}
