import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { detectEvidence } from '../src/core/engine/detectEvidence.ts';
import { importHistory } from '../src/core/engine/importHistory.ts';
import { buildScene } from '../src/core/map/buildScene.ts';
import { drawScene } from '../src/core/map/drawScene.ts';
import type { LeadershipMap } from '../src/core/map/leadershipMap.ts';
import { limitMap, NO_LIMITS } from '../src/core/map/limitMap.ts';
import { ignoreProgress } from '../src/core/ports.ts';
import { readSample } from '../src/core/sources/sample/readSample.ts';
import { openStore } from '../src/core/store/openStore.ts';
import { inventCrowd } from '../test/support/inventedCrowd.ts';
import { benchBigTeam } from './benchBigTeam.ts';
import { benchGiantThread } from './benchGiantThread.ts';
import { type Row, tell } from './benchRow.ts';
import { writer } from '../test/support/writer.ts';

/*
 * How the work grows with the team. Milliseconds depend on the machine, so each step is measured at two sizes and
 * judged by the ratio: a step whose time grows with the square of its input will not do for a large team.
 */

const ROUNDS = 5;
/** Twice the size may take four times as long in what is small anyhow. */
const SQUARE = 2;

/** Median of the rounds, in milliseconds. */
function measure(work: () => unknown): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return rounds[Math.floor(ROUNDS / 2)] ?? NaN;
}

function mapSteps(map: LeadershipMap): Record<string, () => unknown> {
  const scene = buildScene(map, null);
  const limits = { ...NO_LIMITS, until: map.acts[Math.floor(map.acts.length / 2)]?.day ?? null };
  const view = {
    limited: map,
    room: { width: 1000, height: 640 },
    opened: [],
    moreLabel: '…',
    fewerLabel: '…',
  } as const;
  const focus = map.people[0]?.id ?? null;
  return {
    'map: a place for everybody': () => buildScene(map, null),
    'map: one step of the period slider': () => limitMap(map, limits),
    'map: what is drawn': () => drawScene(scene, { ...view, focus: null }),
    'map: what is drawn of one person': () => drawScene(scene, { ...view, focus }),
  };
}

function benchMap(): Row[] {
  const [small, large] = [inventCrowd({ people: 100, acts: 1000 }), inventCrowd({ people: 500, acts: 5000 })];
  const words = `${large.people.length} people, ${large.edges.length} lines`;
  const [before, after] = [mapSteps(small), mapSteps(large)];
  return Object.entries(after).map(([step, work]) => ({
    step,
    small: measure(before[step] ?? work),
    large: measure(work),
    unit: 'ms',
    size: { words, times: 5 },
    power: SQUARE,
  }));
}

interface History {
  threads: number;
  importMs: number;
  detectMs: number;
}

async function readHistory(threads: number): Promise<History> {
  const folder = await mkdtemp(path.join(tmpdir(), 'peer-leadership-bench-'));
  const store = await openStore({
    file: path.join(folder, 'history.sqlite'),
    mode: 'read-write',
    clock: { nowMs: () => Date.now() },
  });
  try {
    const begin = performance.now();
    const signal = new AbortController().signal;
    await importHistory({ writer, store, stream: readSample({ threads }), progress: ignoreProgress, signal });
    const importMs = performance.now() - begin;
    const key = store.repositories()[0]?.key;
    if (key === undefined) throw new Error('The sample team was not stored.');
    const start = performance.now();
    await detectEvidence({ store, key, progress: ignoreProgress });
    return { threads, importMs, detectMs: performance.now() - start };
  } finally {
    store.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function benchHistory(): Promise<Row[]> {
  const [small, large] = [await readHistory(360), await readHistory(1440)];
  const shared = {
    unit: 'ms' as const,
    size: { words: `${large.threads} threads`, times: large.threads / small.threads },
    power: SQUARE,
  };
  return [
    { step: 'history: read, store and look through', small: small.importMs, large: large.importMs, ...shared },
    { step: 'history: look through again', small: small.detectMs, large: large.detectMs, ...shared },
  ];
}

/** `npm run bench -- 10000` measures the big team at so many threads, and at four times as many. */
const [, , threads] = process.argv;
const bigTeam = await benchBigTeam(threads === undefined ? undefined : Number(threads));
const rows = [...benchMap(), ...(await benchHistory()), ...(await benchGiantThread()), ...bigTeam];
process.exitCode = rows.map(tell).every(Boolean) ? 0 : 1;
