import { DETECTORS } from '../src/core/detectors/registry.ts';
import type { Evidence } from '../src/core/model/evidence.ts';
import { fitAreas } from '../src/core/people/areas.ts';
import { buildTeamContext } from '../src/core/people/teamContext.ts';
import { readComments } from '../src/core/reading/readComments.ts';
import { buildSituation } from '../src/core/situation/buildSituation.ts';
import { createFiles } from '../src/core/sources/sample/files.ts';
import { SAMPLE_REPOSITORY } from '../src/core/sources/sample/generateSample.ts';
import { forgetTexts } from '../src/core/text/rememberOfText.ts';
import { inventGiantThread, type GiantTalk } from '../test/support/giantThread.ts';
import type { Row } from './benchRow.ts';

const SMALL_COMMENTS = 625;
const TIMES = 4;
/** Between linear (1) and square (2). */
const POWER = 1.5;

const TALKS: readonly Omit<GiantTalk, 'comments'>[] = [
  { kind: 'pull', longestSilenceHours: 96 },
  { kind: 'pull', longestSilenceHours: 1 },
  { kind: 'issue', longestSilenceHours: 96 },
];

/** A look at a history in which one thread has very many comments: slowly written and quickly. */
export async function benchGiantThread(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const talk of TALKS) {
    // The first look of a program is slow whatever it looks at.
    await measureLook({ ...talk, comments: SMALL_COMMENTS });
    rows.push({
      step: `one ${talk.kind}, silent for ${String(talk.longestSilenceHours)} h at most`,
      small: await measureLook({ ...talk, comments: SMALL_COMMENTS }),
      large: await measureLook({ ...talk, comments: SMALL_COMMENTS * TIMES }),
      unit: 'ms',
      size: { words: `${String(SMALL_COMMENTS * TIMES)} comments`, times: TIMES },
      power: POWER,
    });
  }
  return rows;
}

/** In milliseconds. */
async function measureLook(talk: GiantTalk): Promise<number> {
  const threads = inventGiantThread(talk);
  const files = createFiles(threads.length);
  const asOf = threads.at(-1)?.updatedAt ?? '';
  const history = { repository: SAMPLE_REPOSITORY, threads, asOf, isWhole: true };
  const start = performance.now();
  const areaOf = fitAreas(new Map(files.paths.map((path) => [path, 1])));
  const team = buildTeamContext({ history, files, areaOf });
  const readings = await readComments({ history, team, store: { readings: () => new Map() } });
  const evidence: Evidence[] = [];
  for (const detector of DETECTORS) evidence.push(...detector.detect({ history, team, readings }));
  for (const work = buildSituation({ history, team, readings, evidence }); work.next().done !== true;);
  forgetTexts();
  return performance.now() - start;
}
