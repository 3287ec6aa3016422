import assert from 'node:assert/strict';
import { GitHubError } from '../../src/core/errors.ts';
import type { MineSummary } from '../../src/core/engine/mineHistory.ts';
import { openStore } from '../../src/core/store/openStore.ts';
import type { Store } from '../../src/core/store/store.ts';
import { startEmulator, type Emulator, type EmulatorOptions } from './emulator/startEmulator.ts';
import { mine, plainFetch, StandingClock, type MineCall } from './miner.ts';
import { LIGHTHOUSE, smallTeam } from './smallTeam.ts';
import { useTemporaryFolder } from './temporaryFolder.ts';

const NOW = '2026-11-01T12:00:00Z';

/** A GitHub, a database and a clock for each test of a suite. */
export class MiningTrial {
  readonly inFolder: (name: string) => string;
  #parts: { emulator: Emulator; store: Store; clock: StandingClock } | null = null;

  constructor(inFolder: (name: string) => string) {
    this.inFolder = inFolder;
  }

  get emulator(): Emulator {
    return this.#open().emulator;
  }

  get store(): Store {
    return this.#open().store;
  }

  get clock(): StandingClock {
    return this.#open().clock;
  }

  /** By default the small team, whole. */
  async start(options: Partial<EmulatorOptions> = {}): Promise<void> {
    const clock = new StandingClock(NOW);
    const emulator = await startEmulator({ repositories: [smallTeam()], clock, ...options });
    this.#parts = { emulator, clock, store: await this.openStore('team.db', clock) };
  }

  async openStore(name: string, clock = this.clock): Promise<Store> {
    return openStore({ file: this.inFolder(name), mode: 'read-write', clock });
  }

  async mine(call: Partial<MineCall> = {}): Promise<MineSummary> {
    const { store, emulator, clock } = this.#open();
    return mine({ store, apiUrl: emulator.url, repository: LIGHTHOUSE, clock, ...call });
  }

  /** Mines up to so many requests and then does nothing any more, as a killed process does; its lease stays behind. */
  async dieAt(requests: number, call: Partial<MineCall> = {}): Promise<void> {
    await new Promise<void>((resolve) => {
      let asked = 0;
      const run = this.mine({
        ...call,
        http: (request, signal) => {
          asked += 1;
          if (asked < requests) return plainFetch(request, signal);
          resolve();
          return new Promise(() => undefined);
        },
      });
      run.then(
        () => resolve(),
        () => resolve(),
      );
    });
  }

  /** The sizes of the pages that were asked for. */
  pagesAsked(): number[] {
    return this.emulator.log
      .filter(({ operationName }) => operationName === 'Sweep')
      .map(({ variables }) => Number(variables['size']));
  }

  async end(): Promise<void> {
    this.#parts?.store.close();
    await this.#parts?.emulator.close();
    this.#parts = null;
  }

  #open() {
    assert.ok(this.#parts, 'the trial has begun');
    return this.#parts;
  }
}

/** To be called in a suite. */
export function useMiningTrial(): MiningTrial {
  // Before the folder is removed.
  afterEach(async () => trial.end());
  const trial = new MiningTrial(useTemporaryFolder());
  return trial;
}

/** Whether a failure of GitHub's is told in one line of these words. */
export function isTold(error: unknown, reason: string, words: RegExp): boolean {
  assert.ok(error instanceof GitHubError, String(error));
  assert.equal(error.reason, reason);
  assert.match(error.message, words);
  assert.ok(!error.message.includes('\n'));
  return true;
}
