import { z } from 'zod';
import { briefSchema } from '../core/insights/brief.ts';
import { insightSchema } from '../core/insights/insight.ts';
import { messageSchema } from '../core/text/message.ts';
import { SIGNALS } from '../core/model/evidenceKinds.ts';
import { personSchema } from '../core/model/person.ts';
import { openWaitSchema, openWarningSchema } from '../core/model/situation.ts';

const warningSchema = insightSchema.extend({
  state: openWarningSchema.shape.state,
  touches: z.array(z.string()),
  isSaidToBeTrue: z.boolean(),
  brief: briefSchema,
});
const waitSchema = insightSchema.extend({
  waitsFor: openWaitSchema.shape.waitsFor,
  days: z.number(),
  asks: z.array(
    z.object({
      person: personSchema,
      why: messageSchema,
      evidenceId: z.string(),
      url: z.string().nullable(),
      sentence: messageSchema,
    }),
  ),
  brief: briefSchema,
});
const personHereSchema = insightSchema.extend({ person: personSchema, act: z.string() });

/** What is there for whoever is at this machine (`insightsOfTeam`). */
export const teamInsightsSchema = z.object({
  /** Null: nobody has said who that is, so nothing is for them. */
  viewer: personSchema.nullable(),
  forYou: z.array(
    insightSchema.extend({ person: personSchema, act: z.string(), signal: z.enum(SIGNALS), thanks: z.string() }),
  ),
  openings: z.array(
    insightSchema.extend({
      opening: z.enum(['question', 'warning', 'wait']),
      thread: z.number().int(),
      brief: briefSchema,
    }),
  ),
  warnings: z.array(warningSchema),
  waiting: z.object({ now: z.array(waitSchema), resting: messageSchema.nullable() }),
  here: z
    .object({
      areas: z.array(z.string()),
      warnings: z.array(warningSchema),
      seesComing: z.array(personHereSchema),
      unblocks: z.array(personHereSchema),
      waits: z.array(waitSchema),
    })
    .nullable(),
});
