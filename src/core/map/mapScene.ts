import * as z from 'zod/mini';
import { leadershipMapSchema } from './leadershipMap.ts';

const pointSchema = z.object({ x: z.number(), y: z.number() });
const positionsSchema = z.object({ width: z.number(), height: z.number(), nodes: z.record(z.string(), pointSchema) });

/** Where everybody stands, in a wide and in a narrow room; kept, so that a refresh moves little. */
export const mapPlacesSchema = z.object({ wide: positionsSchema, tall: positionsSchema });
export type MapPlaces = z.infer<typeof mapPlacesSchema>;

const namedSchema = z.object({ id: z.string(), label: z.string() });

/** What the interactive map needs to draw any part of its period without asking again. */
export const mapSceneSchema = z.object({
  /** The whole history, names shown. */
  map: leadershipMapSchema,
  ground: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('places'), places: mapPlacesSchema }),
    /** More people than forces can part: blocks by area. */
    z.object({
      kind: z.literal('clusters'),
      clusters: z.array(z.object({ area: z.nullable(namedSchema), people: z.array(namedSchema) })),
    }),
  ]),
});
export type MapScene = z.infer<typeof mapSceneSchema>;
