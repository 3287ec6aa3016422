import assert from 'node:assert/strict';
import { createServer } from 'node:net';

/** For a server whose address must be known before it is started: the emulator's repository bears its host. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  assert.ok(typeof address === 'object' && address !== null);
  return address.port;
}
