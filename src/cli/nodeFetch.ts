import { EnvHttpProxyAgent, fetch, type Dispatcher } from 'undici';
import type { HttpFetch } from '../core/ports.ts';

/** GitHub itself gives up after 10 s; a proxy or a bad line may take longer. */
const PATIENCE_MS = 60_000;

/**
 * The network as Node reaches it: through the proxy that HTTPS_PROXY, HTTP_PROXY and NO_PROXY name, and
 * trusting the certificates in NODE_EXTRA_CA_CERTS besides those that Node brings. The token goes to the API's own
 * origin only: where a redirect leads to another host, it is taken off (as the Fetch standard asks for).
 */
export function createNodeFetch(options: { apiUrl: string; token: string; patienceMs?: number }): HttpFetch {
  const dispatcher: Dispatcher = new EnvHttpProxyAgent();
  const { origin } = new URL(options.apiUrl);
  return async ({ method, url, headers, body }, signal) => {
    const authorization = new URL(url).origin === origin ? { authorization: `Bearer ${options.token}` } : {};
    const answer = await fetch(url, {
      method,
      headers: { ...headers, ...authorization },
      body,
      dispatcher,
      signal: AbortSignal.any([signal, AbortSignal.timeout(options.patienceMs ?? PATIENCE_MS)]),
    });
    return { status: answer.status, headers: Object.fromEntries(answer.headers), text: await answer.text() };
  };
}
