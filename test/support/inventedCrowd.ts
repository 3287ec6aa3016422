import { buildMap } from '../../src/core/map/buildMap.ts';
import type { LeadershipMap } from '../../src/core/map/leadershipMap.ts';
import { buildAct, buildMapInput } from '../unit/map/inventedTeam.ts';

const SYLLABLES = ['ka', 'lo', 'mi', 'ren', 'su', 'tai', 'vo', 'wen', 'xa', 'yor', 'bel', 'dru', 'fen', 'gal'];
const AREAS = ['api', 'auth', 'billing', 'cache', 'charts', 'ci', 'cli', 'config', 'docs', 'editor', 'export', 'forms'];
const MORE_AREAS = ['graph', 'http', 'i18n', 'jobs', 'logs', 'mail', 'maps', 'net', 'queue', 'search', 'storage', 'ui'];

/**
 * A map of many invented people. Each pair of steps is coprime to what it runs through, so that everybody acts
 * and the acts spread.
 */
export function inventCrowd({ people, acts }: { people: number; acts: number }): LeadershipMap {
  const areas = [...AREAS, ...MORE_AREAS];
  return buildMap(
    buildMapInput(
      Array.from({ length: acts }, (_, index) => {
        const by = (index * 7919) % people;
        return buildAct({
          by: inventName(by),
          for: inventName((by + 1 + ((index * 104_729) % (people - 1))) % people),
          thread: index + 1,
          day: (index * 37) % 470,
          kind: index % 3 === 0 ? 'broke-the-wait' : 'flagged-in-review',
          area: `${areas[(by * 7 + (index % 4 === 0 ? 1 : 0)) % areas.length] ?? 'ui'}/`,
        });
      }),
      { asOf: '2025-06-20T12:00:00Z', since: null },
    ),
  );
}

function inventName(index: number): string {
  const of = (place: number): string =>
    SYLLABLES[Math.floor(index / SYLLABLES.length ** place) % SYLLABLES.length] ?? '';
  return `${of(0)}${of(1)}-${of(2)}${index % 3 === 0 ? 'ra' : ''}`;
}
