import assert from 'node:assert/strict';
import { remember, rememberOfBoth } from '../../src/core/remember.ts';

describe('remember', () => {
  it('works out each object once, also where nothing is found in it', () => {
    let times = 0;
    const find = remember((): null => {
      times += 1;
      return null;
    });
    const [one, other] = [{}, {}];
    assert.deepEqual([find(one), find(one), find(other)], [null, null, null]);
    assert.equal(times, 2);
  });

  it('keeps apart what was found in one object beside two others', () => {
    const sum = rememberOfBoth((one: { value: number }, other: { value: number }) => one.value + other.value);
    const [one, two, three] = [{ value: 1 }, { value: 2 }, { value: 3 }];
    assert.deepEqual([sum(one, two), sum(one, three), sum(two, one), sum(one, two)], [3, 4, 3, 3]);
  });
});
