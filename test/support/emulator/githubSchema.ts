import { schema as published } from '@octokit/graphql-schema';
import { buildASTSchema, type DefinitionNode, type DocumentNode, type GraphQLSchema, Kind, parse } from 'graphql';

let document: DocumentNode | null = null;
const schemas = new Map<string, GraphQLSchema>();

/**
 * GitHub's own published schema. Building it takes about half a second, so it is kept.
 *
 * @param omitted what an old Enterprise Server does not have yet: `Type.field`, `Enum.VALUE` or `Union.Member`.
 */
export function loadGitHubSchema(omitted: readonly string[] = []): GraphQLSchema {
  const key = omitted.toSorted().join();
  const known = schemas.get(key);
  if (known !== undefined) return known;
  document ??= parse(published.idl, { noLocation: true });
  const missing = new Set(omitted);
  const definitions = document.definitions.map((definition) => withoutOmitted(definition, missing));
  // The published file has a few duplicate fields, which the strict check would refuse.
  const schema = buildASTSchema({ ...document, definitions }, { assumeValid: true, assumeValidSDL: true });
  schemas.set(key, schema);
  return schema;
}

function withoutOmitted(definition: DefinitionNode, omitted: ReadonlySet<string>): DefinitionNode {
  if (omitted.size === 0 || !('name' in definition)) return definition;
  const owner = definition.name.value;
  const isKept = (part: { readonly name: { readonly value: string } }) => !omitted.has(`${owner}.${part.name.value}`);
  switch (definition.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
      return { ...definition, fields: (definition.fields ?? []).filter(isKept) };
    case Kind.ENUM_TYPE_DEFINITION:
      return { ...definition, values: (definition.values ?? []).filter(isKept) };
    case Kind.UNION_TYPE_DEFINITION:
      return { ...definition, types: (definition.types ?? []).filter(isKept) };
    default:
      return definition;
  }
}
