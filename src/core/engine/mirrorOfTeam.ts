import { holdMirror, type Mirror } from '../insights/mirror.ts';
import type { Translate } from '../ports.ts';
import type { TeamView } from './loadTeam.ts';

/**
 * *My Leadership* of whoever is at this machine, and of nobody else.
 *
 * @param options.since ISO; null: since the history begins
 * @returns null when nobody has said who that is, or nothing has been read yet.
 */
export function mirrorOfTeam(options: {
  team: Pick<TeamView, 'viewer' | 'evidence' | 'situation' | 'coverage' | 'asOf'>;
  since: string | null;
  translate: Translate;
}): Mirror | null {
  const { team, since, translate } = options;
  const { viewer, evidence, situation, coverage, asOf } = team;
  if (viewer === null || asOf === null) return null;
  const knownFrom = coverage?.from ?? null;
  const period = { from: since ?? knownFrom ?? asOf, to: new Date(Date.parse(asOf) + 1).toISOString() };
  return holdMirror(viewer, { evidence, situation, period, knownFrom, translate });
}
