import assert from 'node:assert/strict';
import type { HttpRequest } from '../../../src/core/ports.ts';
import { workerRequestSchema } from '../../../src/protocol/workerRequests.ts';
import { type WorkerResponse, workerResponseSchema } from '../../../src/protocol/workerResponses.ts';
import { createHostFetch } from '../../../src/vscode/engine/hostFetch.ts';
import { HttpDesk } from '../../../src/vscode/engine/httpDesk.ts';
import { HttpExchange } from '../../../src/worker/httpExchange.ts';

const TOKEN = 'ghp_lighthouse';
const REQUEST: HttpRequest = {
  method: 'GET',
  url: 'https://api.github.com/repos',
  headers: { accept: 'a' },
  body: null,
};

/** Both ends, joined as the threads join them: every message is copied and parsed. Keeps what crossed the border. */
function join(fetch: typeof globalThis.fetch) {
  const desk = new HttpDesk();
  const crossed: unknown[] = [];
  const http = createHostFetch({ apiUrl: 'https://api.github.com', token: TOKEN, fetch });
  const exchange = new HttpExchange((sent) => {
    crossed.push(sent);
    const response: WorkerResponse = workerResponseSchema.parse(structuredClone(sent));
    if (response.type === 'http-abort') desk.abort(response.exchange);
    if (response.type !== 'http') return;
    void desk.perform(response, response.id === 7 ? http : null).then((outcome) => {
      crossed.push(outcome);
      const request = workerRequestSchema.parse(structuredClone(outcome));
      if (request.type === 'http-answer' || request.type === 'http-failed') exchange.receive(request);
    });
  });
  return { exchange, crossed };
}

describe('HTTP over the border between the threads', () => {
  it('brings the answer, and never the token', async () => {
    const { exchange, crossed } = join(async (_, init) => {
      assert.equal(new Headers(init?.headers).get('authorization'), `Bearer ${TOKEN}`);
      return new Response('[]', { headers: { etag: '1' } });
    });
    const answer = await exchange.fetchFor(7)(REQUEST, new AbortController().signal);
    assert.deepEqual([answer.status, answer.text, answer.headers['etag']], [200, '[]', '1']);
    assert.equal(crossed.length, 2);
    assert.ok(!JSON.stringify(crossed).includes(TOKEN));
  });

  it("brings the system's word for a failure, and none of its text", async () => {
    const { exchange, crossed } = join(async () => {
      const cause = Object.assign(new Error(`getaddrinfo failed with Bearer ${TOKEN}`), { code: 'ENOTFOUND' });
      throw new TypeError('fetch failed', { cause });
    });
    await assert.rejects(exchange.fetchFor(7)(REQUEST, new AbortController().signal), { code: 'ENOTFOUND' });
    assert.ok(!JSON.stringify(crossed).includes(TOKEN));
  });

  it('has no network for a call that was given none', async () => {
    const { exchange } = join(async () => assert.fail('nothing is asked'));
    await assert.rejects(exchange.fetchFor(8)(REQUEST, new AbortController().signal), { message: /No whole answer/ });
  });

  it('stops the request when the work is stopped', async () => {
    let isStopped = false;
    const { exchange } = join(
      async (_, init) =>
        new Promise((_accept, reject) => {
          init?.signal?.addEventListener('abort', () => {
            isStopped = true;
            reject(new Error('aborted'));
          });
        }),
    );
    const controller = new AbortController();
    const run = exchange.fetchFor(7)(REQUEST, controller.signal);
    controller.abort();
    await assert.rejects(run, { name: 'CancelledError' });
    assert.equal(isStopped, true);
  });

  it('tells two requests of one call apart', async () => {
    const { exchange } = join(async (input) => new Response(new Request(input).url));
    const http = exchange.fetchFor(7);
    const { signal } = new AbortController();
    const urls = ['https://api.github.com/a', 'https://api.github.com/b'];
    const answers = await Promise.all(urls.map((url) => http({ ...REQUEST, url }, signal)));
    assert.deepEqual(
      answers.map(({ text }) => text),
      urls,
    );
  });
});
