import type { Person } from '../model/person.ts';

/**
 * Accounts that write like people but are programs, and that GitHub does not mark as bots: hosted
 * reviewers, dependency updaters and continuous integration that run under an ordinary account.
 */
const KNOWN_PROGRAMS = new Set([
  'allcontributors',
  'bors',
  'claassistant',
  'cla-assistant',
  'codecov',
  'codecov-commenter',
  'codecov-io',
  'coderabbitai',
  'coveralls',
  'copilot',
  'copilot-pull-request-reviewer',
  'copilot-swe-agent',
  'cypress-bot',
  'dependabot',
  'dependabot-preview',
  'gemini-code-assist',
  'gitcoinbot',
  'github-actions',
  'googlebot',
  'greenkeeper',
  'homu',
  'hound',
  'houndci-bot',
  'imgbot',
  'k8s-ci-robot',
  'linear',
  'mergify',
  'msftbot',
  'netlify',
  'pre-commit-ci',
  'prow',
  'pyup-bot',
  'renovate',
  'rust-highfive',
  'rust-log-analyzer',
  'rustbot',
  'semantic-release-bot',
  'snyk-bot',
  'sonarcloud',
  'sonarqubecloud',
  'stale',
  'sweep-ai',
  'triagebot',
  'vercel',
  'web-flow',
  'whitesource-bolt',
]);

/** Accounts whose login says it: `something-bot`, `something[bot]`, `bot-something`, `ci-robot`. */
const PROGRAM_LOGIN = /\[bot\]$|(?:^|[-_])(?:bot|robot|autobot)$|^bot[-_]|[a-z]Bot$/;

/** A human as far as GitHub's type, known programs and the login's shape can tell. Null (a deleted account) is not. */
export function isHuman(person: Person | null): person is Person {
  if (person?.type !== 'user') return false;
  return !KNOWN_PROGRAMS.has(person.login.toLowerCase()) && !PROGRAM_LOGIN.test(person.login);
}

/** A key that stays the same when the login changes. */
export function personKey(person: Person): string {
  return person.id === null ? `login:${person.login.toLowerCase()}` : `id:${String(person.id)}`;
}

export function isSamePerson(a: Person | null, b: Person | null): boolean {
  return a !== null && b !== null && personKey(a) === personKey(b);
}
