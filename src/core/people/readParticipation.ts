import { parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { participationPolicySchema, type Participation, type ParticipationPolicy } from '../model/participation.ts';
import { isLoginEntry } from './loginList.ts';

const EVERYONE: ParticipationPolicy = { participation: 'everyone', exclude: [], include: [] };
/** A file that says something that we cannot read may say that somebody wants to be left out. */
const STRICTEST: ParticipationPolicy = { participation: 'mirror-only', exclude: [], include: [] };

/** Where a team says who takes part. */
const PARTICIPATION_FILE = '.github/peer-leadership.yml';

export interface ReadParticipation {
  policy: ParticipationPolicy;
  problem: Participation['problem'];
}

/**
 * Reads the text of a team's participation file; null or nothing but comments: everybody takes part. What cannot be
 * read holds as mirror-only, and `problem` says so.
 */
export function readParticipation(text: string | null): ReadParticipation {
  if (text === null) return { policy: EVERYONE, problem: null };
  const document = parseDocument(text, { uniqueKeys: true });
  const [error] = document.errors;
  if (error !== undefined) return refuse(describePlace(error.linePos?.[0].line));
  const result = participationPolicySchema.safeParse(readContent(document) ?? {});
  if (!result.success) return refuse(describeIssue(result.error));
  const unusable = (['exclude', 'include'] as const).find((key) => !result.data[key].every(isLoginEntry));
  if (unusable !== undefined) return refuse(`"${unusable}" holds something that is neither a login nor a hash of one`);
  return { policy: result.data, problem: null };
}

/** An alias that leads nowhere, or to ever more of itself, throws; it is no policy, as a text is none. */
function readContent(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 20 });
  } catch {
    return 'unusable';
  }
}

function refuse(why: string): ReadParticipation {
  return {
    policy: STRICTEST,
    problem: {
      message:
        'The file {file} cannot be used: {why}. Until it is put right, each person sees their own evidence and nobody else’s.',
      args: { file: PARTICIPATION_FILE, why },
    },
  };
}

/** Never the content: it holds names of people who want none of this. */
function describePlace(line: number | undefined): string {
  return line === undefined ? 'it is not YAML' : `line ${String(line)} is not YAML`;
}

function describeIssue(error: z.ZodError): string {
  const issue = error.issues[0];
  const key = issue?.path[0];
  if (key === 'participation') return '"participation" must be everyone, opt-in or mirror-only';
  if (key === 'exclude' || key === 'include') return `"${key}" must be a list of logins`;
  return 'it may hold "participation", "exclude" and "include" and nothing else';
}
