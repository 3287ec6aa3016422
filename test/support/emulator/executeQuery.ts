import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  getOperationAST,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  parse,
  validate,
} from 'graphql';
import { measureQuery, type QueryCost } from './measureQuery.ts';

/** The body of a GraphQL request. */
export interface QueryRequest {
  query: string;
  operationName: string | null;
  variables: Record<string, unknown>;
}

/** An error as GitHub writes it: `type` stands beside the message. */
export interface QueryError {
  type?: string;
  path?: readonly (string | number)[];
  extensions?: Record<string, unknown>;
  locations?: readonly { line: number; column: number }[];
  message: string;
}

export interface QueryAnswer {
  /** Absent when the query could not be run at all. */
  data?: Record<string, unknown> | null;
  errors?: QueryError[];
}

/** A query that may be run, with what it will cost; or why it may not. */
export type PreparedQuery = { document: DocumentNode; cost: QueryCost } | { refusal: QueryAnswer };

interface Parsed {
  document: DocumentNode | null;
  errors: QueryError[];
}

/** Parses, checks and runs queries against GitHub's schema. Texts are parsed and checked once. */
export class QueryEngine {
  readonly schema: GraphQLSchema;
  readonly #parsed = new Map<string, Parsed>();

  constructor(schema: GraphQLSchema) {
    this.schema = schema;
  }

  prepare(request: QueryRequest): PreparedQuery {
    const parsed = this.#parse(request.query);
    if (parsed.document === null) return { refusal: { errors: parsed.errors } };
    const { document } = parsed;
    if (!getOperationAST(document, request.operationName)) {
      return { refusal: { errors: [{ message: 'An operation name is required, or the one given is not there.' }] } };
    }
    try {
      const { operationName, variables } = request;
      return { document, cost: measureQuery({ schema: this.schema, document, operationName, variables }) };
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      return { refusal: { errors: [toQueryError(error)] } };
    }
  }

  async run(document: DocumentNode, request: QueryRequest, root: object): Promise<QueryAnswer> {
    const result: ExecutionResult = await execute({
      schema: this.schema,
      document,
      rootValue: root,
      variableValues: request.variables,
      operationName: request.operationName,
      fieldResolver: resolveField,
    });
    const errors = result.errors?.map(toQueryError);
    return { ...(result.data === undefined ? {} : { data: result.data }), ...(errors === undefined ? {} : { errors }) };
  }

  #parse(query: string): Parsed {
    const known = this.#parsed.get(query);
    if (known !== undefined) return known;
    const parsed = this.#parseAnew(query);
    this.#parsed.set(query, parsed);
    return parsed;
  }

  #parseAnew(query: string): Parsed {
    try {
      const document = parse(query);
      const errors = validate(this.schema, document);
      return { document: errors.length === 0 ? document : null, errors: errors.map(toQueryError) };
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      return { document: null, errors: [toQueryError(error)] };
    }
  }
}

/** Like graphql-js's own, but a field that is not emulated fails instead of looking empty. */
function resolveField(...[source, args, , info]: Parameters<GraphQLFieldResolver<unknown, unknown>>): unknown {
  const value: unknown =
    typeof source === 'object' && source !== null ? Reflect.get(source, info.fieldName) : undefined;
  if (value === undefined)
    throw new GraphQLError(`The emulator does not know ${info.parentType.name}.${info.fieldName}.`);
  return typeof value === 'function' ? (value as (args: unknown) => unknown)(args) : value;
}

const UNKNOWN_FIELD = /^Cannot query field "(?<field>\w+)" on type "(?<type>\w+)"/;

function toQueryError(error: GraphQLError): QueryError {
  const { type, ...extensions } = error.extensions;
  const unknown = UNKNOWN_FIELD.exec(error.message)?.groups;
  const own = unknown ? { code: 'undefinedField', typeName: unknown['type'], fieldName: unknown['field'] } : extensions;
  return {
    ...(typeof type === 'string' ? { type } : {}),
    ...(error.path === undefined ? {} : { path: error.path }),
    ...(Object.keys(own).length === 0 ? {} : { extensions: own }),
    ...(error.locations === undefined
      ? {}
      : { locations: error.locations.map(({ line, column }) => ({ line, column })) }),
    message: unknown
      ? `Field '${unknown['field'] ?? ''}' doesn't exist on type '${unknown['type'] ?? ''}'`
      : error.message,
  };
}
