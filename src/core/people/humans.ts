import type { Person } from '../model/person.ts';

/**
 * Accounts that write like people but are programs, and that GitHub does not mark as bots: hosted
 * reviewers, agents, dependency updaters and continuous integration that run under an ordinary account, or that a
 * commit's trailer names without GitHub's word for what they are. Names that a person may bear ("claude", "cursor")
 * are not here: such apps are told by GitHub's own type.
 */
const KNOWN_PROGRAMS = new Set([
  'allcontributors',
  'amazon-q-developer',
  'amplabjenkins',
  'anthropic-claude',
  'appveyor',
  'asfgit',
  'azure-pipelines',
  'backportbot-nextcloud',
  'bito-code-review',
  'blathers-crl',
  'bors',
  'bors-ng',
  'bors-servo',
  'buildkite',
  'chatgpt-codex-connector',
  'circleci',
  'cla-assistant',
  'claassistant',
  'claude-code-action',
  'cockroach-teamcity',
  'codacy-production',
  'codeclimate',
  'codecov',
  'codecov-commenter',
  'codecov-io',
  'codeflash-ai',
  'codegen-sh',
  'coderabbit-openai',
  'coderabbitai',
  'codescene-delta-analysis',
  'codium-pr-agent',
  'codiumai-pr-agent',
  'copilot',
  'copilot-pull-request-reviewer',
  'copilot-swe-agent',
  'coveralls',
  'craterbot',
  'cubic-dev-ai',
  'cypress-bot',
  'deepsource-autofix',
  'deepsource-io',
  'dependabot',
  'dependabot-preview',
  'depfu',
  'devin-ai-integration',
  'dnfclas',
  'dotnet-maestro',
  'easycla',
  'elasticmachine',
  'elasticsearchmachine',
  'ellipsis-dev',
  'entelligence-ai-pr-reviews',
  'factory-droid',
  'flinkbot',
  'fossabot',
  'gemini-code-assist',
  'ghstackbot',
  'gitcoinbot',
  'gitguardian',
  'github-actions',
  'github-advanced-security',
  'gitpod-io',
  'golangbot',
  'google-labs-jules',
  'googlebot',
  'gopherbot',
  'grafanabot',
  'graphite-app',
  'greenkeeper',
  'greptile-apps',
  'greptileai',
  'homu',
  'hound',
  'houndci-bot',
  'imgbot',
  'k8s-ci-robot',
  'kibanamachine',
  'kiro-agent',
  'kodiakhq',
  'korbit-ai',
  'lgtm-com',
  'linear',
  'linux-foundation-easycla',
  'mattermod',
  'mentatbot',
  'mergify',
  'msftbot',
  'msftclas',
  'netlify',
  'openai-codex',
  'pre-commit-ci',
  'prow',
  'pytorchmergebot',
  'pyup-bot',
  'qodo-code-review',
  'qodo-merge',
  'qodo-merge-pro',
  'qodo-merge-pro-for-open-source',
  'release-please',
  'renovate',
  'renovatebot',
  'rust-highfive',
  'rust-log-analyzer',
  'rust-timer',
  'rustbot',
  'scala-jenkins',
  'scrutinizer-notifier',
  'seer-by-sentry',
  'semantic-release-bot',
  'snyk-bot',
  'socket-security',
  'sonarcloud',
  'sonarqubecloud',
  'sourcegraph-cody',
  'sourcery-ai',
  'sparkqa',
  'stale',
  'styleci',
  'sweep-ai',
  'swift-ci',
  'swiftlang-ci',
  'transifex-integration',
  'travis-ci',
  'triagebot',
  'vercel',
  'web-flow',
  'weblate',
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

/** Whether both are accounts and the same one; a deleted account is nobody's. */
export function isSamePerson(a: Person | null, b: Person | null): boolean {
  return a !== null && b !== null && personKey(a) === personKey(b);
}

/** Each person once, in the order and under the login in which they come first. */
export function distinctPeople(people: Iterable<Person>): Person[] {
  const distinct = new Map<string, Person>();
  for (const person of people) if (!distinct.has(personKey(person))) distinct.set(personKey(person), person);
  return [...distinct.values()];
}
