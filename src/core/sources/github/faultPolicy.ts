import { z } from 'zod';
import type { GitHubFailure } from '../../errors.ts';

/** What came of one request. `body` is parsed JSON, or text where it was none. */
export type Outcome =
  | { kind: 'answer'; status: number; headers: Readonly<Record<string, string>>; body: unknown }
  /** No whole answer came; `code` is the system's word for it, where known. */
  | { kind: 'no-answer'; code: string | null };

/** What is to be done about it. Times in milliseconds; `untilMs` since the Unix epoch. */
export type Verdict =
  | { do: 'accept' }
  | { do: 'retry'; afterMs: number }
  | { do: 'wait'; untilMs: number }
  /** It was too much at once: ask for less. */
  | { do: 'shrink'; afterMs: number }
  /** The place to go on from is none any more. */
  | { do: 'start-over' }
  | { do: 'fail'; reason: GitHubFailure; url: string | null };

/** What the verdict depends on besides the outcome. */
export interface Circumstances {
  kind: 'graphql' | 'rest';
  /** Asking for less is possible. */
  isPageable: boolean;
  /** That it is not there (404, 409 of an empty repository, 410) is an answer, too. */
  isOptional: boolean;
  /** How often this request failed in a row so far. */
  failures: number;
  /** How often it was made to wait so far. */
  waits: number;
  nowMs: number;
  /** From 0 up to 1. */
  random: number;
}

/** After so many failures in a row we say so instead of going on. */
export const MAX_FAILURES = 5;
const SECOND_MS = 1000;
const MINUTE_MS = 60_000;
const LONGEST_PAUSE_MS = MINUTE_MS;
/** GitHub's windows are an hour long: a reset that lies further off means a wrong clock on one of the sides. */
const LONGEST_WAIT_MS = 65 * MINUTE_MS;
const LONGEST_BACK_OFF_MS = 15 * MINUTE_MS;

const graphqlError = z.object({
  type: z.string().nullish(),
  message: z.string().nullish(),
  path: z.array(z.union([z.string(), z.number()])).nullish(),
  extensions: z.looseObject({ saml_failure: z.boolean().nullish(), code: z.string().nullish() }).nullish(),
});
type GraphqlErrorDto = z.infer<typeof graphqlError>;

const bodyDto = z.object({
  data: z.unknown().optional(),
  errors: z.array(graphqlError).nullish(),
  message: z.string().nullish(),
  documentation_url: z.string().nullish(),
});
type Body = z.infer<typeof bodyDto>;

const accept: Verdict = { do: 'accept' };

function fail(reason: GitHubFailure, url: string | null = null): Verdict {
  return { do: 'fail', reason, url };
}

/**
 * Decides what follows from an answer of GitHub's, or from none. Pure: the clock and the chance are handed
 * in. Sources: https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api,
 * https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api.
 */
export function judge(outcome: Outcome, given: Circumstances): Verdict {
  if (outcome.kind === 'no-answer') {
    if (outcome.code !== null && CERTIFICATE.test(outcome.code)) return fail('bad-certificate');
    return tryAgain(given, 'no-network');
  }
  const { status, headers } = outcome;
  if (status === 304) return accept;
  const parsed = bodyDto.safeParse(outcome.body);
  const body = parsed.success ? parsed.data : null;
  const limit = judgeLimit({ status, headers, body }, given);
  if (limit) return limit;
  if (status >= 500) return tooHeavy(given);
  if (status === 401) return fail('bad-token');
  if (typeof outcome.body === 'string' && isWebPage(outcome.body, headers)) return fail('not-github');
  if (status >= 400) return judgeRefusal({ status, headers, body }, given);
  if (status >= 300) return fail('not-github');
  if (given.kind === 'rest') return typeof outcome.body === 'object' ? accept : tryAgain(given, 'unavailable');
  // Half an answer, or one that a proxy has cut or spoilt; whole JSON of another kind, again and again, is not GitHub's.
  if (body === null) return tryAgain(given, 'unavailable');
  if (body.data === undefined && !body.errors) return tryAgain(given, 'not-github');
  return judgeErrors(body.errors ?? [], headers, given);
}

const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER|ERR_TLS|ERR_SSL/;

interface Reply {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: Body | null;
}

/** Limits come as 403, 429 or 200; as `RATE_LIMITED` or `RATE_LIMIT`; secondary ones with or without a time. */
function judgeLimit(reply: Reply, given: Circumstances): Verdict | null {
  const { status, headers, body } = reply;
  const errors = body?.errors ?? [];
  const isNamed = errors.some((error) => typeOf(error).startsWith('RATE_LIMIT'));
  const isUsedUp = headers['x-ratelimit-remaining'] === '0' && (status === 403 || status === 429);
  if (!isNamed && !isUsedUp && status !== 429 && !isSecondaryLimit(reply)) return null;
  const retryAfter = readNumber(headers['retry-after']);
  if (retryAfter !== null) return waitFor(retryAfter * SECOND_MS, given);
  const reset = readNumber(headers['x-ratelimit-reset']);
  if (reset !== null && headers['x-ratelimit-remaining'] === '0' && reset * SECOND_MS > given.nowMs) {
    return waitFor(Math.min(LONGEST_WAIT_MS, reset * SECOND_MS - given.nowMs), given);
  }
  return waitFor(Math.min(LONGEST_BACK_OFF_MS, MINUTE_MS * 2 ** given.waits), given);
}

/** GitHub marks these by nothing but a link and their words. */
function isSecondaryLimit({ status, headers, body }: Reply): boolean {
  const texts = [body?.message, body?.documentation_url, ...(body?.errors ?? []).map(({ message }) => message)];
  if (texts.some((text) => /secondary rate|abuse-rate|abuse detection/i.test(text ?? ''))) return true;
  return status === 403 && headers['retry-after'] !== undefined;
}

/** A little later than asked for, so that not everybody comes back in the same second. */
function waitFor(ms: number, { nowMs, random }: Circumstances): Verdict {
  return { do: 'wait', untilMs: Math.ceil(nowMs + ms + SECOND_MS + random * 2 * SECOND_MS) };
}

function judgeRefusal({ status, headers, body }: Reply, given: Circumstances): Verdict {
  if (given.isOptional && body !== null && (status === 404 || status === 409 || status === 410)) return accept;
  if (status === 404 || status === 410)
    return given.kind === 'graphql' || body === null ? fail('not-github') : fail('not-found');
  if (status === 451) return fail('not-found');
  if (status === 403) {
    const sso = headers['x-github-sso'];
    if (sso !== undefined) return fail('sso-required', ssoUrl(sso));
    return fail(isAddressRefused(body?.message) ? 'address-not-allowed' : 'forbidden');
  }
  return fail(body === null ? 'not-github' : 'unsupported');
}

/** An error beside the data does not say that the data are right: only what is known to be harmless passes. */
function judgeErrors(errors: readonly GraphqlErrorDto[], headers: Reply['headers'], given: Circumstances): Verdict {
  const verdicts = errors.map((error) => judgeError(error, headers, given));
  for (const wanted of ['fail', 'start-over', 'shrink', 'retry'] as const) {
    const found = verdicts.find((verdict) => verdict.do === wanted);
    if (found) return found;
  }
  return accept;
}

function judgeError(error: GraphqlErrorDto, headers: Reply['headers'], given: Circumstances): Verdict {
  const path = error.path ?? [];
  if (error.extensions?.saml_failure === true && !isOfTimelineItem(path))
    return fail('sso-required', ssoUrl(headers['x-github-sso'] ?? ''));
  switch (typeOf(error)) {
    case 'NOT_FOUND':
      // Somebody deleted a thread or a comment while we were reading: its place is null, and rightly so.
      return path.length === 1 && path[0] === 'repository' ? fail('not-found') : accept;
    case 'FORBIDDEN':
      if (isAddressRefused(error.message)) return fail('address-not-allowed');
      // What points to a place that this account may not see is left out; everything else must be there.
      return isOfTimelineItem(path) ? accept : fail('forbidden');
    case 'INSUFFICIENT_SCOPES':
      return fail('missing-scope');
    case 'INVALID_CURSOR_ARGUMENTS':
      return { do: 'start-over' };
    case 'RESOURCE_LIMITS_EXCEEDED':
    case 'MAX_NODE_LIMIT_EXCEEDED':
      return tooHeavy(given);
    default:
      // Fields that an older server does not have are told by GitHub's validation, which answers with a code only.
      return VALIDATION.has(error.extensions?.code ?? '') ? fail('unsupported') : tooHeavy(given);
  }
}

/** Whether it concerns an item of a timeline, on the first page of a thread or on a further one (see `fillQuery`). */
function isOfTimelineItem(path: readonly (string | number)[]): boolean {
  return path.some((step) => typeof step === 'string' && /^timelineItems\d*$/.test(step));
}

const VALIDATION = new Set([
  'undefinedField',
  'undefinedType',
  'argumentNotAccepted',
  'argumentLiteralsIncompatible',
  'GRAPHQL_VALIDATION_FAILED',
]);

function typeOf(error: GraphqlErrorDto): string {
  return error.type ?? error.extensions?.code ?? '';
}

function tooHeavy(given: Circumstances): Verdict {
  return given.isPageable ? { do: 'shrink', afterMs: pauseMs(given) } : tryAgain(given, 'unavailable');
}

function tryAgain(given: Circumstances, reason: GitHubFailure): Verdict {
  return given.failures + 1 >= MAX_FAILURES ? fail(reason) : { do: 'retry', afterMs: pauseMs(given) };
}

/** One second, doubled with each failure, of which chance takes up to a half. */
function pauseMs({ failures, random }: Circumstances): number {
  return Math.min(LONGEST_PAUSE_MS, SECOND_MS * 2 ** failures) * (1 - random / 2);
}

function isAddressRefused(message: string | null | undefined): boolean {
  return /\bip allow list\b/i.test(message ?? '');
}

/** `required; url=https://…` */
function ssoUrl(header: string): string | null {
  const url = /\burl=(?<url>https:\/\/\S+)/.exec(header)?.groups?.['url'];
  return url ?? null;
}

function isWebPage(text: string, headers: Reply['headers']): boolean {
  return headers['content-type']?.includes('text/html') === true || /^\s*<(?:!doctype|html)\b/i.test(text);
}

function readNumber(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,12}$/.test(text.trim()) ? Number(text) : null;
}
