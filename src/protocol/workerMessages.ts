import { z } from 'zod';
import { mapLimitsSchema } from '../core/map/limitMap.ts';
import { mapPlacesSchema, mapSceneSchema } from '../core/map/mapScene.ts';
import { insightSchema, messageSchema } from '../core/insights/insight.ts';
import { MIRROR_TOPICS } from '../core/insights/mirrorInsight.ts';
import { coverageSchema } from '../core/model/coverage.ts';
import { evidenceSchema } from '../core/model/evidence.ts';
import { identityMergeSchema, peopleSettingsSchema } from '../core/model/people.ts';
import { participationPolicySchema } from '../core/model/participation.ts';
import { personSchema } from '../core/model/person.ts';
import { repositorySchema } from '../core/model/repository.ts';
import { retroRecordSchema } from '../core/model/retro.ts';
import { chatMessageSchema, modelAnswerSchema } from '../core/reading/languageModel/modelAnswer.ts';
import { reportSinceSchema } from '../core/report/reportSince.ts';
import { storySchema } from './evidenceMessages.ts';
import { teamInsightsSchema } from './insightMessages.ts';
import { verdictSchema, warningAnswerSchema } from '../core/model/verdict.ts';

/** What the extension host tells the worker once, when it starts it. */
export const workerDataSchema = z.object({
  /** Absolute path of the folder that holds the databases. */
  databaseFolder: z.string(),
  /** Translated messages by English message; empty where the reader's language is English. */
  messages: z.record(z.string(), z.string()),
  /** BCP 47 tag of the language that `messages` are in. */
  language: z.string(),
  /** Names this window as the holder of leases: a thread that is started again goes on with those of the one before. */
  holder: z.string().min(1),
});
export type WorkerData = z.infer<typeof workerDataSchema>;

const id = z.number().int();

/** The engine's HTTP, on its way to where the network is (`HttpFetch` in core/ports.ts). */
const httpRequestSchema = z.object({
  method: z.enum(['GET', 'POST']),
  url: z.string(),
  headers: z.record(z.string(), z.string()),
  body: z.string().nullable(),
});
const httpAnswerSchema = z.object({
  status: z.number().int(),
  headers: z.record(z.string(), z.string()),
  text: z.string(),
});

/** Extension host → worker. */
export const workerRequestSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('import-sample'), id }),
  z.object({ type: z.literal('import-backup'), id, path: z.string() }),
  z.object({ type: z.literal('mine'), id, apiUrl: z.string(), owner: z.string(), name: z.string() }),
  /** Asks a clone on this machine, by its folder, what GitHub does not tell of a repository that is here. */
  z.object({ type: z.literal('look-into-clone'), id, repository: repositorySchema, folder: z.string() }),
  z.object({ type: z.literal('list-repositories'), id }),
  z.object({ type: z.literal('load-team'), id, repository: repositorySchema }),
  z.object({ type: z.literal('load-story'), id, repository: repositorySchema, evidenceId: z.string() }),
  /** What helped the viewer, what is open and what waits; `paths`, from the top of the repository, are where they are at. */
  z.object({
    type: z.literal('load-insights'),
    id,
    repository: repositorySchema,
    /** ISO; null: the whole history. Only what was done for the viewer is of a period. */
    since: z.string().nullable(),
    paths: z.array(z.string()),
  }),
  /** What a person sees of themselves: never of anybody but the viewer. */
  z.object({ type: z.literal('load-mirror'), id, repository: repositorySchema, since: z.string().nullable() }),
  /** What this machine says of people; holds for every request after it. */
  z.object({ type: z.literal('configure-people'), id, people: peopleSettingsSchema }),
  /** The machine's secret for neutral names, behind which everything is shown from now on; null: with names. */
  z.object({ type: z.literal('hide-names'), id, aliasSalt: z.string().min(1).nullable() }),
  /** Whose login or neutral name it is. */
  z.object({ type: z.literal('find-person'), id, repository: repositorySchema, name: z.string() }),
  /** Null takes the word back. */
  z.object({
    type: z.literal('give-verdict'),
    id,
    repository: repositorySchema,
    evidenceId: z.string(),
    verdict: verdictSchema.shape.verdict.nullable(),
    reason: z.string().nullable(),
  }),
  z.object({ type: z.literal('list-verdicts'), id, repository: repositorySchema }),
  z.object({ type: z.literal('export-verdicts'), id, repository: repositorySchema }),
  /** `file` is the name of the file that `text` came from, for messages. */
  z.object({
    type: z.literal('import-verdicts'),
    id,
    repository: repositorySchema,
    text: z.string(),
    file: z.string(),
  }),
  z.object({
    type: z.literal('answer-warning'),
    id,
    repository: repositorySchema,
    evidenceId: z.string(),
    answer: warningAnswerSchema.shape.answer.nullable(),
  }),
  z.object({ type: z.literal('list-people'), id, repository: repositorySchema }),
  /** Two accounts, by login, are one person, shown as `to`; or they are two. */
  z.object({
    type: z.literal('merge-people'),
    id,
    repository: repositorySchema,
    from: z.string(),
    to: z.string(),
    state: z.enum(['confirmed', 'undone']),
  }),
  /** Whose account an address is (`git config user.email`). */
  z.object({ type: z.literal('suggest-viewer'), id, repository: repositorySchema, email: z.string() }),
  /** `previous`: where everybody stood the last time. */
  z.object({
    type: z.literal('load-map'),
    id,
    repository: repositorySchema,
    previous: z.union([mapPlacesSchema, z.null()]),
  }),
  z.object({ type: z.literal('render-map-table'), id, repository: repositorySchema }),
  z.object({
    type: z.literal('export-map'),
    id,
    repository: repositorySchema,
    previous: z.union([mapPlacesSchema, z.null()]),
    format: z.enum(['svg', 'html']),
    names: z.enum(['shown', 'hidden']),
    limits: mapLimitsSchema,
    /** A secret that goes into neutral names. */
    aliasSalt: z.string(),
  }),
  z.object({
    type: z.literal('name-map'),
    id,
    repository: repositorySchema,
    names: z.enum(['shown', 'hidden']),
    aliasSalt: z.string(),
  }),
  /** From where a report can begin, besides a day. */
  z.object({ type: z.literal('find-report-starts'), id, repository: repositorySchema }),
  z.object({
    type: z.literal('render-report'),
    id,
    repository: repositorySchema,
    since: reportSinceSchema,
    names: z.enum(['shown', 'hidden']),
    aliasSalt: z.string(),
  }),
  /** From now on "since the last retro" begins where the history ends today, and what is open is kept to compare with. */
  z.object({ type: z.literal('mark-retro-done'), id, repository: repositorySchema }),
  /** Takes it back, with what `mark-retro-done` answered. */
  z.object({
    type: z.literal('undo-retro-done'),
    id,
    repository: repositorySchema,
    until: z.string(),
    replaced: retroRecordSchema.nullable(),
  }),
  /** What a language model would be sent of this repository; nothing is. */
  z.object({ type: z.literal('plan-model-reading'), id, repository: repositorySchema }),
  /** Lets the model that came with the call read; what it makes of comments is kept, and shows after `look-through`. */
  z.object({
    type: z.literal('read-with-model'),
    id,
    repository: repositorySchema,
    model: z.object({ name: z.string(), place: z.string() }),
  }),
  /** Forgets what language models made of comments, and looks for evidence without that. */
  z.object({ type: z.literal('forget-model-readings'), id, repository: repositorySchema }),
  /** Looks for evidence in the whole history anew. */
  z.object({ type: z.literal('look-through'), id, repository: repositorySchema }),
  /** Stops the work that was asked for under this id; it then fails with `CancelledError`. */
  z.object({ type: z.literal('cancel'), id }),
  /** What came of the `http` with this number. */
  z.object({ type: z.literal('http-answer'), exchange: id, answer: httpAnswerSchema }),
  /** No whole answer came; `code` is the system's word for it, where known. */
  z.object({ type: z.literal('http-failed'), exchange: id, code: z.string().nullable() }),
  /** What came of the `ask-model` with this number. */
  z.object({ type: z.literal('model-answer'), exchange: id, answer: modelAnswerSchema }),
]);
export type WorkerRequest = z.infer<typeof workerRequestSchema>;
export type HttpOutcome = Extract<WorkerRequest, { type: 'http-answer' | 'http-failed' }>;
export type ModelOutcome = Extract<WorkerRequest, { type: 'model-answer' }>;
/** What is answered by a result or a failure. */
export type WorkerCall = Exclude<WorkerRequest, HttpOutcome | ModelOutcome | { type: 'cancel' }>;

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
    unreadable: z.array(z.object({ file: z.string(), message: z.string() })),
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
  /** For these four, null: nothing of the repository has been imported. */
  'load-map': z.union([mapSceneSchema, z.null()]),
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

/**
 * A failure on its way between threads: classes do not survive it. `name` is the class's, `reason` its closed one;
 * `url` is where it can be put right, when GitHub said so.
 */
const failureSchema = z.object({
  name: z.string(),
  reason: z.string().nullable(),
  message: z.string(),
  url: z.string().nullable().default(null),
});
export type Failure = z.infer<typeof failureSchema>;

/** Worker → extension host. */
export const workerResponseSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('progress'),
    id,
    step: z.object({
      phase: z.enum(['read', 'git', 'store', 'detect', 'insights']),
      done: z.number(),
      total: z.number().nullable(),
      waitingUntil: z.string().optional(),
    }),
  }),
  /** `result` has the shape that `workerResultSchemas` gives for the request. */
  z.object({ type: z.literal('result'), id, result: z.unknown() }),
  z.object({ type: z.literal('failed'), id, failure: failureSchema }),
  /** The call with this id wants something from the network; `exchange` numbers it. */
  z.object({ type: z.literal('http'), id, exchange: id, request: httpRequestSchema }),
  /** Nobody waits for that answer any more. */
  z.object({ type: z.literal('http-abort'), exchange: id }),
  /** The call with this id wants its language model to be asked; `exchange` numbers it. */
  z.object({ type: z.literal('ask-model'), id, exchange: id, messages: z.array(chatMessageSchema) }),
  z.object({ type: z.literal('model-abort'), exchange: id }),
  /** The call with this id goes on, and what is known of the repository so far has been looked through. */
  z.object({ type: z.literal('insights'), id, repository: repositorySchema }),
]);
export type WorkerResponse = z.infer<typeof workerResponseSchema>;
