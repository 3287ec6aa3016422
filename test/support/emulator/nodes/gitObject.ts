import { createHash } from 'node:crypto';
import { nodeId } from '../nodeIds.ts';
import type { RepositoryState } from '../repositoryState.ts';
import type { EmulatedNode } from './node.ts';

/**
 * What a Git expression names: a file's text (`HEAD:.mailmap`) or a folder (`HEAD:`, `HEAD:docs`), at the head of
 * the default branch. Null for anything else, as on GitHub for what is not there.
 */
export function gitObject(repository: RepositoryState, expression: string): EmulatedNode | null {
  const groups = /^(?<revision>[^:]+):(?<path>.*)$/s.exec(expression)?.groups;
  const revision = groups?.['revision'];
  if (
    revision !== 'HEAD' &&
    revision !== repository.defaultBranch &&
    revision !== `refs/heads/${repository.defaultBranch}`
  )
    return null;
  const path = (groups?.['path'] ?? '').replace(/^\.\//, '').replace(/\/$/, '');
  const files = repository.options.files ?? {};
  const text = Object.hasOwn(files, path) ? files[path] : undefined;
  return text === undefined ? treeNode(repository, path) : blobNode(repository, text);
}

function blobNode(repository: RepositoryState, text: string): EmulatedNode {
  const oid = hashObject('blob', text);
  return {
    __typename: 'Blob',
    id: nodeId('B', repository.id, oid),
    oid,
    abbreviatedOid: oid.slice(0, 7),
    // As for git, a file with a zero in it is binary: GitHub gives no text of it.
    text: text.includes('\0') ? null : text,
    byteSize: Buffer.byteLength(text),
    isBinary: text.includes('\0'),
    isTruncated: false,
  };
}

function treeNode(repository: RepositoryState, folder: string): EmulatedNode | null {
  const files = repository.options.files ?? {};
  const prefix = folder === '' ? '' : `${folder}/`;
  const names = new Map<string, boolean>();
  for (const path of Object.keys(files)) {
    if (!path.startsWith(prefix)) continue;
    const [name = '', ...rest] = path.slice(prefix.length).split('/');
    names.set(name, rest.length > 0);
  }
  if (names.size === 0) return null;
  const oid = hashObject('tree', [...names.keys()].join('\n'));
  return {
    __typename: 'Tree',
    id: nodeId('T', repository.id, oid),
    oid,
    abbreviatedOid: oid.slice(0, 7),
    entries: [...names].toSorted().map(([name, isFolder]) => ({
      name,
      path: prefix + name,
      type: isFolder ? 'tree' : 'blob',
      mode: isFolder ? 0o040_000 : 0o100_644,
      object: () => gitObject(repository, `HEAD:${prefix}${name}`),
    })),
  };
}

/** A blob's name is Git's own; a tree's only looks like one. */
export function hashObject(type: string, text: string): string {
  return createHash('sha1')
    .update(`${type} ${Buffer.byteLength(text)}\0${text}`)
    .digest('hex');
}
