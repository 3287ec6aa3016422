import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { GitHubError } from '../core/errors.ts';

const run = promisify(execFile);

/**
 * The token to ask GitHub with: GITHUB_TOKEN, else what the GitHub command line is signed in with.
 *
 * @throws GitHubError `no-token`: GraphQL answers nobody without one.
 */
export async function findToken(apiUrl: string): Promise<string> {
  const given = process.env['GITHUB_TOKEN']?.trim();
  if (given) return given;
  const host = loginHost(apiUrl);
  try {
    const { stdout } = await run('gh', ['auth', 'token', '--hostname', host], { timeout: 10_000 });
    if (stdout.trim() !== '') return stdout.trim();
  } catch {
    // Not installed, or not signed in there: both end in the same advice.
  }
  throw new GitHubError(
    'no-token',
    `GitHub answers only with a token, also for public repositories. Set GITHUB_TOKEN, or sign in with "gh auth login --hostname ${host}".`,
  );
}

/** The host that people sign in to: the API of GitHub.com and of GHE.com has a host of its own. */
function loginHost(apiUrl: string): string {
  return new URL(apiUrl).host.replace(/^api\./, '');
}
