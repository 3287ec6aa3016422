import * as z from 'zod/mini';
import { mapLimitsSchema } from '../core/map/limitMap.ts';
import { actTextsSchema } from '../core/map/leadershipMap.ts';
import { packedSceneSchema } from '../core/map/packedScene.ts';

/*
 * What the map's page and the extension host say to each other. `zod/mini`, because the page's policy forbids
 * what the whole of zod tries, and because it is a tenth of the size.
 */

/** Extension host → page. */
export const toMapPageSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('scene'),
    /** Of which repository, so that the page knows whether what it remembers is about this one. */
    repository: z.string(),
    scene: packedSceneSchema,
    /** Translated messages by English message. */
    messages: z.record(z.string(), z.string()),
    /** BCP 47 tag of the language that `messages` are in. */
    language: z.string(),
  }),
  /** What is to be read of acts that the page had asked about; those that are no more are left out. */
  z.object({ type: z.literal('told'), acts: z.array(actTextsSchema) }),
  /** Look at this person or area. */
  z.object({ type: z.literal('focus'), node: z.string() }),
  /** Wants a picture of what is drawn, with these labels in place of the nodes' own. */
  z.object({ type: z.literal('draw-picture'), picture: z.int(), labels: z.record(z.string(), z.string()) }),
]);
export type ToMapPage = z.infer<typeof toMapPageSchema>;

/** Page → extension host. */
export const fromMapPageSchema = z.discriminatedUnion('type', [
  /** The page listens. */
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('export'), limits: mapLimitsSchema, canDrawPicture: z.boolean() }),
  /** Wants what is to be read of these acts, which come into view. */
  z.object({ type: z.literal('tell'), acts: z.array(z.string()) }),
  /** Tell the story of this piece of evidence. */
  z.object({ type: z.literal('story'), evidence: z.string() }),
  /** The picture as PNG in base64; null where there is no canvas to draw on. */
  z.object({ type: z.literal('picture'), picture: z.int(), png: z.nullable(z.base64()) }),
  /** What went wrong in the page: for the log, never with anything that people wrote. */
  z.object({ type: z.literal('problem'), what: z.enum(['no-canvas', 'bad-message', 'script']) }),
]);
export type FromMapPage = z.infer<typeof fromMapPageSchema>;
