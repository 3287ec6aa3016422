import type { Pull } from '../../model/thread.ts';

/** A title or commit that makes a test, check or rule. */
const GUARD =
  /\b(?:tests?|testing|lint\w*|rules?|asserts?|assertions?|invariants?|fuzz\w*|sanitizers?|static analysis|pre-?commit|guidelines?|conventions?|contract|refuse|forbid|disallow|enforce|ban|deny|reject|fail on|property[- ]based|shuffle|ci)\b|^(?:\w+ )?checks?\b[^.]*(?::|\b(?:that|for|every|all|any|no)\b)/i;
const UNDOES = /\b(?:remove|drop|delete|disable|skip|silence|relax|revert|ignore|flaky)\w*\b/i;
/** Where tests, checks and rules live. */
const GUARD_PATH =
  /(?:^|[/_.-])(?:tests?|spec|__tests__|lint|ci|fuzz|benchmarks?)(?:[/_.-]|$)|tests?\.\w+$|(?:^|\/)\.(?:github|gitlab|circleci|husky)\/|eslint|prettier|clang-(?:tidy|format)|(?:^|\/)(?:CONTRIBUTING|CODEOWNERS|STYLE\w*)|developer-notes/i;

/** The pull request makes a test, a check or a written rule: it says so, and where its files are known does little else. */
export function makesGuardrail({ title, files }: Pull): boolean {
  if (!GUARD.test(title) || UNDOES.test(title)) return false;
  return files === null || isDocumentedRule(title) || files.some((path) => GUARD_PATH.test(path));
}

function isDocumentedRule(title: string): boolean {
  return /\b(?:rules?|guidelines?|conventions?)\b/i.test(title);
}
