import { createHash } from 'node:crypto';

const PLAIN = /^@?[\w-]+(?:\[bot\])?$/;
const HASHED = /^sha256:(?<salt>[\w-]{1,64}):[0-9a-f]{64}$/i;

/** Whether it can be matched: a login, with or without `@`, or what `hashLogin` gives. */
export function isLoginEntry(entry: string): boolean {
  return PLAIN.test(entry) || HASHED.test(entry);
}

/**
 * `sha256:SALT:HEX`, from which nobody reads the login. Whoever has a list of logins can try them out: it keeps a name
 * from being read and found, it is no secret.
 *
 * @param salt letters (in any case), digits, `_` and `-`, up to 64
 */
export function hashLogin(login: string, salt: string): string {
  const name = login.trim().replace(/^@/, '').toLowerCase();
  const grain = salt.toLowerCase();
  return `sha256:${grain}:${createHash('sha256').update(`${grain}:${name}`).digest('hex')}`;
}

/** Logins and hashes of logins, in any case. Entries that are neither match nobody. */
export class LoginList {
  readonly #plain = new Set<string>();
  readonly #salts = new Set<string>();
  readonly #hashes = new Set<string>();
  readonly #known = new Map<string, boolean>();

  constructor(entries: readonly string[]) {
    for (const entry of entries.map((given) => given.trim().toLowerCase())) {
      const salt = HASHED.exec(entry)?.groups?.['salt'];
      if (salt !== undefined) {
        this.#salts.add(salt);
        this.#hashes.add(entry);
      } else if (PLAIN.test(entry)) this.#plain.add(entry.replace(/^@/, ''));
    }
  }

  /** The logins that are written out, in lower case. */
  get plain(): ReadonlySet<string> {
    return this.#plain;
  }

  has(login: string): boolean {
    const name = login.toLowerCase();
    if (this.#plain.has(name)) return true;
    if (this.#salts.size === 0) return false;
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const isHashed = [...this.#salts].some((salt) => this.#hashes.has(hashLogin(name, salt)));
    this.#known.set(name, isHashed);
    return isHashed;
  }
}
