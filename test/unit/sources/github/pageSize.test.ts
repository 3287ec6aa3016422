import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  firstPageSize,
  growPageSize,
  halvePageSize,
  LARGEST_PAGE,
  type PageSize,
} from '../../../../src/core/sources/github/pageSize.ts';

/** A page that came after so many milliseconds, or (null) was too much. */
const history = fc.array(fc.option(fc.integer({ min: 0, max: 10_000 }), { nil: null }));

const KINDS = ['pulls', 'issues'] as const;
type Kind = (typeof KINDS)[number];
const kinds = fc.constantFrom(...KINDS);

function follow(kind: Kind, steps: readonly (number | null)[]): PageSize {
  return steps.reduce<PageSize>(
    (size, elapsedMs) => (elapsedMs === null ? halvePageSize(size) : growPageSize(size, { kind, elapsedMs })),
    firstPageSize(kind),
  );
}

describe('the size of pages', () => {
  it('stays between one and what costs one point', () => {
    fc.assert(
      fc.property(kinds, history, (kind, steps) => {
        const { size, ceiling } = follow(kind, steps);
        assert.ok(size >= 1 && size <= ceiling && ceiling <= LARGEST_PAGE[kind]);
      }),
    );
  });

  it('grows after a quick page, stays after a slow one, and shrinks after one that was too much', () => {
    const times = fc.record({ quickMs: fc.integer({ min: 0, max: 4999 }), slowMs: fc.integer({ min: 5000 }) });
    fc.assert(
      fc.property(kinds, history, times, (kind, steps, { quickMs, slowMs }) => {
        const before = follow(kind, steps);
        const grown = growPageSize(before, { kind, elapsedMs: quickMs });
        assert.ok(grown.size > before.size || before.size === LARGEST_PAGE[kind]);
        assert.deepEqual(growPageSize(before, { kind, elapsedMs: slowMs }), before);
        assert.ok(halvePageSize(before).size < before.size || before.size === 1);
      }),
    );
  });

  it('comes back to the largest when all goes well', () => {
    fc.assert(
      fc.property(kinds, history, (kind, steps) =>
        assert.equal(follow(kind, [...steps, ...Array<number>(90).fill(0)]).size, LARGEST_PAGE[kind]),
      ),
    );
  });

  it('does not jump at once to what has just failed', () => {
    const failed = halvePageSize({ size: 40, ceiling: 49 });
    assert.deepEqual(failed, { size: 20, ceiling: 39 });
    const quick = { kind: 'pulls', elapsedMs: 0 } as const;
    assert.equal(growPageSize(growPageSize(failed, quick), quick).size, 39);
  });

  it("costs one point by GitHub's formula at its largest, and more beyond", () => {
    const points = (connections: number, size: number): number => Math.round((1 + connections * size) / 100);
    assert.deepEqual([points(3, LARGEST_PAGE.pulls), points(3, LARGEST_PAGE.pulls + 1)], [1, 2]);
    assert.deepEqual([points(2, LARGEST_PAGE.issues), points(2, LARGEST_PAGE.issues + 1)], [1, 2]);
  });
});
