import { GitHubError, type GitHubFailure } from '../../errors.ts';
import { say } from '../../text/message.ts';

/** Whom we asked, for messages. */
export interface Asked {
  apiUrl: string;
  /** `owner/name` */
  repository: string;
}

/** One line: what failed, why, and what to do. */
const MESSAGES: Record<GitHubFailure, string> = {
  'no-token': 'GitHub answers only with a token. Set GITHUB_TOKEN, or sign in with "gh auth login".',
  'bad-token': '{host} does not accept the token: it is wrong, expired or revoked. Sign in again, or make a new token.',
  'missing-scope':
    'The token may not read {repository}. Give it the scope "repo" (a fine-grained one: read access to contents, issues and pull requests).',
  'sso-required':
    'The organization of {repository} wants single sign-on for this token. Authorize the token for it, then try again.',
  'address-not-allowed':
    'The organization of {repository} does not let this network address in (IP allow list). Connect through its network or VPN, then try again.',
  forbidden:
    'GitHub refuses to show parts of {repository} to this account. Ask for read access to it, or use another token.',
  'not-found':
    '{host} shows no repository {repository} to this account. Check the name; a private one needs a token with the scope "repo".',
  'not-github':
    "What answers at {address} is not GitHub's API. Check the address (https://HOST/api/v3 for an Enterprise Server) and whether a proxy or a sign-in page stands in between.",
  'no-network': '{host} cannot be reached. Check the network, the address and the proxy, then try again.',
  'bad-certificate':
    "The certificate of {host} is not trusted here. On the command line name your organization's certificate in NODE_EXTRA_CA_CERTS; in VS Code install it on this machine.",
  unavailable:
    '{host} failed several times in a row. What has been read is kept; try again in a few minutes (see githubstatus.com).',
  unsupported:
    '{host} does not understand what it was asked; an Enterprise Server may be too old. Please report this with its version.',
};

export function createGitHubError(
  reason: GitHubFailure,
  asked: Asked,
  options: { url?: string | null; cause?: unknown } = {},
): GitHubError {
  const { url = null, cause } = options;
  const { apiUrl: address, repository } = asked;
  const told = say(MESSAGES[reason], { host: new URL(address).host, address, repository });
  // Without a full stop, so that a terminal makes a link of it.
  const sentences = url === null ? [told] : [told, say('See {url}', { url })];
  return new GitHubError(reason, sentences, { url, cause });
}
