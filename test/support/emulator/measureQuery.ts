import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getArgumentValues,
  getNamedType,
  getOperationAST,
  GraphQLError,
  type GraphQLField,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type GraphQLNamedType,
  type SelectionSetNode,
} from 'graphql';

/** What a call costs by GitHub's documented formula. */
export interface QueryCost {
  /** Points: requests that its connections would need with full pages, by 100, rounded, at least 1. */
  points: number;
  /** How many nodes it could return at most. */
  nodes: number;
}

interface Walk {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  variables: Record<string, unknown>;
  /** Connections already counted, by their place in the answer. */
  seen: Set<string>;
  requests: number;
  nodes: number;
}

/** `first` and `last` of one field, and how often it is asked. */
interface Place {
  path: string;
  /** How many parents there may be. */
  parents: number;
}

const MAX_NODES = 500_000;
const MAX_PAGE = 100;
const MAX_IDS = 100;

/**
 * Costs and limits of one operation, before it is run
 * (https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api).
 *
 * @throws GraphQLError with GitHub's `type` in its extensions when a limit is broken.
 */
export function measureQuery(options: {
  schema: GraphQLSchema;
  document: DocumentNode;
  operationName: string | null;
  variables: Record<string, unknown>;
}): QueryCost {
  const { schema, document, variables } = options;
  const operation = getOperationAST(document, options.operationName);
  const root = operation ? schema.getRootType(operation.operation) : null;
  if (!operation || !root) return { points: 1, nodes: 0 };
  const fragments = new Map(
    document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  );
  const defaults = Object.fromEntries(
    (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
      defaultValue !== undefined && 'value' in defaultValue
        ? [[variable.name.value, defaultValue.kind === Kind.INT ? Number(defaultValue.value) : defaultValue.value]]
        : [],
    ),
  );
  const walk: Walk = {
    schema,
    fragments,
    variables: { ...defaults, ...variables },
    seen: new Set(),
    requests: 0,
    nodes: 0,
  };
  visit(walk, operation.selectionSet, { type: root, place: { path: '', parents: 1 } });
  if (walk.nodes > MAX_NODES) {
    throw fail(
      'MAX_NODE_LIMIT_EXCEEDED',
      `This query requests up to ${format(walk.nodes)} possible nodes which exceeds the maximum limit of ${format(MAX_NODES)}.`,
    );
  }
  return { points: Math.max(1, Math.round(walk.requests / 100)), nodes: walk.nodes };
}

function visit(walk: Walk, selections: SelectionSetNode, at: { type: GraphQLNamedType; place: Place }): void {
  for (const selection of selections.selections) {
    if (selection.kind === Kind.FIELD) {
      visitField(walk, selection, at);
      continue;
    }
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : walk.fragments.get(selection.name.value);
    if (fragment === undefined) continue;
    const condition = fragment.typeCondition?.name.value;
    const type = condition === undefined ? at.type : (walk.schema.getType(condition) ?? at.type);
    visit(walk, fragment.selectionSet, { type, place: at.place });
  }
}

type FieldSelection = Extract<SelectionSetNode['selections'][number], { kind: Kind.FIELD }>;

function visitField(walk: Walk, node: FieldSelection, at: { type: GraphQLNamedType; place: Place }): void {
  if (node.selectionSet === undefined || !(isObjectType(at.type) || isInterfaceType(at.type))) return;
  const field = at.type.getFields()[node.name.value];
  if (field === undefined) return;
  const type = getNamedType(field.type);
  if (!isCompositeType(type)) return;
  // The same connection asked for in two fragments is one connection.
  const path = `${at.place.path}/${at.type.name}.${node.alias?.value ?? node.name.value}`;
  const size = isConnection(field)
    ? countConnection(walk, { field, node, path, parents: at.place.parents })
    : countIds(walk, field, node);
  visit(walk, node.selectionSet, { type, place: { path, parents: at.place.parents * size } });
}

function isConnection(field: GraphQLField<unknown, unknown>): boolean {
  return getNamedType(field.type).name.endsWith('Connection') && field.args.some(({ name }) => name === 'first');
}

/** @returns the size of a page. */
function countConnection(
  walk: Walk,
  asked: { field: GraphQLField<unknown, unknown>; node: FieldSelection; path: string; parents: number },
): number {
  const { field, node, path, parents } = asked;
  const args = getArgumentValues(field, node, walk.variables);
  const size = readPageSize(field.name, args, () => selectsNodes(walk, node.selectionSet));
  if (!walk.seen.has(path)) {
    walk.seen.add(path);
    walk.requests += parents;
    walk.nodes += parents * size;
  }
  return Math.max(1, size);
}

function readPageSize(name: string, args: Record<string, unknown>, needsBounds: () => boolean): number {
  for (const argument of ['first', 'last']) {
    const size = args[argument];
    if (typeof size !== 'number') continue;
    if (size > MAX_PAGE) {
      throw fail(
        'EXCESSIVE_PAGINATION',
        `Requesting ${size} records on the \`${name}\` connection exceeds the \`${argument}\` limit of ${MAX_PAGE} records.`,
      );
    }
    if (size < 1) {
      throw fail('ARGUMENT_LIMIT', `\`${argument}\` on the \`${name}\` connection cannot be less than 1.`);
    }
    return size;
  }
  if (needsBounds()) {
    throw fail(
      'MISSING_PAGINATION_BOUNDARIES',
      `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`,
    );
  }
  return 0;
}

function selectsNodes(walk: Walk, selections: SelectionSetNode | undefined): boolean {
  return (selections?.selections ?? []).some((selection) => {
    if (selection.kind === Kind.FIELD) return selection.name.value === 'nodes' || selection.name.value === 'edges';
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : walk.fragments.get(selection.name.value);
    return selectsNodes(walk, fragment?.selectionSet);
  });
}

/** `nodes(ids:)` asks for what lies below it once per id. */
function countIds(walk: Walk, field: GraphQLField<unknown, unknown>, node: FieldSelection): number {
  if (field.name !== 'nodes' || field.args[0]?.name !== 'ids') return 1;
  const { ids } = getArgumentValues(field, node, walk.variables);
  const count = Array.isArray(ids) ? ids.length : 0;
  if (count > MAX_IDS) {
    throw fail('ARGUMENT_LIMIT', `You may not provide more than ${MAX_IDS} node ids; you provided ${count}.`);
  }
  walk.nodes += count;
  return Math.max(1, count);
}

function fail(type: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { type } });
}

function format(count: number): string {
  return count.toLocaleString('en-US');
}
