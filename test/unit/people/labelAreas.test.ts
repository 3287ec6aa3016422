import assert from 'node:assert/strict';
import { areasOfLabels } from '../../../src/core/people/labelAreas.ts';

const folders = new Set(['storage/', 'api/']);

describe('areasOfLabels', () => {
  it('takes a label that is called like a folder for that folder, with or without a heading', () => {
    assert.deepEqual(areasOfLabels(['area: storage', 'API', 'component/api'], folders), ['storage/', 'api/', 'api/']);
  });

  it('keeps a label that names a place of its own', () => {
    assert.deepEqual(areasOfLabels(['Accessibility'], folders), ['Accessibility']);
  });

  it('takes kind, state and priority for no place', () => {
    assert.deepEqual(
      areasOfLabels(['bug', 'good first issue', 'needs-info', 'type: idea', 'P2', 'stale'], folders),
      [],
    );
  });
});
