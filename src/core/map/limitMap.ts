import * as z from 'zod/mini';
import { SIGNALS } from '../model/evidenceKinds.ts';
import { composeGraph } from './composeGraph.ts';
import type { ActOutline, MapOutline } from './leadershipMap.ts';

/** What a reader chose to look at. */
export const mapLimitsSchema = z.object({
  /** First day, or null: from the beginning. */
  since: z.nullable(z.iso.date()),
  /** Last day, or null: up to the end. */
  until: z.nullable(z.iso.date()),
  signals: z.array(z.enum(SIGNALS)),
  /** Also what was somebody's to do. */
  hasDuty: z.boolean(),
  /** Id of the one area to look at, or null for all. */
  area: z.nullable(z.string()),
});
export type MapLimits = z.infer<typeof mapLimitsSchema>;

export const NO_LIMITS: MapLimits = { since: null, until: null, signals: [...SIGNALS], hasDuty: true, area: null };

/** Whether an act is within the limits. Days are compared as text: ISO days sort as they follow each other. */
export function isWithin(act: ActOutline, { since, until, signals, hasDuty, area }: MapLimits): boolean {
  return (
    (since === null || act.day >= since) &&
    (until === null || act.day <= until) &&
    signals.includes(act.signal) &&
    (hasDuty || !act.byDuty) &&
    (area === null || act.areas.includes(area))
  );
}

/**
 * The map that the acts within the limits make: "again and again" means within the limits too, and whoever
 * has no act there, and was helped by none, is not in it. Needs a map with names shown, which still tells
 * threads apart.
 */
export function limitMap<Some extends MapOutline>(map: Some, limits: MapLimits): Some {
  const acts = map.acts.filter((act) => isWithin(act, limits));
  const graph = composeGraph({
    acts,
    threadOf,
    people: new Map(map.people.map(({ id, label }) => [id, label])),
    areas: new Map(map.areas.map(({ id, label, repository }) => [id, { label, repository }])),
  });
  return {
    ...map,
    since: laterDay(map.since, limits.since),
    until: limits.until !== null && limits.until < map.until ? limits.until : map.until,
    ...graph,
    acts,
  };
}

/** Tells threads apart on a map with names shown. */
export function threadOf({ repository, thread }: ActOutline): string {
  return `${repository}#${String(thread.number)}`;
}

function laterDay(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && b > a) ? b : a;
}
