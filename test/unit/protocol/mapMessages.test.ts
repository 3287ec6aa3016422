import assert from 'node:assert/strict';
import { buildMap } from '../../../src/core/map/buildMap.ts';
import { buildScene } from '../../../src/core/map/buildScene.ts';
import { NO_LIMITS } from '../../../src/core/map/limitMap.ts';
import { packScene } from '../../../src/core/map/packScene.ts';
import { unpackScene } from '../../../src/core/map/unpackScene.ts';
import { fromMapPageSchema, toMapPageSchema } from '../../../src/protocol/mapMessages.ts';
import { buildMapInput, inventTeam } from '../map/inventedTeam.ts';

describe('Messages between the map’s page and its host', () => {
  const map = buildMap(buildMapInput(inventTeam(), { since: null }));
  const scene = packScene(buildScene(map, null));

  it('lets through what the host says', () => {
    for (const message of [
      {
        type: 'scene',
        repository: 'github.com/tide-team/lighthouse',
        scene,
        messages: { Table: 'Tabelle' },
        language: 'de',
      },
      { type: 'told', acts: [{ id: 'a', facts: [], quote: '', thread: { title: '', url: null } }] },
      { type: 'focus', node: 'person:1' },
      { type: 'draw-picture', picture: 1, labels: { 'person:1': 'Peer A' } },
    ]) {
      assert.deepEqual(toMapPageSchema.parse(message), message);
    }
  });

  it('lets through what the page says', () => {
    for (const message of [
      { type: 'ready' },
      { type: 'export', limits: NO_LIMITS, canDrawPicture: true },
      { type: 'tell', acts: ['a', 'b'] },
      { type: 'picture', picture: 1, png: 'iVBORw0KGgo=' },
      { type: 'picture', picture: 1, png: null },
      { type: 'problem', what: 'no-canvas' },
    ]) {
      assert.deepEqual(fromMapPageSchema.parse(message), message);
    }
  });

  it('stops everything else', () => {
    for (const message of [
      null,
      'ready',
      { type: 'run', command: 'workbench.action.quit' },
      { type: 'picture', picture: 1, png: '<svg onload=alert(1)>' },
      { type: 'problem', what: 'words of somebody' },
      { type: 'export', limits: { ...NO_LIMITS, signals: ['all'] }, canDrawPicture: true },
      { type: 'export', limits: { ...NO_LIMITS, since: 'yesterday' }, canDrawPicture: true },
    ]) {
      assert.equal(fromMapPageSchema.safeParse(message).success, false, JSON.stringify(message));
      assert.equal(toMapPageSchema.safeParse(message).success, false, JSON.stringify(message));
    }
  });

  it('lets no address but a web address into a scene', () => {
    const url = 'javascript:alert(1)';
    const acts = map.acts.map((act) => ({ ...act, url }));
    assert.equal(unpackScene(packScene(buildScene({ ...map, acts }, null))), null);
    for (const told of [
      { id: 'a', facts: [{ text: 'why', url }], quote: '', thread: { title: '', url: null } },
      { id: 'a', facts: [], quote: '', thread: { title: '', url } },
    ])
      assert.equal(toMapPageSchema.safeParse({ type: 'told', acts: [told] }).success, false);
  });
});
