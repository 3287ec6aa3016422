import ignore, { type Ignore } from 'ignore';

interface OwnerRule {
  pattern: string;
  matcher: Ignore;
  /** `docs/*` owns the files of docs/, not those of the folders in it: here GitHub and gitignore differ. */
  isOneLevel: boolean;
  owners: string[];
}

/** Who owns which path. */
export interface Codeowners {
  /** `@login`, `@org/team` or an e-mail address, as written; empty when nobody owns the path. */
  ownersOf(path: string): readonly string[];
}

/**
 * Reads a CODEOWNERS file as GitHub does: globs in gitignore syntax (no negation, no ranges), the last
 * match wins, a pattern without owners takes ownership away, `#` begins a comment, a space in a pattern is
 * written `\ `, and upper case is not lower case.
 */
export function parseCodeowners(text: string): Codeowners {
  let rules: OwnerRule[] = [];
  for (const line of text.split(/\r?\n/)) {
    const [pattern, ...owners] = line
      .replace(/(?:^|\s)#.*$/, '')
      .trim()
      .split(/(?<!\\)\s+/);
    // GitHub skips lines that it cannot read; sections ("[Docs]") are GitLab's.
    if (pattern === undefined || pattern === '' || pattern.startsWith('!') || pattern.startsWith('[')) continue;
    rules.push({
      pattern,
      matcher: matcherOf(pattern),
      isOneLevel: pattern.endsWith('/*') && !pattern.endsWith('**/*'),
      owners: owners.filter((owner) => owner.includes('@')),
    });
  }
  const known = new Map<string, readonly string[]>();
  const find = (path: string): readonly string[] => {
    if (!ignore.isPathValid(path)) return [];
    if (known.size % MOST_PATHS === MOST_PATHS - 1)
      rules = rules.map((rule) => ({ ...rule, matcher: matcherOf(rule.pattern) }));
    return rules.findLast((rule) => isOwnedBy(rule, path))?.owners ?? [];
  };
  return {
    ownersOf: (path) => {
      let owners = known.get(path);
      if (owners === undefined) known.set(path, (owners = find(path)));
      return owners;
    },
  };
}

/** A matcher keeps an entry for each path that it ever saw, and there is one a rule: after so many, they begin anew. */
const MOST_PATHS = 2_000;

function matcherOf(pattern: string): Ignore {
  return ignore({ ignorecase: false }).add(pattern);
}

function isOwnedBy(rule: OwnerRule, path: string): boolean {
  if (!rule.matcher.ignores(path)) return false;
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return !(rule.isOneLevel && folder !== '' && rule.matcher.ignores(folder));
}
