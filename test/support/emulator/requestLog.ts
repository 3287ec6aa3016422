import type { QueryCost } from './measureQuery.ts';

/** What a client asked for. Its token is not kept. */
export interface EmulatedRequest {
  /** From 1. */
  number: number;
  method: string;
  /** With the search part, without the host and Enterprise Server's prefix. */
  path: string;
  hasToken: boolean;
  /** What the token may. */
  scopes: readonly string[];
  userAgent: string | null;
  ifNoneMatch: string | null;
  /** Null for REST. */
  query: string | null;
  operationName: string | null;
  variables: Record<string, unknown>;
  /** Null for REST, and for queries that may not be run. */
  cost: QueryCost | null;
}

/** A request with what became of it. */
export interface LoggedRequest extends EmulatedRequest {
  /** HTTP status; null when the connection was cut before any. */
  status: number | null;
  /** What the script did to it. */
  fault: string | null;
  /** Types of the errors in a GraphQL answer, or their messages where they have no type. */
  errors: string[];
  /** GraphQL points, or one for a REST request that was not answered with 304. */
  points: number;
  /** Length of the body in bytes. */
  bytes: number;
}
