import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { createNodeFetch } from '../../src/cli/nodeFetch.ts';
import { planModelReading, readWithModel } from '../../src/core/engine/readWithModel.ts';
import { InputError } from '../../src/core/errors.ts';
import { openStore } from '../../src/core/store/openStore.ts';
import type { RepositoryKey, Store } from '../../src/core/store/store.ts';
import {
  buildCommit,
  buildPerson,
  buildPull,
  buildRepository,
  buildReviewComment,
  hoursAfter,
} from '../support/builders.ts';
import { useTemporaryFolder } from '../support/temporaryFolder.ts';

const requestSchema = z.object({
  model: z.string(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
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
  let answer: (batch: { n: number; comment: string }[]) => { status: number; content: string };
  let store: Store;
  let key: RepositoryKey;

  beforeEach(async () => {
    asked = [];
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
        const user = requestSchema.parse(JSON.parse(body)).messages[1]?.content ?? '';
        const batch = z
          .object({ comments: z.array(z.object({ n: z.number(), comment: z.string() })) })
          .parse(JSON.parse(user)).comments;
        const { status, content } = answer(batch);
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(JSON.stringify({ choices: [{ message: { content } }] }));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    store = await openStore({ file: inFolder('harbour.sqlite'), mode: 'read-write', clock: { nowMs: () => 0 } });
    key = store.saveRepository(buildRepository());
    store.putThreads(
      key,
      COMMENTS.map(({ by, on, text }, index) =>
        buildPull({
          number: index + 1,
          author: buildPerson(on),
          createdAt: hoursAfter(48 * index),
          events: [
            buildReviewComment({ id: 100 + index, actor: buildPerson(by), body: text, at: hoursAfter(48 * index + 1) }),
            buildCommit({ at: hoursAfter(48 * index + 1.5), actor: buildPerson(on), message: 'Mend it' }),
            buildReviewComment({
              id: 200 + index,
              rootCommentId: 100 + index,
              actor: buildPerson(on),
              body: 'Fixed.',
              at: hoursAfter(48 * index + 2),
            }),
          ],
        }),
      ),
    );
    const counts = { pulls: 4, issues: 0, reviews: 0, comments: 0, reviewComments: 8, events: 0, eventTypes: {} };
    const span = { from: null, to: null, isWhole: true, merged: 0, mergedWithoutReview: 0 };
    store.finishImport(key, {
      asOf: hoursAfter(1000),
      coverage: { source: 'archive', skipped: [], unknown: [], ...counts, ...span },
      files: null,
    });
    store.savePeopleSettings({ ...store.peopleSettings(), exclude: ['edda'] });
  });
  afterEach(async () => {
    store.close();
    await new Promise((resolve) => server.close(resolve));
  });

  const endpoint = () => {
    const { port } = server.address() as AddressInfo;
    return { url: `http://127.0.0.1:${String(port)}/v1/`, model: 'tide-2' };
  };
  const read = () =>
    readWithModel({
      store,
      key,
      plan: planModelReading(store, key),
      endpoint: endpoint(),
      fetch: createNodeFetch({ apiUrl: endpoint().url, token: 'none' }),
      signal: new AbortController().signal,
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
    await assert.rejects(read(), (error: unknown) => error instanceof InputError && error.reason === 'not-available');
  });
});
