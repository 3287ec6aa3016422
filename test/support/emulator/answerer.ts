import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import type { QueryAnswer, QueryEngine, QueryRequest } from './executeQuery.ts';
import {
  type Answer,
  DOCUMENTATION_URL,
  exhaustedAnswer,
  type Fault,
  faultAnswer,
  type FaultScript,
  jsonAnswer,
  limitResources,
} from './faults.ts';
import type { QueryCost } from './measureQuery.ts';
import { queryRoot } from './queryRoot.ts';
import type { RateMeter, RateResource } from './rateMeter.ts';
import { answerRest } from './rest.ts';
import type { RepositoryState } from './repositoryState.ts';
import type { EmulatedRequest, LoggedRequest } from './requestLog.ts';
import type { World } from './world.ts';

/** The scopes of a token; null: GitHub does not take it. */
export type ScopesOfToken = (token: string) => readonly string[] | null;

export interface AnswererParts {
  world: World;
  engine: QueryEngine;
  meter: RateMeter;
  faults: FaultScript;
  scopesOf: ScopesOfToken;
  limitStyle: 'RATE_LIMITED' | 'RATE_LIMIT';
  enterpriseVersion: string | null;
}

/** One HTTP request, read. */
export interface HttpRequest {
  method: string;
  url: URL;
  header: (name: string) => string | null;
  body: string;
}

export interface Answered {
  answer: Answer;
  /** Whether the connection is cut, and when. */
  cut: 'before' | 'within' | null;
}

const ENTERPRISE_PREFIX = /^\/api(?:\/v3(?=\/|$)|(?=\/graphql$))/;

const bodySchema = z.object({
  query: z.string(),
  operationName: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
});

/** A query that may be run. */
type Runnable = Extract<ReturnType<QueryEngine['prepare']>, { document: unknown }>;

/** Turns requests into answers: limits, scripted faults, GraphQL and REST. Keeps the log. */
export class Answerer {
  readonly log: LoggedRequest[] = [];
  readonly #parts: AnswererParts;
  #count = 0;

  constructor(parts: AnswererParts) {
    this.#parts = parts;
  }

  async answer(http: HttpRequest): Promise<Answered> {
    const prefix = ENTERPRISE_PREFIX.exec(http.url.pathname)?.[0] ?? '';
    const url = new URL(http.url);
    url.pathname = http.url.pathname.slice(prefix.length) || '/';
    const isQuery = url.pathname === '/graphql' && http.method === 'POST';
    const asked = isQuery ? readQuery(http.body) : null;
    const prepared = asked === null ? null : this.#parts.engine.prepare(asked);
    const runnable = prepared !== null && 'document' in prepared ? prepared : null;
    const entry = this.#note(http, url, { asked, cost: runnable?.cost ?? null });
    const fault = this.#parts.faults.take(entry) ?? this.#refuseToken(http, entry);
    entry.fault = fault?.kind ?? null;
    if (fault?.kind === 'connection-reset') return { answer: jsonAnswer(500, {}), cut: 'before' };
    if (fault?.kind === 'slow') await delay(fault.delayMs);
    const answer = await this.#answerBy({ http, url, prefix, isQuery, asked, prepared, entry, fault });
    const body =
      fault?.kind === 'malformed-json' ? answer.body.slice(0, Math.max(1, answer.body.length >> 1)) : answer.body;
    entry.status = answer.status;
    entry.bytes = Buffer.byteLength(body);
    const headers = { ...this.#commonHeaders(entry, isQuery ? 'graphql' : 'core'), ...answer.headers };
    return { answer: { ...answer, headers, body }, cut: fault?.kind === 'truncated' ? 'within' : null };
  }

  #note(
    http: HttpRequest,
    url: URL,
    { asked, cost }: { asked: QueryRequest | null; cost: QueryCost | null },
  ): LoggedRequest {
    this.#count += 1;
    const request: EmulatedRequest = {
      number: this.#count,
      method: http.method,
      path: url.pathname + url.search,
      hasToken: http.header('authorization') !== null,
      scopes: this.#scopesOf(http) ?? [],
      userAgent: http.header('user-agent'),
      ifNoneMatch: http.header('if-none-match'),
      query: asked?.query ?? null,
      operationName: asked?.operationName ?? null,
      variables: asked?.variables ?? {},
      cost,
    };
    const entry = { ...request, status: null, fault: null, errors: [], points: 0, bytes: 0 };
    this.log.push(entry);
    return entry;
  }

  #commonHeaders(entry: LoggedRequest, resource: RateResource): Record<string, string> {
    const { meter, enterpriseVersion } = this.#parts;
    return {
      ...meter.headers(resource),
      'x-github-request-id': `EMU:${entry.number}`,
      ...(entry.hasToken ? { 'x-oauth-scopes': entry.scopes.join(', ') } : {}),
      ...(enterpriseVersion === null ? {} : { 'x-github-enterprise-version': enterpriseVersion }),
    };
  }

  async #answerBy(call: Call): Promise<Answer> {
    const { isQuery, entry, fault } = call;
    const broken = fault === null ? null : faultAnswer(fault, isQuery);
    if (broken !== null) {
      // What broke off half-way has used its points.
      if (fault?.kind === 'status' && entry.cost) this.#charge(entry, 'graphql', entry.cost.points);
      return broken;
    }
    return isQuery ? this.#answerQuery(call) : this.#answerRest(call);
  }

  async #answerQuery({ asked, prepared, entry, fault }: Call): Promise<Answer> {
    if (!entry.hasToken) {
      return jsonAnswer(401, {
        message: 'This endpoint requires you to be authenticated.',
        documentation_url: DOCUMENTATION_URL,
        status: '401',
      });
    }
    if (asked === null)
      return jsonAnswer(400, { message: 'Problems parsing JSON', documentation_url: DOCUMENTATION_URL, status: '400' });
    if (prepared === null || 'refusal' in prepared) return this.#queryAnswer(entry, prepared?.refusal ?? {});
    if (!mayAskForTeams(entry)) return this.#queryAnswer(entry, refusedScope(entry.scopes));
    const { meter, limitStyle, world } = this.#parts;
    if (fault?.kind === 'rate-limited') meter.exhaust('graphql');
    if (fault?.kind === 'rate-limited' || !this.#charge(entry, 'graphql', prepared.cost.points)) {
      const style = fault?.kind === 'rate-limited' ? fault.style : limitStyle;
      meter.exhaust('graphql');
      return this.#queryAnswer(entry, exhaustedAnswer(style, world.viewer.id ?? 0));
    }
    const answer = await this.#run(prepared, asked, { entry, fault });
    const limited = fault?.kind === 'resource-limits' ? limitResources(answer, fault.keep ?? 1) : answer;
    const owner = world.repositories[0]?.options.repository.owner ?? '';
    const signOn = `required; url=https://github.com/orgs/${owner}/sso?authorization_request=EMULATED`;
    return this.#queryAnswer(entry, limited, fault?.kind === 'saml' ? { 'x-github-sso': signOn } : {});
  }

  #run(prepared: Runnable, asked: QueryRequest, { entry, fault }: Pick<Call, 'entry' | 'fault'>): Promise<QueryAnswer> {
    const { engine, world, meter } = this.#parts;
    const root = queryRoot({
      world,
      meter,
      cost: prepared.cost,
      canSee: (repository) => fault?.kind !== 'not-found' && this.#canSee(repository, entry),
      needsSignOn: fault?.kind === 'saml',
    });
    return engine.run(prepared.document, asked, root);
  }

  #answerRest({ http, url, prefix, entry, fault }: Call): Answer {
    const { world, meter } = this.#parts;
    if (fault?.kind === 'rate-limited') meter.exhaust('core');
    const state = meter.state('core');
    if (state !== null && state.remaining === 0) {
      return jsonAnswer(403, {
        message: `API rate limit exceeded for user ID ${world.viewer.id ?? 0}.`,
        documentation_url: DOCUMENTATION_URL,
      });
    }
    if (http.method !== 'GET')
      return jsonAnswer(404, { message: 'Not Found', documentation_url: DOCUMENTATION_URL, status: '404' });
    const baseUrl = http.url.origin + prefix;
    const canSee = (repository: RepositoryState) => this.#canSee(repository, entry);
    const answer = answerRest({ world, meter, hasToken: entry.hasToken, canSee, baseUrl }, url);
    if (answer.status !== 200) {
      this.#charge(entry, 'core', 1);
      return answer;
    }
    const etag = `W/"${createHash('sha256').update(answer.body).digest('hex')}"`;
    // An unchanged answer costs nothing.
    if (entry.ifNoneMatch === etag) return { status: 304, headers: { etag }, body: '' };
    this.#charge(entry, 'core', url.pathname === '/rate_limit' ? 0 : 1);
    return { ...answer, headers: { ...answer.headers, etag, 'cache-control': 'private, max-age=60, s-maxage=60' } };
  }

  #canSee(repository: RepositoryState, { hasToken, scopes }: LoggedRequest): boolean {
    return repository.options.isPrivate !== true || (hasToken && scopes.includes('repo'));
  }

  #refuseToken(http: HttpRequest, { number }: LoggedRequest): Fault | null {
    return this.#scopesOf(http) === null ? { kind: 'revoked-token', when: number } : null;
  }

  /** By the token of a request; nothing where there is none. */
  #scopesOf(http: HttpRequest): readonly string[] | null {
    const token = /^(?:bearer|token) (?<token>.+)$/i.exec(http.header('authorization') ?? '')?.groups?.['token'];
    return token === undefined ? [] : this.#parts.scopesOf(token);
  }

  #charge(entry: LoggedRequest, resource: RateResource, points: number): boolean {
    if (!this.#parts.meter.take(resource, points)) return false;
    entry.points += points;
    return true;
  }

  #queryAnswer(entry: LoggedRequest, answer: QueryAnswer, headers: Record<string, string> = {}): Answer {
    entry.errors = (answer.errors ?? []).map(({ type, message }) => type ?? message);
    return jsonAnswer(200, answer, headers);
  }
}

/** Any of these lets a token see organisations and their teams. */
const ORGANISATION_SCOPES = ['read:org', 'write:org', 'admin:org'];

/** GitHub looks at the text of a question before it answers any of it. */
function mayAskForTeams({ query, scopes }: LoggedRequest): boolean {
  return (
    ORGANISATION_SCOPES.some((scope) => scopes.includes(scope)) || !/\bon (?:Team|Organization)\b/.test(query ?? '')
  );
}

function refusedScope(scopes: readonly string[]): QueryAnswer {
  const granted = scopes.map((scope) => `'${scope}'`).join(', ');
  const message = `Your token has not been granted the required scopes to execute this query. The 'slug' field requires one of the following scopes: ['read:org', 'read:discussion'], but your token has only been granted the: [${granted}] scopes. Please modify your token's scopes at: https://github.com/settings/tokens.`;
  return { errors: [{ type: 'INSUFFICIENT_SCOPES', message }] };
}

/** Everything known of one request on its way to an answer. */
interface Call {
  http: HttpRequest;
  url: URL;
  prefix: string;
  isQuery: boolean;
  asked: QueryRequest | null;
  prepared: ReturnType<QueryEngine['prepare']> | null;
  entry: LoggedRequest;
  fault: Fault | null;
}

/** Null when it is no GraphQL request. */
function readQuery(body: string): QueryRequest | null {
  const parsed = bodySchema.safeParse(parseJson(body));
  if (!parsed.success) return null;
  const { query, operationName, variables } = parsed.data;
  return { query, operationName: operationName ?? null, variables: variables ?? {} };
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
