import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fitAreas, ROOT_AREA } from '../../../src/core/people/areas.ts';

/** As many files as `counts` says, by folder. */
function files(counts: Record<string, number>): Map<string, number> {
  const weights = new Map<string, number>();
  for (const [folder, count] of Object.entries(counts)) {
    for (let index = 0; index < count; index += 1) weights.set(`${folder}file${index}.ts`, 1);
  }
  return weights;
}

const segment = fc.constantFrom('src', 'lib', 'docs', 'api', 'ui', 'a', 'constructor', 'ä b');
const pathArbitrary = fc
  .tuple(fc.array(segment, { maxLength: 5 }), fc.constantFrom('x.ts', 'y.md', 'Makefile'))
  .map(([folders, name]) => [...folders, name].join('/'));
const weightsArbitrary = fc.array(fc.tuple(pathArbitrary, fc.integer({ min: 1, max: 1000 })), { maxLength: 40 });

describe('fitAreas', () => {
  it('keeps the folders at the top of an evenly spread repository', () => {
    const areaOf = fitAreas(files({ 'api/': 10, 'storage/': 10, 'ui/': 10, 'docs/': 10 }));
    assert.equal(areaOf('api/routes/user.ts'), 'api/');
    assert.equal(areaOf('docs/intro.md'), 'docs/');
  });

  it('splits a folder that holds most of the repository', () => {
    const areaOf = fitAreas(files({ 'src/api/': 40, 'src/storage/': 30, 'src/ui/': 20, 'docs/': 10 }));
    assert.equal(areaOf('src/api/routes/user.ts'), 'src/api/');
    assert.equal(areaOf('src/storage/write.ts'), 'src/storage/');
    assert.equal(areaOf('docs/intro.md'), 'docs/');
  });

  it('leaves what lies directly in a split folder, and its small folders, with the split folder', () => {
    const areaOf = fitAreas(files({ 'src/api/': 50, 'src/storage/': 45, 'src/tiny/': 1, 'src/': 2 }));
    assert.equal(areaOf('src/main.ts'), 'src/');
    assert.equal(areaOf('src/tiny/one.ts'), 'src/');
  });

  it('looks through a folder that only wraps another', () => {
    const areaOf = fitAreas(files({ 'app/src/main/api/': 30, 'app/src/main/ui/': 30, 'docs/': 5 }));
    assert.equal(areaOf('app/src/main/api/a.ts'), 'app/src/main/api/');
    assert.equal(areaOf('app/src/main/ui/a.ts'), 'app/src/main/ui/');
  });

  it('does not split a large folder that has nothing to tell apart', () => {
    const areaOf = fitAreas(files({ 'src/': 90, 'src/api/': 5, 'docs/': 5 }));
    assert.equal(areaOf('src/api/a.ts'), 'src/');
  });

  it('gives a medium repository between 5 and 15 areas', () => {
    const weights = files({
      'src/core/detect/': 60,
      'src/core/store/': 40,
      'src/core/model/': 30,
      'src/ui/map/': 40,
      'src/ui/tree/': 20,
      'src/cli/': 25,
      'test/unit/': 60,
      'test/integration/': 30,
      'docs/': 20,
      'scripts/': 15,
      '': 12,
    });
    const areaOf = fitAreas(weights);
    const areas = new Set([...weights.keys()].map(areaOf));
    assert.ok(areas.size >= 5 && areas.size <= 15, [...areas].join(' '));
  });

  it('names the files at the top (root), and a folder never seen by its top', () => {
    const areaOf = fitAreas(files({ 'src/': 3 }));
    assert.equal(areaOf('LICENSE'), ROOT_AREA);
    assert.equal(areaOf('new/deep/a.ts'), 'new/');
  });

  it('gives every path one area, which is a folder above it', () => {
    fc.assert(
      fc.property(weightsArbitrary, pathArbitrary, (weights, path) => {
        const area = fitAreas(new Map(weights))(path);
        assert.ok(path.includes('/') ? area.endsWith('/') && path.startsWith(area) : area === ROOT_AREA);
      }),
    );
  });

  it('maps an area, taken as a folder, to itself', () => {
    fc.assert(
      fc.property(weightsArbitrary, pathArbitrary, (weights, path) => {
        const areaOf = fitAreas(new Map(weights));
        const area = areaOf(path);
        if (area !== ROOT_AREA) assert.equal(areaOf(`${area}any.ts`), area);
      }),
    );
  });

  it('does not depend on the order or the scale of the weights', () => {
    fc.assert(
      fc.property(weightsArbitrary, pathArbitrary, fc.constantFrom(2, 8, 64), (weights, path, scale) => {
        const once = new Map(weights);
        const again = new Map([...once].reverse().map(([name, weight]) => [name, weight * scale]));
        assert.equal(fitAreas(again)(path), fitAreas(once)(path));
      }),
    );
  });
});
