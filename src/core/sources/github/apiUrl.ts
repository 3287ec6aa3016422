import { InputError } from '../../errors.ts';
import { GITHUB_HOST } from '../../model/repository.ts';
import { say } from '../../text/message.ts';

export const GITHUB_API = 'https://api.github.com';

const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;

/**
 * Checks the base of a REST API as people write it: `https://api.github.com`, `https://api.NAME.ghe.com`, or
 * `https://HOST/api/v3` of an Enterprise Server. The GraphQL address follows from it.
 *
 * @returns the base without a slash at its end.
 * @throws InputError `bad-setting` when it is no such address, or would send the token for all to read.
 */
export function readApiUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '' || url.username !== '') {
    throw new InputError(
      'bad-setting',
      say(
        '"{address}" is not the address of a GitHub API. Write https://HOST/api/v3 for an Enterprise Server, or https://api.NAME.ghe.com.',
        { address: text },
      ),
    );
  }
  if (url.protocol === 'http:' && !LOOPBACK.test(url.hostname)) {
    throw new InputError(
      'bad-setting',
      say('"{address}" would send the token unencrypted. Write it with https.', { address: text }),
    );
  }
  const path = url.pathname.replace(/\/+$/, '').replace(/^\/api\/graphql$/, '/api/v3');
  return `${url.origin}${path === '/graphql' ? '' : path}`;
}

/** An Enterprise Server may be years old, and lack fields that GitHub.com has. */
export function mayBeOld(apiUrl: string): boolean {
  return apiUrl.endsWith('/api/v3');
}

/** The host that people see and sign in to: the API of GitHub.com and of GHE.com has a host of its own. */
export function hostOfApi(apiUrl: string): string {
  return new URL(apiUrl).host.replace(/^api\./, '');
}

/**
 * The REST base of the GitHub that people see at `host`.
 *
 * @param protocol of an Enterprise Server, as its address says; the others speak https only.
 * @throws InputError `bad-setting`
 */
export function apiUrlOfHost(host: string, protocol: 'https:' | 'http:' = 'https:'): string {
  const lower = host.toLowerCase();
  if (lower === GITHUB_HOST) return GITHUB_API;
  if (lower.endsWith('.ghe.com')) return `https://api.${lower}`;
  return readApiUrl(`${protocol}//${lower}/api/v3`);
}
