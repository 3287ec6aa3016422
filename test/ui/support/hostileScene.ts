import { buildMap } from '../../../src/core/map/buildMap.ts';
import { buildScene } from '../../../src/core/map/buildScene.ts';
import type { LeadershipMap } from '../../../src/core/map/leadershipMap.ts';
import type { SceneOf } from '../../../src/core/map/mapScene.ts';
import { HOSTILE_TEXTS } from '../../unit/map/hostileText.ts';
import { buildAct, buildMapInput } from '../../unit/map/inventedTeam.ts';

/** A map on which everybody and everything is called by a hostile text. */
export function hostileScene(): SceneOf<LeadershipMap> {
  const acts = HOSTILE_TEXTS.map((text, index) => {
    const act = buildAct({ by: 'mira', for: 'jonas', thread: index + 1, day: index });
    return {
      ...act,
      id: `act-${String(index)}`,
      actor: { id: index + 1, login: text, type: 'user' as const },
      beneficiaries: [{ id: index + 100, login: `for ${text}`, type: 'user' as const }],
      thread: { ...act.thread, title: text, url: 'javascript:alert(1)' },
      source: { ...act.source, quote: text, url: 'command:workbench.action.quit' },
      area: [text],
      because: [{ message: 'It says {words}.', args: { words: text }, url: 'javascript:alert(1)' }],
    };
  });
  return buildScene(buildMap(buildMapInput(acts, { since: null, repositories: [HOSTILE_TEXTS[0] ?? ''] })), null);
}
