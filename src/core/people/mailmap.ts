import type { GitIdentity } from '../model/person.ts';

/** Knows under which name and address a person wants to be known. */
export interface Mailmap {
  /** The identity that git itself would show for it; the same one where the file says nothing. */
  canonical(identity: GitIdentity): GitIdentity;
}

/** What replaces an identity; an undefined part stays as it was. */
interface Replacement {
  name?: string;
  email?: string;
}

interface AddressEntry {
  /** For every name under this address. */
  any: Replacement;
  /** For one name under this address, by the name in lower case. */
  byName: Map<string, Replacement>;
}

/** `Name <address>`, either may be missing on the left of what follows. */
const NAME_AND_ADDRESS = /^(?<name>[^<]*)<(?<email>[^>]*)>/;

/**
 * Reads a .mailmap as git does (gitmailmap): `Proper Name <address>`, `<proper> <address>`,
 * `Proper Name <proper> <address>` and `Proper Name <proper> Name <address>`. Names and addresses are
 * compared without regard to case; a later line adds to an earlier one; a line that cannot be read is skipped.
 */
export function parseMailmap(text: string): Mailmap {
  const entries = new Map<string, AddressEntry>();
  for (const line of text.split(/\r?\n/)) {
    if (!line.startsWith('#')) addLine(entries, line);
  }
  return {
    canonical: (identity) => {
      const entry = entries.get(identity.email.toLowerCase());
      if (!entry) return identity;
      const found = entry.byName.get(identity.name.toLowerCase()) ?? entry.any;
      return { name: found.name ?? identity.name, email: found.email ?? identity.email };
    },
  };
}

function addLine(entries: Map<string, AddressEntry>, line: string): void {
  const first = readPart(line);
  if (!first || first.email === '') return;
  const second = readPart(first.rest);
  const address = (second ?? first).email.toLowerCase();
  const replacement: Replacement = {
    ...(first.name !== '' && { name: first.name }),
    ...(second && { email: first.email }),
  };
  const entry = entries.get(address) ?? { any: {}, byName: new Map<string, Replacement>() };
  entries.set(address, entry);
  if (second && second.name !== '') entry.byName.set(second.name.toLowerCase(), replacement);
  else Object.assign(entry.any, replacement);
}

function readPart(text: string): { name: string; email: string; rest: string } | null {
  const match = NAME_AND_ADDRESS.exec(text);
  const name = match?.groups?.['name'];
  const email = match?.groups?.['email'];
  if (!match || name === undefined || email === undefined) return null;
  return { name: name.trim(), email, rest: text.slice(match[0].length) };
}
