import assert from 'node:assert/strict';
import type { Memento } from 'vscode';
import type { MapPlaces } from '../../../../src/core/map/mapScene.ts';
import type { Repository } from '../../../../src/core/model/repository.ts';
import { PlacesMemory } from '../../../../src/vscode/map/placesMemory.ts';

const repository: Repository = { host: 'github.com', owner: 'tide-team', name: 'lighthouse', id: 1 };
const map = { repository, areNamesHidden: false };
const ground = { width: 100, height: 50, nodes: { 'person:1': { x: 3, y: 4 } } };
const places: MapPlaces = { wide: ground, tall: ground };

function memento(kept: Map<string, unknown>): Memento {
  return {
    keys: () => [...kept.keys()],
    get: <T>(key: string, other?: T): T => (kept.get(key) ?? other) as T,
    update: async (key: string, value: unknown): Promise<void> => {
      if (value === undefined) kept.delete(key);
      else kept.set(key, value);
    },
  };
}

describe('PlacesMemory', () => {
  it('gives back what was kept of a repository, and of no other', async () => {
    const memory = new PlacesMemory(memento(new Map()));
    await memory.keep(map, places);
    assert.deepEqual(memory.recall(map), places);
    assert.equal(memory.recall({ ...map, repository: { ...repository, name: 'beacon' } }), null);
  });

  it('keeps the map on which names are hidden apart', async () => {
    const memory = new PlacesMemory(memento(new Map()));
    await memory.keep(map, places);
    assert.equal(memory.recall({ ...map, areNamesHidden: true }), null);
  });

  it('takes what it cannot read for nothing', () => {
    const memory = new PlacesMemory(memento(new Map([['mapPlaces:github.com/tide-team/lighthouse', { wide: 1 }]])));
    assert.equal(memory.recall(map), null);
  });

  it('forgets everything of its own, and nothing else', async () => {
    const kept = new Map<string, unknown>([['shownRepository', repository]]);
    const memory = new PlacesMemory(memento(kept));
    await memory.keep(map, places);
    await memory.forget();
    assert.deepEqual([...kept.keys()], ['shownRepository']);
  });
});
