import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { createNodeFetch } from '../../src/cli/nodeFetch.ts';
import { detectEvidence } from '../../src/core/engine/detectEvidence.ts';
import { planModelReading } from '../../src/core/engine/planModelReading.ts';
import { readWithModel } from '../../src/core/engine/readWithModel.ts';
import { CancelledError, ModelError } from '../../src/core/errors.ts';
import { createEndpointAsk } from '../../src/core/reading/languageModel/chatEndpoint.ts';
import { describePlan, type ModelSite } from '../../src/core/reading/languageModel/describeModel.ts';
import { openStore } from '../../src/core/store/openStore.ts';
import type { RepositoryKey, Store } from '../../src/core/store/store.ts';
import { englishTranslate } from '../../src/core/text/englishTranslate.ts';
import { keepHarbour } from '../support/harbourRemarks.ts';
import { useTemporaryFolder } from '../support/temporaryFolder.ts';

const requestSchema = z.object({
  model: z.string(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
  response_format: z.unknown().optional(),
});

/** Comments of the harbour, the last two by or to edda, who is left out. */
const COMMENTS = [
  { by: 'mira', on: 'jonas', text: 'Two ships take this berth when the tide turns, @jonas.' },
  { by: 'ana', on: 'jonas', text: 'Call it harbour.' },
  { by: 'edda', on: 'jonas', text: 'The crane has no brake.' },
  { by: 'mira', on: 'edda', text: 'The bell rings twice.' },
];

describe('reading with a language model', () => {
  const inFolder = useTemporaryFolder();
  let server: Server;
  let asked: string[];
  let answer: (
    batch: { n: number; comment: string }[],
    request: { response_format?: unknown },
  ) => { status: number; content: string; headers?: Record<string, string> } | 'silence';
  let slept: number[];
  let store: Store;
  let key: RepositoryKey;

  beforeEach(async () => {
    asked = [];
    slept = [];
    answer = (batch) => ({
      status: 200,
      content: JSON.stringify({
        readings: batch.map(({ n, comment }) => ({
          n,
          isConcern: comment.includes('berth'),
          kind: 'race',
          probability: 0.9,
          reason: 'two at once',
        })),
      }),
    });
    server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const body = Buffer.concat(parts).toString('utf8');
        asked.push(`${request.url ?? ''} ${body}`);
        const asking = requestSchema.parse(JSON.parse(body));
        const user = asking.messages[1]?.content ?? '';
        const batch = z
          .object({ comments: z.array(z.object({ n: z.number(), comment: z.string() })) })
          .parse(JSON.parse(user)).comments;
        const answered = answer(batch, asking);
        if (answered === 'silence') return;
        const { status, content, headers } = answered;
        response.writeHead(status, { 'content-type': 'application/json', ...headers });
        response.end(JSON.stringify({ choices: [{ message: { content } }] }));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    store = await openStore({ file: inFolder('harbour.sqlite'), mode: 'read-write', clock: { nowMs: () => 0 } });
    key = keepHarbour(store, COMMENTS);
    store.savePeopleSettings({ ...store.peopleSettings(), exclude: ['edda'] });
  });
  afterEach(async () => {
    store.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const endpoint = () => {
    const { port } = server.address() as AddressInfo;
    return { url: `http://127.0.0.1:${String(port)}/v1/`, model: 'tide-2' };
  };
  const read = (more: { patienceMs?: number; signal?: AbortSignal } = {}) =>
    readWithModel({
      store,
      key,
      ask: createEndpointAsk({
        endpoint: endpoint(),
        fetch: createNodeFetch({ apiUrl: endpoint().url, token: 'none', ...more }),
      }),
      model: { name: endpoint().model, place: 'harbour' },
      sleep: (ms) => {
        slept.push(ms);
        return Promise.resolve();
      },
      signal: more.signal ?? new AbortController().signal,
      progress: () => undefined,
    });

  it('says what would be sent before anything is', () => {
    const plan = planModelReading(store, key);
    assert.deepEqual([plan.lines.length, plan.leftOut, plan.alreadyRead, asked.length], [2, 2, 0, 0]);
    assert.ok(plan.tokens > 100);
  });

  it('sends candidates only, without logins, and nothing by or to somebody who is left out', async () => {
    assert.deepEqual(await read(), { read: 2, unread: 0 });
    assert.equal(asked.length, 1);
    const [request = ''] = asked;
    assert.match(request, /^\/v1\/chat\/completions /);
    assert.match(request, /Two ships take this berth/);
    assert.doesNotMatch(request, /crane|bell|jonas|mira|edda/);
  });

  it('takes its answer for the comment, and says who read it', async () => {
    await read();
    await detectEvidence({ store, key, progress: () => undefined });
    const evidence = store
      .evidence({ repository: key })
      .find(({ kind, thread }) => kind === 'flagged-in-review' && thread.number === 1);
    assert.equal(evidence?.level, 'acted-on');
    const told = evidence.because.find(({ message }) => message === 'Read by {reader}: {reason}');
    assert.deepEqual(told?.args, { reader: 'tide-2', reason: 'two at once' });
  });

  it('asks for nothing twice', async () => {
    await read();
    assert.deepEqual(await read(), { read: 0, unread: 0 });
    assert.equal(asked.length, 1);
  });

  it('leaves to the built-in reader what got no answer of the right shape', async () => {
    answer = () => ({ status: 200, content: 'I would say that the first one is a concern.' });
    assert.deepEqual(await read(), { read: 0, unread: 2 });
    answer = () => ({ status: 200, content: '```json\n{"readings":[{"n":2,"isConcern":false}]}\n```' });
    assert.deepEqual(await read(), { read: 1, unread: 1 });
  });

  it('says when the endpoint refuses', async () => {
    answer = () => ({ status: 401, content: '' });
    await assert.rejects(read(), isRefused);
    await assert.rejects(read(), /tide-2 \(harbour\) answered with status 401\. Check its address/);
  });

  /** What a model says of a batch when nothing is wrong. */
  const sound = (batch: { n: number }[]): string =>
    JSON.stringify({ readings: batch.map(({ n }) => ({ n, isConcern: n === 1, kind: 'race', probability: 0.9 })) });
  const isRefused = (error: unknown): boolean => error instanceof ModelError && error.reason === 'refused';

  it('takes what can be used of an answer, and asks once more for the rest', async () => {
    let times = 0;
    answer = (batch) => {
      times += 1;
      const entries = times === 1 ? [{ n: 'two' }, { n: 2, isConcern: 'false', probability: 7 }, 'n: 1'] : [];
      return {
        status: 200,
        content: times === 1 ? `Here you are: ${JSON.stringify(entries)} Anything else?` : sound(batch),
      };
    };
    assert.deepEqual(await read(), { read: 2, unread: 0 });
    assert.deepEqual(
      asked.map((request) => request.split('\\"comment\\":').length - 1),
      [2, 1],
    );
  });

  it('waits where the endpoint asks for it, and then goes on', async () => {
    let times = 0;
    answer = (batch) => {
      times += 1;
      return times < 3
        ? { status: 429, content: '', headers: { 'retry-after': '7' } }
        : { status: 200, content: sound(batch) };
    };
    assert.deepEqual(await read(), { read: 2, unread: 0 });
    assert.deepEqual(slept, [7000, 7000]);
  });

  it('gives up on an endpoint whose limit stays reached, and says so', async () => {
    answer = () => ({ status: 429, content: '' });
    await assert.rejects(read(), /answers no more for now: its limit is reached\./);
    assert.equal(asked.length, 5);
  });

  it('asks plainly where the endpoint does not know how to be told JSON', async () => {
    answer = (batch, request) =>
      request.response_format === undefined ? { status: 200, content: sound(batch) } : { status: 400, content: '' };
    assert.deepEqual(await read(), { read: 2, unread: 0 });
    assert.equal(asked.length, 2);
  });

  it('asks for less where that was too much, keeps what it got, and goes on from there the next time', async () => {
    answer = (batch) =>
      batch.length > 1
        ? { status: 413, content: '' }
        : { status: batch[0]?.comment.includes('berth') ? 200 : 401, content: sound(batch) };
    await assert.rejects(read(), isRefused);
    assert.equal(planModelReading(store, key).alreadyRead, 1);
    asked = [];
    answer = (batch) => ({ status: 200, content: sound(batch) });
    assert.deepEqual(await read(), { read: 1, unread: 0 });
    assert.equal(asked.length, 1);
    assert.doesNotMatch(asked[0] ?? '', /berth/);
  });

  it('does not wait for ever for a model that says nothing', async () => {
    answer = () => 'silence';
    await assert.rejects(
      read({ patienceMs: 20 }),
      /cannot be reached, or takes too long\. What was read so far is kept/,
    );
  });

  it('stops at once when it is told to', async () => {
    const controller = new AbortController();
    answer = () => {
      controller.abort();
      return 'silence';
    };
    await assert.rejects(read({ signal: controller.signal }), CancelledError);
    assert.equal(asked.length, 1);
  });
});

describe('describePlan', () => {
  const figures = { repository: 'tide-team/lighthouse', comments: 3, tokens: 1234, alreadyRead: 1, leftOut: 2 };
  const tellOf = (site: ModelSite): string =>
    describePlan(figures, { model: 'tide-2', site }, englishTranslate).join('\n');
  const tell = (url: string): string => tellOf({ url });

  it('says what leaves the machine, to whom, and that it is not encrypted', () => {
    assert.match(tell('https://models.example/v1'), /3 comments to read, about 1200 tokens in all/);
    assert.match(tell('https://models.example/v1'), /by tide-2 at models\.example: they leave this machine\./);
    assert.match(tell('https://models.example/v1'), /Logins are masked; names that people wrote otherwise.+are not\./);
    assert.doesNotMatch(tell('https://models.example/v1'), /encrypted/);
    assert.match(tell('http://models.example/v1'), /The way to models\.example is not encrypted/);
  });

  it('says of a model in VS Code whose it is', () => {
    assert.match(tellOf({ vendor: 'harbour' }), /by tide-2 of harbour: they leave this machine, unless/);
    assert.match(tellOf({ vendor: 'harbour' }), /Already read: 1\. Not sent, because of somebody who is left out: 2\./);
  });

  it('says where it stays on the machine', () => {
    for (const url of ['http://localhost:11434/v1', 'http://127.0.0.1:8080', 'http://[::1]:1/v1'])
      assert.match(tell(url), /by tide-2 on this machine\./, url);
  });
});
