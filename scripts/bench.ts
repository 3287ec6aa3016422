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

/*
 * How the work grows with the team. Milliseconds depend on the machine, so each step is measured at two sizes and
 * judged by the ratio: a step whose time grows with the square of its input will not do for a large team.
 */

interface Size {
  words: string;
  /** How much larger than the small one. */
  times: number;
}

interface Row {
  step: string;
  small: number;
  large: number;
  size: Size;
}

const ROUNDS = 5;
/** What is done so soon says nothing about how it grows. */
const TOO_SHORT_MS = 20;

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
    size: { words, times: 5 },
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
    await importHistory({ store, stream: readSample({ threads }), progress: ignoreProgress, signal });
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
  const size = { words: `${large.threads} threads`, times: large.threads / small.threads };
  return [
    { step: 'history: read, store and look through', small: small.importMs, large: large.importMs, size },
    { step: 'history: look through again', small: small.detectMs, large: large.detectMs, size },
  ];
}

function tell({ step, small, large, size }: Row): boolean {
  const growth = large / small;
  const isFine = large < TOO_SHORT_MS || growth <= size.times ** 2;
  process.stdout.write(
    `${step.padEnd(40)} ${large.toFixed(1).padStart(8)} ms at ${size.words}; ${growth.toFixed(1)} times that of a ${size.times}th${isFine ? '' : '  GROWS TOO FAST'}\n`,
  );
  return isFine;
}

const rows = [...benchMap(), ...(await benchHistory())];
process.exitCode = rows.map(tell).every(Boolean) ? 0 : 1;
