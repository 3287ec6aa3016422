import assert from 'node:assert/strict';
import fc from 'fast-check';
import { buildMap } from '../../../src/core/map/buildMap.ts';
import { buildScene } from '../../../src/core/map/buildScene.ts';
import { mapSceneSchema } from '../../../src/core/map/mapScene.ts';
import { packScene } from '../../../src/core/map/packScene.ts';
import { packedSceneSchema } from '../../../src/core/map/packedScene.ts';
import { packText, unpackText } from '../../../src/core/map/packedText.ts';
import { unpackScene } from '../../../src/core/map/unpackScene.ts';
import type { LeadershipMap } from '../../../src/core/map/leadershipMap.ts';
import { inventCrowd } from '../../support/inventedCrowd.ts';
import { arbitraryTeam } from './arbitraryEvidence.ts';
import { buildMapInput, inventTeam } from './inventedTeam.ts';

/** As a message brings it. */
function send(map: LeadershipMap): ReturnType<typeof unpackScene> {
  return unpackScene(packedSceneSchema.parse(JSON.parse(JSON.stringify(packScene(buildScene(map, null))))));
}

describe('a scene that is sent to the page', () => {
  it('is the same there with its acts in outline, whatever people did', () => {
    fc.assert(
      fc.property(arbitraryTeam, (evidence) => {
        const map = buildMap(buildMapInput(evidence, { since: null }));
        assert.deepEqual(send(map), mapSceneSchema.parse(buildScene(map, null)));
      }),
      { numRuns: 40, seed: 20_261_126 },
    );
  });

  it('is the same there for a team of hundreds, with blocks by area', () => {
    const crowd = inventCrowd({ people: 120, acts: 900 });
    const scene = send(crowd);
    assert.equal(scene?.ground.kind, 'clusters');
    assert.deepEqual(scene, mapSceneSchema.parse(buildScene(crowd, null)));
  });

  it('holds no reasons and no words of people: those are asked for', () => {
    const map = buildMap(buildMapInput(inventTeam(), { since: null }));
    const sent = JSON.stringify(packScene(buildScene(map, null)));
    for (const { quote, facts, thread } of map.acts)
      for (const text of [quote, thread.title, ...facts.map((fact) => fact.text)])
        assert.ok(text === '' || !sent.includes(JSON.stringify(text)), text);
  });

  it('is none where it names what it does not have', () => {
    const packed = packScene(buildScene(buildMap(buildMapInput(inventTeam(), { since: null })), null));
    for (const broken of [
      { ...packed, texts: [] },
      { ...packed, people: [] },
      { ...packed, areas: [] },
      { ...packed, repositories: [] },
      { ...packed, head: { ...packed.head, until: 'today' } },
    ])
      assert.equal(unpackScene(broken), null);
  });
});

describe('a text without its numbers', () => {
  const text = fc.oneof(
    fc.string(),
    fc.stringMatching(/^[a-z#/]{0,3}\d{0,20}[a-z#/]{0,3}\d{0,3}$/),
    fc.constantFrom('\u0000', '7\u00007', '-1', '007', '#7 and #77', 'https://x.org/issues/7#issuecomment-2439834005'),
  );

  it('is the same with them again', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), fc.constantFrom(null, 7, 77), (all, own) => {
        const texts = new Map<string, number>();
        const packed = all.map((one) => packText(one, texts, own));
        assert.deepEqual(
          packed.map((one) => unpackText(one, [...texts.keys()], own)),
          all,
        );
      }),
    );
  });

  it('is one with all that differ from it in numbers only', () => {
    const texts = new Map<string, number>();
    assert.deepEqual(packText('answered a question (#12)', texts, 12), [0, -1]);
    assert.deepEqual(packText('answered a question (#13)', texts, 12), [0, 13]);
    assert.equal(texts.size, 1);
  });
});
