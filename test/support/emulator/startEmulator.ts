import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Person } from '../../../src/core/model/person.ts';
import type { Thread } from '../../../src/core/model/thread.ts';
import type { Clock } from '../../../src/core/ports.ts';
import { Answerer, type ScopesOfToken } from './answerer.ts';
import { QueryEngine } from './executeQuery.ts';
import { type Answer, type Fault, FaultScript } from './faults.ts';
import { loadGitHubSchema } from './githubSchema.ts';
import { RateMeter } from './rateMeter.ts';
import type { EmulatedRepository } from './repositoryState.ts';
import type { LoggedRequest } from './requestLog.ts';
import { World } from './world.ts';

export interface EmulatorOptions {
  repositories: readonly EmulatedRepository[];
  /** ISO: the world's moment. Everything there is when not given. */
  asOf?: string;
  faults?: readonly Fault[];
  /** GraphQL points and REST requests an hour, 5,000 each when not given; null: limits are off, as on Enterprise Servers. */
  limits?: { graphql: number; core: number } | null;
  /** How an exhausted GraphQL limit is told. */
  limitStyle?: 'RATE_LIMITED' | 'RATE_LIMIT';
  /** For the hour of the limits alone. */
  clock?: Clock;
  /** Whom the token belongs to. */
  viewer?: Person;
  /** The token's scopes, or how to read them off it (null: it is none); without `repo` private repositories are not found, without `read:org` nobody may ask for teams. */
  scopes?: readonly string[] | ScopesOfToken;
  /** What the host's schema lacks: `Type.field`, `Enum.VALUE`, `Union.Member`. */
  omit?: readonly string[];
  /** Says in a header that this is an Enterprise Server of that version. */
  enterpriseVersion?: string;
  /** 0 or nothing: any free one. */
  port?: number;
}

export interface Emulator {
  /** REST base of GitHub.com's kind. */
  url: string;
  graphqlUrl: string;
  /** REST base of Enterprise Server's kind, `…/api/v3`; GraphQL is at `…/api/graphql`. */
  enterpriseUrl: string;
  /** Every request since the start, or since `log.length = 0`. */
  log: LoggedRequest[];
  /** GraphQL points that the logged requests cost. */
  readonly points: number;
  /** Most requests that were being answered at once. */
  readonly mostAtOnce: number;
  /** ISO; null for everything. */
  setAsOf(asOf: string | null): void;
  /** Another history for the repository `owner/name`, such as one in which a review thread was resolved. */
  setThreads(repository: string, threads: readonly Thread[]): void;
  /** From now on every cursor given so far is invalid. */
  invalidateCursors(): void;
  addFault(fault: Fault): void;
  clearFaults(): void;
  close(): Promise<void>;
}

const VIEWER: Person = { id: 583_231, login: 'octavia', type: 'user' };
const systemClock: Clock = { nowMs: () => Date.now() };

/**
 * Starts an HTTP server on this machine that answers GraphQL queries as GitHub does, over our own records, and the
 * few REST routes that a miner needs. What it knows of GitHub's behaviour is in the comments of its parts; what it does not know
 * fails, and never looks empty.
 */
export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  const schema = loadGitHubSchema(options.omit);
  const { repositories, viewer = VIEWER, asOf = null } = options;
  const world = new World({ schema, repositories, asOf, viewer });
  const limits =
    options.limits === undefined && options.enterpriseVersion === undefined
      ? { graphql: 5000, core: 5000 }
      : (options.limits ?? null);
  const faults = new FaultScript(options.faults ?? []);
  const answerer = new Answerer({
    world,
    faults,
    engine: new QueryEngine(schema),
    meter: new RateMeter(limits, options.clock ?? systemClock),
    scopesOf: toScopesOf(options.scopes ?? ['repo', 'read:org']),
    limitStyle: options.limitStyle ?? 'RATE_LIMITED',
    enterpriseVersion: options.enterpriseVersion ?? null,
  });
  const atOnce = { now: 0, most: 0 };
  const server = createServer((request, response) => {
    atOnce.now += 1;
    atOnce.most = Math.max(atOnce.most, atOnce.now);
    void serve(answerer, request, response).finally(() => (atOnce.now -= 1));
  });
  const origin = await listen(server, options.port ?? 0);
  return {
    url: origin,
    graphqlUrl: `${origin}/graphql`,
    enterpriseUrl: `${origin}/api/v3`,
    log: answerer.log,
    get points() {
      return answerer.log.reduce((sum, { query, points }) => sum + (query === null ? 0 : points), 0);
    },
    get mostAtOnce() {
      return atOnce.most;
    },
    setAsOf: (moment) => world.setAsOf(moment),
    setThreads: (repository, threads) => {
      const found = world.repositories.find(({ nameWithOwner }) => nameWithOwner === repository);
      if (found === undefined) throw new RangeError(`The emulator has no repository ${repository}.`);
      found.setThreads(threads);
    },
    invalidateCursors: () => (world.cursorEpoch += 1),
    addFault: (fault) => faults.add(fault),
    clearFaults: () => faults.clear(),
    close: () => close(server),
  };
}

function toScopesOf(scopes: readonly string[] | ScopesOfToken): ScopesOfToken {
  return typeof scopes === 'function' ? scopes : () => scopes;
}

async function listen(server: Server, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function close(server: Server): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}

async function serve(answerer: Answerer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const { answer, cut } = await answerer.answer({
      method: request.method ?? 'GET',
      url: new URL(request.url ?? '/', `http://${request.headers.host ?? '127.0.0.1'}`),
      header: (name) => [request.headers[name]].flat()[0] ?? null,
      body: await text(request),
    });
    send(response, answer, cut);
  } catch (error) {
    // A defect of the emulator: as loud as it can be.
    process.stderr.write(
      `The emulator failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    response.destroy();
  }
}

function send(response: ServerResponse, answer: Answer, cut: 'before' | 'within' | null): void {
  if (cut === 'before') {
    response.destroy();
    return;
  }
  const bytes = Buffer.from(answer.body);
  response.writeHead(answer.status, {
    ...answer.headers,
    ...(answer.status === 304 ? {} : { 'content-length': bytes.length }),
  });
  if (cut === 'within') response.write(bytes.subarray(0, bytes.length >> 1), () => response.destroy());
  else response.end(bytes);
}
