import { z } from 'zod';
import { mapLimitsSchema } from '../core/map/limitMap.ts';
import { mapPlacesSchema } from '../core/map/mapScene.ts';
import { peopleSettingsSchema } from '../core/model/people.ts';
import { repositorySchema } from '../core/model/repository.ts';
import { retroRecordSchema } from '../core/model/retro.ts';
import { modelAnswerSchema } from '../core/reading/languageModel/modelAnswer.ts';
import { reportSinceSchema } from '../core/report/reportSince.ts';
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
  /** What is to be read of these acts of the map. */
  z.object({ type: z.literal('tell-acts'), id, repository: repositorySchema, acts: z.array(z.string()) }),
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
