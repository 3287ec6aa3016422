import path from 'node:path';
import type { Repository } from '../model/repository.ts';

const EXTENSION = '.sqlite';

/**
 * Where the database of a repository lies below `folder`: `github.com/octo-org+octo-repo.sqlite`. GitHub's
 * names do not tell upper from lower case, nor do all file systems, so neither does the file name.
 */
export function databaseFile(folder: string, repository: Pick<Repository, 'host' | 'owner' | 'name'>): string {
  const { host, owner, name } = repository;
  return path.join(folder, encodeName(host), `${encodeName(owner)}+${encodeName(name)}${EXTENSION}`);
}

/** A text in which databases are named, without the owners of their repositories. */
export function hideOwner(text: string): string {
  return text.replace(/[\w.~-]+(?=\+[\w.~-]+\.sqlite)/gu, '…');
}

/** By its name alone. */
export function isDatabaseFile(name: string): boolean {
  return name.endsWith(EXTENSION);
}

/** Only letters, digits, dots, dashes and underscores stay as they are: no name can lead out of the folder. */
function encodeName(name: string): string {
  const encoded = name
    .toLowerCase()
    .replace(/[^\w.-]/gu, (character) => encodeURIComponent(character).replaceAll('%', '~'));
  return /^\.+$/u.test(encoded) ? encoded.replaceAll('.', '~2e') : encoded;
}
