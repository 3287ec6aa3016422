import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on this machine that answers everything with one page. */
export async function servePage(page: string): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer((_request, response) => response.setHeader('content-type', 'text/html').end(page));
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
