import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serialize } from 'node:v8';
import { DETECTORS } from '../src/core/detectors/registry.ts';
import { detectEvidence } from '../src/core/engine/detectEvidence.ts';
import { importHistory } from '../src/core/engine/importHistory.ts';
import { insightsOfTeam } from '../src/core/engine/insightsOfTeam.ts';
import { loadTeam, type TeamView } from '../src/core/engine/loadTeam.ts';
import { mapOfTeams } from '../src/core/engine/mapOfTeams.ts';
import { sceneOfTeam } from '../src/core/engine/sceneOfTeam.ts';
import { packScene } from '../src/core/map/packScene.ts';
import { packedSceneSchema } from '../src/core/map/packedScene.ts';
import { unpackScene } from '../src/core/map/unpackScene.ts';
import { ignoreProgress, type ReportProgress } from '../src/core/ports.ts';
import { openStore } from '../src/core/store/openStore.ts';
import type { RepositoryKey, Store } from '../src/core/store/store.ts';
import { englishTranslate } from '../src/core/text/englishTranslate.ts';
import { inventHistory } from '../test/support/inventedHistory.ts';
import type { Row } from './benchRow.ts';
import { writer } from '../test/support/writer.ts';

const SMALL_THREADS = 2_500;
const TIMES = 4;
/** Between linear (1) and square (2): sorting and the longer texts of a longer history are let through. */
const POWER = 1.5;

type Measure = Pick<Row, 'unit'> & { value: number };
type Measures = Map<string, Measure>;

/** A big team's history from its import to what each face shows of it, each detector by itself. */
export async function benchBigTeam(threads = SMALL_THREADS): Promise<Row[]> {
  const [small, large] = [await measureHistory(threads), await measureHistory(threads * TIMES)];
  const size = { words: `${String(threads * TIMES)} threads`, times: TIMES };
  return [...large].map(([step, { value, unit }]) => ({
    step: `big team: ${step}`,
    small: small.get(step)?.value ?? Number.NaN,
    large: value,
    unit,
    size,
    power: POWER,
  }));
}

async function measureHistory(threads: number): Promise<Measures> {
  const folder = await mkdtemp(path.join(tmpdir(), 'peer-leadership-bench-'));
  const clock = { nowMs: () => Date.now() };
  const store = await openStore({ file: path.join(folder, 'history.sqlite'), mode: 'read-write', clock });
  try {
    const found: Measures = new Map();
    await measureImport(store, threads, found);
    const key = store.repositories()[0]?.key;
    if (key === undefined) throw new Error('The invented history was not stored.');
    await measureDetectors(store, key, found);
    measureFaces(store, key, found);
    found.set('memory at the end', { value: process.memoryUsage().rss / 1e6, unit: 'MB' });
    return found;
  } finally {
    store.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureImport(store: Store, threads: number, found: Measures): Promise<void> {
  const start = performance.now();
  await importHistory({ writer, store, stream: inventHistory({ threads }), progress: ignoreProgress });
  found.set('invent, store and look through', { value: performance.now() - start, unit: 'ms' });
}

async function measureDetectors(store: Store, key: RepositoryKey, found: Measures): Promise<void> {
  const start = performance.now();
  let [step, since] = ['load', start];
  const progress: ReportProgress = ({ phase, done }) => {
    const nowMs = performance.now();
    const name = phase === 'detect' ? (DETECTORS[done]?.kind ?? 'fold') : 'situation';
    if (name === step) return;
    found.set(step, { value: nowMs - since, unit: 'ms' });
    [step, since] = [name, nowMs];
  };
  await detectEvidence({ store, key, progress });
  found.set(`${step} and store`, { value: performance.now() - since, unit: 'ms' });
  found.set('look through again', { value: performance.now() - start, unit: 'ms' });
}

function measureFaces(store: Store, key: RepositoryKey, found: Measures): void {
  const time = <T>(step: string, work: () => T): T => {
    const start = performance.now();
    const result = work();
    found.set(step, { value: performance.now() - start, unit: 'ms' });
    return result;
  };
  time('see that nothing changed', () => store.historyFingerprint(key));
  const team = time('load the team', () => loadTeam(store, key));
  if (team === null) throw new Error('The invented team is not there.');
  found.set('evidence, as the editor gets it', { value: serialize(team.evidence).length / 1e6, unit: 'MB' });
  const translate = englishTranslate;
  const viewer = mostActive(team);
  time('insights for one person', () =>
    insightsOfTeam({ team, viewer, period: { from: null, to: null }, paths: ['storage/pages.ts'], translate }),
  );
  time('map', () => mapOfTeams({ teams: [team], since: null, names: 'shown', translate }));
  const scene = time('scene of the map', () => sceneOfTeam(team, { previous: null, translate }));
  const packed = time('packing of the scene', () => packScene(scene));
  const message = JSON.stringify(packed);
  found.set('scene, as the page gets it', { value: Buffer.byteLength(message) / 1e6, unit: 'MB' });
  time('scene, as the page reads it', () => unpackScene(packedSceneSchema.parse(JSON.parse(message))));
}

/** Whoever is named in most evidence has most to be shown. */
function mostActive({ evidence }: TeamView): TeamView['viewer'] {
  const counts = new Map<string, number>();
  for (const { actor } of evidence) counts.set(actor.login, (counts.get(actor.login) ?? 0) + 1);
  const [login] = [...counts].toSorted(([, a], [, b]) => b - a)[0] ?? [''];
  return evidence.find(({ actor }) => actor.login === login)?.actor ?? null;
}
