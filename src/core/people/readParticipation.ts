import { parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { participationPolicySchema, type Participation, type ParticipationPolicy } from '../model/participation.ts';
import { isLoginEntry } from './loginList.ts';
import { UNREADABLE_TEXT } from './repositoryFiles.ts';

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
  if (text.includes(UNREADABLE_TEXT)) return refuse(tellPlace(undefined));
  // Everything as text: a login may look like a number ("007"), which would be another one.
  const document = parseDocument(text, { uniqueKeys: true, schema: 'failsafe' });
  const [error] = document.errors;
  if (error !== undefined) return refuse(tellPlace(error.linePos?.[0].line));
  const result = participationPolicySchema.safeParse(readContent(document) ?? {});
  if (!result.success) return refuse(tellIssue(result.error));
  const unusable = (['exclude', 'include'] as const).find((key) => !result.data[key].every(isLoginEntry));
  if (unusable !== undefined)
    return refuse(
      tell('{file}: "{key}" holds something that is neither a login nor a hash of one.', { key: unusable }),
    );
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

function refuse(problem: Participation['problem']): ReadParticipation {
  return { policy: STRICTEST, problem };
}

/** Never the content: it holds names of people who want none of this. */
function tell(message: string, args: Record<string, string | number> = {}): Participation['problem'] {
  return { message, args: { file: PARTICIPATION_FILE, ...args } };
}

function tellPlace(line: number | undefined): Participation['problem'] {
  return line === undefined ? tell('{file} is not YAML.') : tell('{file}: line {line} is not YAML.', { line });
}

function tellIssue(error: z.ZodError): Participation['problem'] {
  const key = error.issues[0]?.path[0];
  if (key === 'participation') return tell('{file}: "participation" must be everyone, opt-in or mirror-only.');
  if (key === 'exclude' || key === 'include') return tell('{file}: "{key}" must be a list of logins.', { key });
  return tell('{file} may hold "participation", "exclude" and "include" and nothing else.');
}
