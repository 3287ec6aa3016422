import { z } from 'zod';

/**
 * The parts that we read of GitHub's REST bodies, as a backup keeps them. Unknown fields are ignored;
 * what may be missing in an old or partial backup is optional.
 */

const userDto = z.object({ id: z.number().int().nonnegative(), login: z.string().min(1), type: z.string().optional() });
export type GitHubUserDto = z.infer<typeof userDto>;
const maybeUser = userDto.nullish();
const gitIdentityDto = z.object({
  name: z.string().nullish(),
  email: z.string().nullish(),
  date: z.iso.datetime({ offset: true }),
});
const labelDto = z.union([z.object({ name: z.string() }), z.string()]);
const iso = z.iso.datetime({ offset: true });

const threadBodyDto = z.object({
  id: z.number().int().nonnegative(),
  number: z.number().int().positive(),
  html_url: z.string(),
  title: z.string(),
  body: z.string().nullish(),
  state: z.string(),
  state_reason: z.string().nullish(),
  user: maybeUser,
  author_association: z.string().nullish(),
  created_at: iso,
  updated_at: iso,
  closed_at: iso.nullish(),
  locked: z.boolean().optional(),
  labels: z.array(labelDto).optional(),
  assignees: z.array(userDto).nullish(),
  milestone: z.object({ title: z.string() }).nullish(),
  pull_request: z.unknown().optional(),
});

const pullBodyDto = threadBodyDto.extend({
  merged_at: iso.nullish(),
  merged_by: maybeUser,
  merge_commit_sha: z.string().nullish(),
  draft: z.boolean().nullish(),
  additions: z.number().int().nonnegative().nullish(),
  deletions: z.number().int().nonnegative().nullish(),
  changed_files: z.number().int().nonnegative().nullish(),
  base: z
    .object({ ref: z.string(), repo: z.object({ id: z.number().int().positive(), full_name: z.string() }).nullish() })
    .nullish(),
  head: z.object({ ref: z.string(), sha: z.string() }).nullish(),
});

const writtenDto = {
  id: z.number().int().nonnegative(),
  user: maybeUser,
  body: z.string().nullish(),
  html_url: z.string(),
  author_association: z.string().nullish(),
  updated_at: iso.nullish(),
};
/** What comments, reviews and line comments have in common. */
export type WritingDto = z.infer<z.ZodObject<typeof writtenDto>>;

export const reviewCommentDto = z.object({
  ...writtenDto,
  created_at: iso,
  pull_request_review_id: z.number().int().nonnegative().nullish(),
  in_reply_to_id: z.number().int().nonnegative().nullish(),
  path: z.string(),
  diff_hunk: z.string().nullish(),
  line: z.number().int().nullish(),
  original_line: z.number().int().nullish(),
  original_start_line: z.number().int().nullish(),
  position: z.number().int().nullish(),
  side: z.string().nullish(),
  subject_type: z.string().nullish(),
  original_commit_id: z.string().nullish(),
});

/** What every timeline entry has; the rest depends on `event` and is read by the type's own schema. */
export const timelineEntryDto = z.object({
  event: z.string().min(1),
  id: z.number().int().nonnegative().nullish(),
  actor: maybeUser,
  created_at: iso.nullish(),
  commit_id: z.string().nullish(),
});
export type TimelineEntryDto = z.infer<typeof timelineEntryDto>;

export const commentedDto = z.object({ ...writtenDto, created_at: iso });
export const reviewedDto = z.object({
  ...writtenDto,
  submitted_at: iso.nullish(),
  state: z.string(),
  commit_id: z.string().nullish(),
});
export const committedDto = z.object({
  sha: z.string(),
  message: z.string(),
  html_url: z.string().nullish(),
  author: gitIdentityDto,
  committer: gitIdentityDto,
  parents: z.array(z.object({ sha: z.string() })).optional(),
});
export const labeledDto = z.object({ label: z.object({ name: z.string() }) });
export const assignedDto = z.object({ assignee: maybeUser });
export const reviewRequestedDto = z.object({
  requested_reviewer: maybeUser,
  requested_team: z.object({ name: z.string(), slug: z.string().nullish() }).nullish(),
  review_requester: maybeUser,
});
export const renamedDto = z.object({ rename: z.object({ from: z.string(), to: z.string() }) });
export const milestonedDto = z.object({ milestone: z.object({ title: z.string() }) });
export const closedDto = z.object({ state_reason: z.string().nullish() });
export const crossReferencedDto = z.object({
  source: z.object({
    issue: z.object({
      number: z.number().int().positive(),
      pull_request: z.unknown().optional(),
      repository: z.object({ full_name: z.string() }).nullish(),
      html_url: z.string(),
    }),
  }),
});
export const reviewDismissedDto = z.object({
  dismissed_review: z.object({ review_id: z.number().int().nullish(), dismissal_message: z.string().nullish() }),
});

/** The file of a pull request: its REST body, its timeline and its line comments. */
export const pullFileDto = z.object({
  pull: pullBodyDto,
  events: z.array(z.unknown()),
  comments: z.array(z.unknown()).nullish(),
});
/** The file of an issue: its REST body and its timeline. */
export const issueFileDto = z.object({ issue: threadBodyDto, events: z.array(z.unknown()) });
export type ThreadFileDto = z.infer<typeof pullFileDto> | z.infer<typeof issueFileDto>;

export const stateFileDto = z.object({
  version: z.number().int(),
  last_backup: iso.nullish(),
  failed_issues: z.array(z.unknown()).nullish(),
  failed_pulls: z.array(z.unknown()).nullish(),
});
