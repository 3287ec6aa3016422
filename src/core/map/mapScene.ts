import * as z from 'zod/mini';
import { mapOutlineSchema, type MapOutline } from './leadershipMap.ts';

const pointSchema = z.object({ x: z.number(), y: z.number() });
const positionsSchema = z.object({ width: z.number(), height: z.number(), nodes: z.record(z.string(), pointSchema) });

/** Where everybody stands, in a wide and in a narrow room; kept, so that a refresh moves little. */
export const mapPlacesSchema = z.object({ wide: positionsSchema, tall: positionsSchema });
export type MapPlaces = z.infer<typeof mapPlacesSchema>;

const namedSchema = z.object({ id: z.string(), label: z.string() });

const areaNoteSchema = z.object({
  /** Id of the area. */
  area: z.string(),
  /** As `AREA_TOPICS` of insights/area.ts; `one-way-out` is marked on the map. */
  topic: z.enum(['sees-coming', 'unblocks', 'one-way-out', 'begun', 'quiet', 'not-shown']),
  /** A sentence, and what to ask oneself as a lead and as a professional. */
  text: z.string(),
  questions: z.array(z.string()),
});
/** What the evidence of the last year shows of an area. */
export type AreaNote = z.infer<typeof areaNoteSchema>;

/** What there is beside the map itself. */
export const sceneFields = {
  ground: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('places'), places: mapPlacesSchema }),
    /** More people than forces can part: blocks by area. */
    z.object({
      kind: z.literal('clusters'),
      clusters: z.array(z.object({ area: z.nullable(namedSchema), people: z.array(namedSchema) })),
    }),
  ]),
  areaNotes: z.array(areaNoteSchema),
};

/** What the interactive map needs to draw any part of its period without asking again. */
export const mapSceneSchema = z.object({
  /** The whole history, names shown. */
  map: mapOutlineSchema,
  ...sceneFields,
});
export type MapScene = z.infer<typeof mapSceneSchema>;
/** The same with as much of the map as that: all of its texts, say. */
export type SceneOf<Some extends MapOutline> = Omit<MapScene, 'map'> & { map: Some };
