import type { HttpFetch } from '../../core/ports.ts';

/** GitHub itself gives up after 10 s; a proxy or a bad line may take longer. */
const PATIENCE_MS = 60_000;

/**
 * The network as VS Code reaches it: `fetch` is the extension host's own, which knows VS Code's proxy and
 * certificates. Reaches the API's own origin and no other place, and adds the token here; where GitHub redirects to
 * another host, `fetch` takes it off (as the Fetch standard asks for).
 *
 * @param options.fetch for tests.
 */
export function createHostFetch(options: {
  apiUrl: string;
  token: string;
  fetch?: typeof globalThis.fetch;
}): HttpFetch {
  const { token, fetch = globalThis.fetch } = options;
  const { origin } = new URL(options.apiUrl);
  return async ({ method, url, headers, body }, signal) => {
    if (new URL(url).origin !== origin) throw new Error('Only the API that was signed in to is asked.');
    const answer = await fetch(url, {
      method,
      headers: { ...headers, authorization: `Bearer ${token}` },
      body,
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
    });
    return { status: answer.status, headers: Object.fromEntries(answer.headers), text: await answer.text() };
  };
}
