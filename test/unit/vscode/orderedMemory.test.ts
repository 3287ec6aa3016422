import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Memory, OrderedMemory } from '../../../src/vscode/orderedMemory.ts';

const nextTurn = async (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Keeps everything as one value and takes that over again when it hears of its own write, as the extension host of VS
 * Code 1.139 does: `src/vs/workbench/api/common/extHostMemento.ts` there.
 */
class EchoingMemento implements Memory {
  #value: Record<string, unknown> = {};
  #waiting: (() => void)[] = [];

  keys(): readonly string[] {
    return Object.keys(this.#value).filter((key) => this.#value[key] !== undefined);
  }

  get(key: string): unknown {
    return this.#value[key];
  }

  async update(key: string, value: unknown): Promise<void> {
    this.#value[key] = value;
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      if (this.#waiting.length === 1) void this.#write();
    });
  }

  async #write(): Promise<void> {
    await nextTurn();
    const written = this.#waiting;
    this.#waiting = [];
    const sent = structuredClone(this.#value);
    // There and back.
    await nextTurn();
    await nextTurn();
    this.#value = sent;
    for (const resolve of written) resolve();
  }
}

interface Write {
  key: string;
  value: number | undefined;
  /** How many turns pass before the next write. */
  pause: number;
}

const writes = fc.array(
  fc.record<Write>({
    key: fc.constantFrom('viewer', 'places', 'shown'),
    value: fc.option(fc.nat({ max: 99 }), { nil: undefined }),
    pause: fc.nat({ max: 4 }),
  }),
  { maxLength: 12 },
);

describe('OrderedMemory', () => {
  it('keeps what is written while something else is still being written', async () => {
    const memory = new OrderedMemory(new EchoingMemento());
    const places = memory.update('places', { tall: 1 });
    await nextTurn();
    await nextTurn();
    await memory.update('viewer', 'anna');
    await places;
    assert.equal(memory.get('viewer'), 'anna');
    assert.deepEqual(memory.get('places'), { tall: 1 });
  });

  it('gives the newest value of every key, at any time and in the end', async () => {
    await fc.assert(
      fc.asyncProperty(writes, async (all) => {
        const kept = new EchoingMemento();
        const memory = new OrderedMemory(kept);
        const newest = new Map<string, number | undefined>();
        const running: Promise<void>[] = [];
        for (const { key, value, pause } of all) {
          running.push(memory.update(key, value));
          newest.set(key, value);
          for (let turn = 0; turn < pause; turn += 1) {
            await nextTurn();
            for (const [one, expected] of newest) assert.equal(memory.get(one), expected);
          }
        }
        await Promise.all(running);
        const there = [...newest].flatMap(([key, value]) => (value === undefined ? [] : key));
        assert.deepEqual(memory.keys().toSorted(), there.toSorted());
        for (const [key, value] of newest) assert.equal(kept.get(key), value);
      }),
      { numRuns: 60 },
    );
  });

  it('goes on after a write that failed, and tells who asked for it', async () => {
    const kept = new EchoingMemento();
    const update = kept.update.bind(kept);
    Object.assign(kept, {
      update: async (key: string, value: unknown) =>
        key === 'shown' ? Promise.reject(new Error('no')) : update(key, value),
    });
    const memory = new OrderedMemory(kept);
    const failing = memory.update('shown', 1);
    const next = memory.update('viewer', 2);
    await assert.rejects(failing, /no/u);
    await next;
    assert.equal(memory.get('viewer'), 2);
    assert.equal(memory.get('shown'), undefined);
  });
});
