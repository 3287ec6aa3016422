import { GitHubError, type GitHubFailure } from '../../errors.ts';

/** Whom we asked, for messages. */
export interface Asked {
  apiUrl: string;
  /** `owner/name` */
  repository: string;
}

/** One line: what failed, why, and what to do. */
const MESSAGES: Record<GitHubFailure, (asked: Asked) => string> = {
  'no-token': () => 'GitHub answers only with a token. Set GITHUB_TOKEN, or sign in with "gh auth login".',
  'bad-token': ({ apiUrl }) =>
    `${hostOf(apiUrl)} does not accept the token: it is wrong, expired or revoked. Sign in again, or make a new token.`,
  'missing-scope': ({ repository }) =>
    `The token may not read ${repository}. Give it the scope "repo" (a fine-grained one: read access to contents, issues and pull requests).`,
  'sso-required': ({ repository }) =>
    `The organization of ${repository} wants single sign-on for this token. Authorize the token for it, then try again.`,
  'address-not-allowed': ({ repository }) =>
    `The organization of ${repository} does not let this network address in (IP allow list). Connect through its network or VPN, then try again.`,
  forbidden: ({ repository }) =>
    `GitHub refuses to show parts of ${repository} to this account. Ask for read access to it, or use another token.`,
  'not-found': ({ apiUrl, repository }) =>
    `${hostOf(apiUrl)} shows no repository ${repository} to this account. Check the name; a private one needs a token with the scope "repo".`,
  'not-github': ({ apiUrl }) =>
    `What answers at ${apiUrl} is not GitHub's API. Check the address (https://HOST/api/v3 for an Enterprise Server) and whether a proxy or a sign-in page stands in between.`,
  'no-network': ({ apiUrl }) =>
    `${hostOf(apiUrl)} cannot be reached. Check the network, the address and the proxy, then try again.`,
  'bad-certificate': ({ apiUrl }) =>
    `The certificate of ${hostOf(apiUrl)} is not trusted here. On the command line name your organization's certificate in NODE_EXTRA_CA_CERTS; in VS Code install it on this machine.`,
  unavailable: ({ apiUrl }) =>
    `${hostOf(apiUrl)} failed several times in a row. What has been read is kept; try again in a few minutes (see githubstatus.com).`,
  unsupported: ({ apiUrl }) =>
    `${hostOf(apiUrl)} does not understand what it was asked; an Enterprise Server may be too old. Please report this with its version.`,
};

export function createGitHubError(
  reason: GitHubFailure,
  asked: Asked,
  options: { url?: string | null; cause?: unknown } = {},
): GitHubError {
  const { url = null, cause } = options;
  const where = url === null ? '' : ` (${url})`;
  return new GitHubError(reason, `${MESSAGES[reason](asked)}${where}`, { url, cause });
}

function hostOf(apiUrl: string): string {
  return new URL(apiUrl).host;
}
