import * as z from 'zod/mini';
import { EVIDENCE_KINDS, EVIDENCE_LEVELS, SIGNALS } from '../model/evidenceKinds.ts';
import { UNSEEN_REASONS } from '../model/unseenReasons.ts';

/** A day in UTC, `2026-06-14`. The map knows no clock times. */
const daySchema = z.iso.date();
const urlSchema = z.nullable(z.httpUrl());

/**
 * Somebody on the map. Two people differ in where they are and what leads to and from them, never in size,
 * shade or figure.
 */
const personNodeSchema = z.object({
  id: z.string(),
  label: z.string(),
  /** Day of their newest act. Null: they are here because somebody's act helped them. */
  newest: z.nullable(daySchema),
  /** The area of their newest act (or of the newest that helped them); where the map puts them. */
  home: z.nullable(z.string()),
});
export type PersonNode = z.infer<typeof personNodeSchema>;

const areaNodeSchema = z.object({
  id: z.string(),
  label: z.string(),
  repository: z.string(),
  newest: daySchema,
});
export type AreaNode = z.infer<typeof areaNodeSchema>;

const tieSchema = {
  /** `again`: on two threads or more. There is no finer measure, on purpose. */
  weight: z.enum(['once', 'again']),
  newest: daySchema,
  /** Ids of the acts behind it, newest first. */
  evidence: z.array(z.string()).check(z.minLength(1)),
};

/** "`from` saw it coming for `to`" or "`from` unblocked `to`". Acts by duty make no edge. */
const edgeSchema = z.object({
  kind: z.enum(['saw-it-coming', 'unblocked']),
  from: z.string(),
  to: z.string(),
  ...tieSchema,
});
export type MapEdge = z.infer<typeof edgeSchema>;

/** Someone leads in an area, or keeps things moving there because that is theirs to do. */
const areaLinkSchema = z.object({
  kind: z.enum(['leads', 'keeps-moving']),
  person: z.string(),
  area: z.string(),
  ...tieSchema,
});
export type AreaLink = z.infer<typeof areaLinkSchema>;

const outlineFields = {
  id: z.string(),
  person: z.string(),
  helped: z.array(z.string()),
  signal: z.enum(SIGNALS),
  kind: z.enum(EVIDENCE_KINDS),
  level: z.enum(EVIDENCE_LEVELS),
  day: daySchema,
  /** A sentence without its subject. */
  headline: z.string(),
  url: urlSchema,
  repository: z.string(),
  areas: z.array(z.string()),
  byDuty: z.boolean(),
  /** Acts of one review share it. */
  group: z.nullable(z.string()),
};
const threadFields = {
  kind: z.enum(['pull', 'issue']),
  /** Null when names are hidden, as is the address: either leads straight to the names. */
  number: z.nullable(z.int().check(z.positive())),
};
const textFields = {
  facts: z.array(z.object({ text: z.string(), url: urlSchema })),
  /** The act's own words, shortened; may be empty. */
  quote: z.string(),
};
const threadTextFields = { title: z.string(), url: urlSchema };

/** One piece of evidence, as far as drawings, lists and tables need it. */
const actOutlineSchema = z.object({ ...outlineFields, thread: z.object(threadFields) });
export type ActOutline = z.infer<typeof actOutlineSchema>;

/** What is read of an act besides, by its id. */
export const actTextsSchema = z.object({ id: z.string(), ...textFields, thread: z.object(threadTextFields) });
export type ActTexts = z.infer<typeof actTextsSchema>;

/** One piece of evidence, in words. */
const actSchema = z.object({
  ...outlineFields,
  ...textFields,
  thread: z.object({ ...threadFields, ...threadTextFields }),
});
export type Act = z.infer<typeof actSchema>;

const cloneCoverageSchema = z.object({
  at: daySchema,
  kind: z.enum(['whole', 'shallow', 'partial']),
  asked: z.int().check(z.nonnegative()),
  seen: z.int().check(z.nonnegative()),
  unseen: z.array(z.object({ why: z.enum(UNSEEN_REASONS), count: z.int().check(z.positive()) })),
  areMessagesRead: z.optional(z.boolean()),
});

/** How much history stands behind the map, and what is missing from it. */
const mapCoverageSchema = z.object({
  /** Null: it speaks for all repositories together. */
  repository: z.nullable(z.string()),
  pulls: z.int().check(z.nonnegative()),
  issues: z.int().check(z.nonnegative()),
  merged: z.int().check(z.nonnegative()),
  mergedWithoutReview: z.int().check(z.nonnegative()),
  /** Counted as if those who do not take part had done nothing. */
  leavesOut: z.optional(z.literal(true)),
  from: z.nullable(daySchema),
  to: z.nullable(daySchema),
  isWhole: z.boolean(),
  /** What this source cannot know, in words that follow "not known". */
  unknown: z.array(z.string()),
  skipped: z.array(z.object({ what: z.string(), why: z.string(), count: z.int().check(z.positive()) })),
  /** How far a local clone could show what became of commented lines; null: none was looked into. */
  clone: z.optional(z.nullable(cloneCoverageSchema)),
  /** Texts that people wrote, and those in a language that is not understood here. */
  language: z.optional(
    z.object({ texts: z.int().check(z.nonnegative()), notUnderstood: z.int().check(z.nonnegative()) }),
  ),
});
export type MapCoverage = z.infer<typeof mapCoverageSchema>;

/**
 * The team leadership map, as `map --format json` writes it. Every list is ordered by recency, newest
 * first, ties by id. `version` goes up when a field changes its meaning or goes away.
 */
export const leadershipMapSchema = z.object({
  format: z.literal('peer-leadership-map'),
  version: z.literal(1),
  repositories: z.array(z.string()),
  /** First day of the period; null for the whole history. */
  since: z.nullable(daySchema),
  /** The day up to which the history is known. */
  until: daySchema,
  names: z.enum(['shown', 'hidden']),
  people: z.array(personNodeSchema),
  areas: z.array(areaNodeSchema),
  edges: z.array(edgeSchema),
  areaLinks: z.array(areaLinkSchema),
  acts: z.array(actSchema),
  coverage: z.array(mapCoverageSchema),
});
export type LeadershipMap = z.infer<typeof leadershipMapSchema>;

/** The same with acts in outline. */
export const mapOutlineSchema = z.extend(leadershipMapSchema, { acts: z.array(actOutlineSchema) });
export type MapOutline = z.infer<typeof mapOutlineSchema>;
