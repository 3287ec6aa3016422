import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import type { ProgressStep } from '../../../../src/core/ports.ts';
import { EngineClient } from '../../../../src/vscode/engine/engineClient.ts';
import { useTemporaryFolder } from '../../../support/temporaryFolder.ts';

/** Threads that behave in one way each; `m` is the request. */
const THREADS = {
  echo: `port.postMessage({ type: 'progress', id: m.id, step: { phase: 'read', done: 7, total: null } });
    port.postMessage({ type: 'result', id: m.id, result: { repositories: [], unreadable: [] } });`,
  fail: `port.postMessage({ type: 'failed', id: m.id, failure: { name: 'StoreError', reason: 'disk-full', message: 'The disk is full.', told: [{ message: 'The disk is full.', args: {} }] } });`,
  misfit: `port.postMessage({ type: 'result', id: m.id, result: { repositories: 'many' } });`,
  rubbish: `port.postMessage('hello');`,
  die: `process.exit(3);`,
  polite: `if (m.type === 'cancel') port.postMessage({ type: 'failed', id: m.id, failure: { name: 'CancelledError', reason: 'cancelled', message: 'Stopped.', told: 'Stopped.' } });`,
  /** Answers by what it was told of names; the sample is more than it can bear. */
  forgetful: `if (m.type === 'import-sample') process.exit(3);
    if (m.type === 'hide-names') globalThis.salt = m.aliasSalt;
    if (m.type === 'configure-people') globalThis.viewer = m.people.viewer.login;
    const told = { file: String(globalThis.salt), told: String(globalThis.viewer) };
    port.postMessage({ type: 'result', id: m.id, result: m.type === 'list-repositories' ? { repositories: [], unreadable: [told] } : null });`,
  deaf: `if (m.type !== 'cancel') for (;;);`,
};

describe('EngineClient', () => {
  const inFolder = useTemporaryFolder('suite');
  const clients: EngineClient[] = [];

  before(async () => {
    for (const [name, body] of Object.entries(THREADS)) {
      const code = `const { parentPort: port } = require('node:worker_threads');\nport.on('message', (m) => { ${body} });\n`;
      await writeFile(inFolder(`${name}.cjs`), code);
    }
  });

  afterEach(async () => {
    await Promise.all(clients.splice(0).map((client) => client.stop()));
  });

  function start(name: keyof typeof THREADS, cancelMs?: number): { client: EngineClient; warnings: string[] } {
    const warnings: string[] = [];
    const client = new EngineClient({
      workerFile: inFolder(`${name}.cjs`),
      data: { databaseFolder: inFolder(), messages: {}, language: 'en', holder: 'window-1' },
      log: { info: () => undefined, warn: (message) => warnings.push(message) },
      ...(cancelMs === undefined ? {} : { cancelMs }),
    });
    clients.push(client);
    return { client, warnings };
  }

  it('hands on progress and the answer', async () => {
    const steps: ProgressStep[] = [];
    const answer = await start('echo').client.call('list-repositories', {}, { progress: (step) => steps.push(step) });
    assert.deepEqual(answer, { repositories: [], unreadable: [] });
    assert.deepEqual(steps, [{ phase: 'read', done: 7, total: null }]);
  });

  it('keeps the closed reason of a failure', async () => {
    const call = start('fail').client.call('list-repositories', {});
    await assert.rejects(call, { reason: 'disk-full', message: 'The disk is full.' });
  });

  it('refuses an answer that does not fit the question', async () => {
    await assert.rejects(start('misfit').client.call('list-repositories', {}), { name: 'ZodError' });
  });

  it('fails what is under way when the thread dies, and starts a new one with the next call', async () => {
    const { client, warnings } = start('die');
    const calls = [client.call('list-repositories', {}), client.call('import-sample', {})];
    for (const call of calls) await assert.rejects(call, { reason: 'engine-died' });
    await assert.rejects(client.call('list-repositories', {}), { reason: 'engine-died' });
    assert.equal(warnings.filter((warning) => warning.includes('code 3')).length, 2);
  });

  it('tells a new thread what was said of names and people before anything else', async () => {
    const { client } = start('forgetful');
    const viewer = { id: null, login: 'noor', type: 'user' as const };
    await client.call('hide-names', { aliasSalt: 'old' });
    await client.call('hide-names', { aliasSalt: 'salt' });
    await client.call('configure-people', { people: { viewer, exclude: [], bots: [], peers: [] } });
    await assert.rejects(client.call('import-sample', {}), { reason: 'engine-died' });
    const { unreadable } = await client.call('list-repositories', {});
    assert.deepEqual(unreadable, [{ file: 'salt', told: 'noor' }]);
  });

  it('gives up on a thread that talks rubbish', async () => {
    await assert.rejects(start('rubbish').client.call('list-repositories', {}), { reason: 'engine-died' });
  });

  it('asks the thread to stop when the call is cancelled', async () => {
    const controller = new AbortController();
    const call = start('polite').client.call('import-sample', {}, { signal: controller.signal });
    controller.abort();
    await assert.rejects(call, { reason: 'cancelled' });
  });

  it('ends a thread that does not hear the request to stop', async () => {
    const controller = new AbortController();
    const call = start('deaf', 20).client.call('import-sample', {}, { signal: controller.signal });
    controller.abort();
    await assert.rejects(call, { reason: 'cancelled' });
  });

  it('says of what was under way beside it that it failed, since nobody asked to stop that', async () => {
    const { client } = start('deaf', 20);
    const controller = new AbortController();
    const stopped = client.call('import-sample', {}, { signal: controller.signal });
    const beside = client.call('list-repositories', {});
    const both = Promise.all([
      assert.rejects(stopped, { reason: 'cancelled' }),
      assert.rejects(beside, { reason: 'engine-died' }),
    ]);
    controller.abort();
    await both;
  });

  it('asks for nothing when the call was cancelled before', async () => {
    const call = start('deaf').client.call('import-sample', {}, { signal: AbortSignal.abort() });
    await assert.rejects(call, { reason: 'cancelled' });
  });
});
