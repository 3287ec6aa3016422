import * as z from 'zod/mini';
import { leadershipMapSchema } from './leadershipMap.ts';
import { sceneFields } from './mapScene.ts';

const DAY_MS = 86_400_000;

const place = z.int().check(z.nonnegative());
/** A wording by its place, and the numbers that stand in it; see `packText`. */
const packedTextSchema = z.array(z.int()).check(z.minLength(1));

/** One act in outline; names, areas and wordings by their places in the scene's tables. */
const packedActSchema = z.tuple([
  /** Id. */
  z.string(),
  /** Person. */
  place,
  /** Days before the map's last day. */
  z.int(),
  /** Kind and level, in the order of the closed lists. */
  place,
  place,
  /** `DUTY` and `ISSUE`, added up. */
  z.int(),
  /** Repository, and the number of the thread. */
  place,
  z.nullable(z.int()),
  /** Whom it helped, and in which areas. */
  z.array(place),
  z.array(place),
  /** Headline, address and group. */
  packedTextSchema,
  z.nullable(packedTextSchema),
  z.nullable(packedTextSchema),
]);
export type PackedAct = z.infer<typeof packedActSchema>;

export const DUTY = 1;
export const ISSUE = 2;

/** A scene as it is sent to the page; see `packScene`. */
export const packedSceneSchema = z.object({
  head: z.omit(leadershipMapSchema, { people: true, areas: true, edges: true, areaLinks: true, acts: true }),
  /** Ids and labels; null: a person whom acts name and who is not drawn. */
  people: z.array(z.tuple([z.string(), z.nullable(z.string())])),
  /** Ids, labels and repositories. */
  areas: z.array(z.tuple([z.string(), z.string(), z.string()])),
  /** Those that acts name. */
  repositories: z.array(z.string()),
  texts: z.array(z.string()),
  acts: z.array(packedActSchema),
  ...sceneFields,
});
export type PackedScene = z.infer<typeof packedSceneSchema>;

export function daysBefore(until: string, day: string): number {
  return (Date.parse(until) - Date.parse(day)) / DAY_MS;
}

export function dayBefore(until: string, days: number): string {
  return new Date(Date.parse(until) - days * DAY_MS).toISOString().slice(0, 10);
}
