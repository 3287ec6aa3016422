import { randomUUID } from 'node:crypto';
import type { QueryAnswer } from './executeQuery.ts';
import type { EmulatedRequest } from './requestLog.ts';

/** Something that goes wrong on GitHub's side, as clients meet it. */
export type FaultKind =
  /** The answer took too long, or something broke. GraphQL charges for it all the same. */
  | { kind: 'status'; status: 500 | 502 | 503 | 504 }
  /** Too many requests at once or in a short time. */
  | { kind: 'secondary-limit'; status: 200 | 403 | 429; retryAfterSeconds?: number }
  /** The hour's points are used up; nothing is left until the reset. */
  | { kind: 'rate-limited'; style: 'RATE_LIMITED' | 'RATE_LIMIT' }
  /** Too heavy: of each list of nodes only the first `keep` (default 1) are there, the others are null with an error. */
  | { kind: 'resource-limits'; keep?: number }
  /** The connection is cut before any answer. */
  | { kind: 'connection-reset' }
  /** The connection is cut in the middle of the body. */
  | { kind: 'truncated' }
  /** The body ends too early, and says so nowhere. */
  | { kind: 'malformed-json' }
  /** A page for people, as proxies and broken servers send. */
  | { kind: 'html'; status?: number }
  /** The organisation wants single sign-on: no repository, an error, and a header that says where to go. */
  | { kind: 'saml' }
  | { kind: 'revoked-token' }
  | { kind: 'not-found' }
  /** A right answer, late. */
  | { kind: 'slow'; delayMs: number };

export type Fault = FaultKind & {
  /** Which requests: their numbers from 1, or a test. */
  when: number | readonly number[] | ((request: EmulatedRequest) => boolean);
  /** At most so often; as often as it fits when not given. */
  times?: number;
};

/** The faults still to come. */
export class FaultScript {
  readonly #faults: { fault: Fault; left: number }[] = [];

  constructor(faults: readonly Fault[]) {
    for (const fault of faults) this.add(fault);
  }

  add(fault: Fault): void {
    this.#faults.push({ fault, left: fault.times ?? Infinity });
  }

  clear(): void {
    this.#faults.length = 0;
  }

  /** The first fault that fits this request; it counts as used. */
  take(request: EmulatedRequest): Fault | null {
    const entry = this.#faults.find(({ fault, left }) => left > 0 && fits(fault.when, request));
    if (entry === undefined) return null;
    entry.left -= 1;
    return entry.fault;
  }
}

function fits(when: Fault['when'], request: EmulatedRequest): boolean {
  if (typeof when === 'function') return when(request);
  return typeof when === 'number' ? when === request.number : when.includes(request.number);
}

/** An HTTP answer. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

const JSON_TYPE = 'application/json; charset=utf-8';
export const DOCUMENTATION_URL = 'https://docs.github.com/rest';

export function jsonAnswer(status: number, body: object, headers: Record<string, string> = {}): Answer {
  return { status, headers: { 'content-type': JSON_TYPE, ...headers }, body: JSON.stringify(body) };
}

const UNICORN =
  '<!DOCTYPE html>\n<html><head><title>Unicorn!</title></head><body>This page is taking too long to load.</body></html>\n';

/** The whole answer of a fault that needs no query to be run; null for those that do. */
export function faultAnswer(fault: Fault, isQuery: boolean): Answer | null {
  switch (fault.kind) {
    case 'status':
      return statusAnswer(fault.status, isQuery);
    case 'secondary-limit':
      return secondaryLimitAnswer(fault);
    case 'html':
      return { status: fault.status ?? 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: UNICORN };
    case 'revoked-token':
      return jsonAnswer(401, { message: 'Bad credentials', documentation_url: DOCUMENTATION_URL, status: '401' });
    case 'not-found':
      return isQuery ? null : notFoundAnswer();
    default:
      return null;
  }
}

export function notFoundAnswer(): Answer {
  return jsonAnswer(404, { message: 'Not Found', documentation_url: DOCUMENTATION_URL, status: '404' });
}

function statusAnswer(status: number, isQuery: boolean): Answer {
  if (!isQuery || status === 503 || status === 504) {
    const message =
      "We couldn't respond to your request in time. Sorry about that. Please try resubmitting your request and contact us if the problem persists.";
    return jsonAnswer(status, { message });
  }
  const message = `Something went wrong while executing your query. This may be the result of a timeout, or it could be a GitHub bug. Please include \`${randomUUID()}\` when reporting this issue.`;
  return jsonAnswer(status, { data: null, errors: [{ message }] });
}

function secondaryLimitAnswer(fault: Extract<FaultKind, { kind: 'secondary-limit' }>): Answer {
  const message = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';
  const headers: Record<string, string> =
    fault.retryAfterSeconds === undefined ? {} : { 'retry-after': String(fault.retryAfterSeconds) };
  const body = { documentation_url: `${DOCUMENTATION_URL}/overview/rate-limits-for-the-rest-api`, message };
  return jsonAnswer(fault.status, fault.status === 200 ? { data: null, errors: [body] } : body, headers);
}

/** The answer when the hour's points are used up. */
export function exhaustedAnswer(style: 'RATE_LIMITED' | 'RATE_LIMIT', viewerId: number): QueryAnswer {
  if (style === 'RATE_LIMITED') {
    return { errors: [{ type: style, message: `API rate limit exceeded for user ID ${viewerId}.` }] };
  }
  const error = {
    type: style,
    code: 'graphql_rate_limit',
    message: `API rate limit already exceeded for user ID ${viewerId}.`,
  };
  return { errors: [error] };
}

/** Makes null what lies beyond the limit, in the first lists of nodes that are met, with an error for each. */
export function limitResources(answer: QueryAnswer, keep: number): QueryAnswer {
  const errors = [...(answer.errors ?? [])];
  const data = cut(answer.data, { path: [], keep, errors });
  return { data: isRecord(data) ? data : null, errors };
}

interface Cut {
  path: readonly (string | number)[];
  keep: number;
  errors: NonNullable<QueryAnswer['errors']>;
}

function cut(value: unknown, { path, keep, errors }: Cut): unknown {
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => {
      const place = [...path, key];
      if (!Array.isArray(part)) return [key, cut(part, { path: place, keep, errors })];
      return [key, part.map((item: unknown, index) => (index < keep ? item : dropItem(errors, [...place, index])))];
    }),
  );
}

function dropItem(errors: Cut['errors'], path: readonly (string | number)[]): null {
  errors.push({ type: 'RESOURCE_LIMITS_EXCEEDED', path, message: 'Resource limits for this query exceeded.' });
  return null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
