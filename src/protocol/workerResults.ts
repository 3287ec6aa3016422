import { z } from 'zod';
import { actTextsSchema } from '../core/map/leadershipMap.ts';
import { packedSceneSchema } from '../core/map/packedScene.ts';
import { insightSchema } from '../core/insights/insight.ts';
import { messageSchema, toldSchema } from '../core/text/message.ts';
import { MIRROR_TOPICS } from '../core/insights/mirrorInsight.ts';
import { coverageSchema } from '../core/model/coverage.ts';
import { evidenceSchema } from '../core/model/evidence.ts';
import { identityMergeSchema } from '../core/model/people.ts';
import { participationPolicySchema } from '../core/model/participation.ts';
import { personSchema } from '../core/model/person.ts';
import { repositorySchema } from '../core/model/repository.ts';
import { retroRecordSchema } from '../core/model/retro.ts';
import { storySchema } from './evidenceMessages.ts';
import { teamInsightsSchema } from './insightMessages.ts';
import { verdictSchema, warningAnswerSchema } from '../core/model/verdict.ts';
import type { WorkerRequest } from './workerRequests.ts';

const teamSchema = z.object({
  repository: repositorySchema,
  title: z.string(),
  evidence: z.array(evidenceSchema),
  coverage: coverageSchema.nullable(),
  asOf: z.string().nullable(),
  /** Who is a peer or newcomer now. Of the rest of the situation the host needs nothing, and it may be long. */
  peers: z.array(personSchema),
  viewer: personSchema.nullable(),
  /** Comments that only the built-in reader has read; null: not known. */
  unread: z.number().nullable(),
  participation: z.object({
    mode: participationPolicySchema.shape.participation.unwrap(),
    problem: z
      .object({ message: z.string(), args: z.record(z.string(), z.union([z.string(), z.number()])) })
      .nullable(),
  }),
  warningAnswers: z.array(warningAnswerSchema),
  lastRetro: z.string().nullable(),
  /** The database, and what told of its last change before it was read. */
  written: z.object({ file: z.string(), stamp: z.string().nullable() }),
});

/** What each request is answered with. */
export const workerResultSchemas = {
  'import-sample': z.object({ repository: repositorySchema }),
  'import-backup': z.object({ repository: repositorySchema }),
  mine: z.object({
    repository: repositorySchema,
    /** Nothing has changed since the last time. */
    isUnchanged: z.boolean(),
    isPrivate: z.boolean(),
  }),
  'look-into-clone': z.null(),
  'list-repositories': z.object({
    repositories: z.array(repositorySchema),
    unreadable: z.array(z.object({ file: z.string(), told: toldSchema })),
  }),
  'load-team': teamSchema.nullable(),
  /** Null: there is no such evidence any more. */
  'load-story': z.nullable(storySchema),
  /** Null: it is not known how the repository stands, and it has to be looked through anew. */
  'load-insights': teamInsightsSchema.nullable(),
  /** Null: nobody has said who they are. */
  'load-mirror': z
    .object({
      insights: z.array(insightSchema.extend({ topic: z.enum(MIRROR_TOPICS) })),
      silences: z.array(messageSchema),
    })
    .nullable(),
  'configure-people': z.null(),
  'hide-names': z.null(),
  'find-person': personSchema,
  'give-verdict': z.object({ evidenceId: z.string() }),
  /** Newest first. */
  'list-verdicts': z.array(verdictSchema),
  /** JSON lines, and how many. */
  'export-verdicts': z.object({ text: z.string(), count: z.number() }),
  'import-verdicts': z.object({ stored: z.number(), outranked: z.number(), elsewhere: z.number() }),
  'answer-warning': z.object({ evidenceId: z.string() }),
  /** Confirmed, then undone, then suggested ones. */
  'list-people': z.array(identityMergeSchema),
  'merge-people': identityMergeSchema,
  'suggest-viewer': personSchema.nullable(),
  /** For these five, null: nothing of the repository has been imported. */
  'load-map': z.union([packedSceneSchema, z.null()]),
  /** Those that are still there. */
  'tell-acts': z.object({ acts: z.array(actTextsSchema) }).nullable(),
  /** Part of a page that needs no script: the map as tables. */
  'render-map-table': z.object({ html: z.string() }).nullable(),
  /** A whole file. */
  'export-map': z.object({ text: z.string() }).nullable(),
  /** Labels by the id of the node on the map with names. */
  'name-map': z.object({ labels: z.record(z.string(), z.string()) }).nullable(),
  /** `last`: day of the last retro before today's history; `milestones`: the one that began last first. */
  'find-report-starts': z.object({
    last: z.string().nullable(),
    milestones: z.array(z.object({ name: z.string(), label: z.string(), at: z.string() })),
  }),
  'render-report': z.object({
    title: z.string(),
    markdown: z.string(),
    /** A whole page. */
    html: z.string(),
    /** Who can read the repository, as of when it was mined; null: it was not mined from GitHub. */
    isPrivate: z.boolean().nullable(),
  }),
  /** The day up to which the retro spoke, and what stood there before: a retro of the same day. */
  'mark-retro-done': z.object({ until: z.string(), replaced: retroRecordSchema.nullable() }),
  'undo-retro-done': z.null(),
  'plan-model-reading': z.object({
    comments: z.number(),
    /** Comments that have been read by a language model, or by hand. */
    alreadyRead: z.number(),
    /** Comments that are not sent because of somebody who is left out. */
    leftOut: z.number(),
    /** About, both ways. */
    tokens: z.number(),
  }),
  'read-with-model': z.object({ read: z.number(), unread: z.number() }),
  /** How many readings there were. */
  'forget-model-readings': z.object({ forgotten: z.number() }),
  'look-through': z.null(),
};
export type WorkerTask = keyof typeof workerResultSchemas;
export type WorkerResult<T extends WorkerTask> = z.infer<(typeof workerResultSchemas)[T]>;
export type WorkerArguments<T extends WorkerTask> = Omit<Extract<WorkerRequest, { type: T }>, 'type' | 'id'>;
