import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { PacedLook } from '../../../../src/vscode/github/pacedLook.ts';
import { type RefreshOutcome, SHORTEST_MS } from '../../../../src/vscode/github/refreshPace.ts';

describe('PacedLook', () => {
  let isSeen: boolean;
  let looks: ((outcome: RefreshOutcome) => void)[];
  let paced: PacedLook;

  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout'] });
    isSeen = true;
    looks = [];
    paced = new PacedLook({
      look: () => new Promise((resolve) => looks.push(resolve)),
      isOn: () => true,
      isSeen: () => isSeen,
    });
    paced.begin();
  });

  afterEach(() => {
    paced.stop();
    mock.timers.reset();
  });

  /** What came of a look, and whatever follows from it. */
  async function end(look: number, outcome: RefreshOutcome): Promise<void> {
    looks[look]?.(outcome);
    await Promise.resolve();
    await Promise.resolve();
  }

  it('looks again after a pause, which grows where nothing changed', async () => {
    mock.timers.tick(SHORTEST_MS);
    await end(0, 'unchanged');
    mock.timers.tick(SHORTEST_MS);
    assert.equal(looks.length, 1);
    mock.timers.tick(SHORTEST_MS);
    assert.equal(looks.length, 2);
  });

  it('puts a look off until somebody would see it', () => {
    isSeen = false;
    mock.timers.tick(SHORTEST_MS);
    assert.equal(looks.length, 0);
    isSeen = true;
    paced.lookIfDue();
    assert.equal(looks.length, 1);
  });

  it('does not look twice as often after it began anew during a look', async () => {
    mock.timers.tick(SHORTEST_MS);
    paced.begin();
    await end(0, 'changed');
    mock.timers.tick(SHORTEST_MS);
    assert.equal(looks.length, 2);
  });

  it('does not go on once it was stopped during a look', async () => {
    mock.timers.tick(SHORTEST_MS);
    paced.stop();
    await end(0, 'changed');
    mock.timers.tick(SHORTEST_MS);
    assert.equal(looks.length, 1);
  });
});
