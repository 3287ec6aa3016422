import assert from 'node:assert/strict';
import { Remembered } from '../../../../src/vscode/insights/remembered.ts';

describe('Remembered', () => {
  it('asks once, also while the answer is on its way, and again when it was forgotten', async () => {
    let asked = 0;
    const remembered = new Remembered(() => Promise.resolve((asked += 1)));
    assert.deepEqual(await Promise.all([remembered.get(), remembered.get()]), [1, 1]);
    remembered.forget();
    assert.equal(await remembered.get(), 2);
  });

  it('keeps no failure', async () => {
    let asked = 0;
    const remembered = new Remembered(() => {
      asked += 1;
      return asked === 1 ? Promise.reject(new Error('the engine is away')) : Promise.resolve('here');
    });
    await assert.rejects(remembered.get(), /away/u);
    assert.equal(await remembered.get(), 'here');
  });

  it('does not forget a new answer because an old one failed', async () => {
    let fail: (error: Error) => void = () => undefined;
    const asks = [new Promise<string>((_, reject) => (fail = reject)), Promise.resolve('new')];
    const remembered = new Remembered(() => asks.shift() ?? Promise.resolve('asked too often'));
    const old = remembered.get();
    remembered.forget();
    assert.equal(await remembered.get(), 'new');
    fail(new Error('too late'));
    await assert.rejects(old);
    assert.equal(await remembered.get(), 'new');
  });
});
