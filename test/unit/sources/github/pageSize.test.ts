import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  FIRST_PAGE_SIZE,
  growPageSize,
  halvePageSize,
  LARGEST_PAGE,
  type PageSize,
} from '../../../../src/core/sources/github/pageSize.ts';

/** A page that came after so many milliseconds, or (null) was too much. */
const history = fc.array(fc.option(fc.integer({ min: 0, max: 10_000 }), { nil: null }));

function follow(steps: readonly (number | null)[]): PageSize {
  return steps.reduce<PageSize>(
    (size, elapsedMs) => (elapsedMs === null ? halvePageSize(size) : growPageSize(size, elapsedMs)),
    FIRST_PAGE_SIZE,
  );
}

describe('the size of pages', () => {
  it('stays between one and what costs one point', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const { size, ceiling } = follow(steps);
        assert.ok(size >= 1 && size <= ceiling && ceiling <= LARGEST_PAGE);
      }),
    );
  });

  it('grows after a quick page, stays after a slow one, and shrinks after one that was too much', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 4999 }), fc.integer({ min: 5000 }), (steps, quickMs, slowMs) => {
        const before = follow(steps);
        const grown = growPageSize(before, quickMs);
        assert.ok(grown.size > before.size || before.size === LARGEST_PAGE);
        assert.deepEqual(growPageSize(before, slowMs), before);
        assert.ok(halvePageSize(before).size < before.size || before.size === 1);
      }),
    );
  });

  it('comes back to the largest when all goes well', () => {
    fc.assert(
      fc.property(history, (steps) =>
        assert.equal(follow([...steps, ...Array<number>(60).fill(0)]).size, LARGEST_PAGE),
      ),
    );
  });

  it('does not jump at once to what has just failed', () => {
    const failed = halvePageSize({ size: 40, ceiling: 49 });
    assert.deepEqual(failed, { size: 20, ceiling: 39 });
    assert.equal(growPageSize(growPageSize(failed, 0), 0).size, 39);
  });

  it("costs one point by GitHub's formula at its largest, and more beyond", () => {
    const points = (size: number): number => Math.round((1 + 3 * size) / 100);
    assert.equal(points(LARGEST_PAGE), 1);
    assert.equal(points(LARGEST_PAGE + 1), 2);
  });
});
