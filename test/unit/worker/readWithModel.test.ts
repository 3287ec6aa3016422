import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { findEvidence } from '../../../src/core/engine/detectEvidence.ts';
import { databaseFile } from '../../../src/core/engine/databaseFile.ts';
import { TeamLibrary } from '../../../src/core/engine/teamLibrary.ts';
import type { Evidence } from '../../../src/core/model/evidence.ts';
import type { ProgressStep } from '../../../src/core/ports.ts';
import { type AskModel, faultOf } from '../../../src/core/reading/languageModel/modelAnswer.ts';
import { openStore } from '../../../src/core/store/openStore.ts';
import { workerRequestSchema } from '../../../src/protocol/workerRequests.ts';
import { type WorkerResponse, workerResponseSchema } from '../../../src/protocol/workerResponses.ts';
import type { WorkerArguments, WorkerResult, WorkerTask } from '../../../src/protocol/workerResults.ts';
import { ChatDesk } from '../../../src/vscode/engine/chatDesk.ts';
import { ModelExchange } from '../../../src/worker/modelExchange.ts';
import { askWorker } from '../../support/askWorker.ts';
import { buildRepository } from '../../support/builders.ts';
import { FakeModel, soundAnswer } from '../../support/fakeModel.ts';
import { keepHarbour } from '../../support/harbourRemarks.ts';
import { useTemporaryFolder } from '../../support/temporaryFolder.ts';

const clock = { nowMs: () => Date.parse('2026-06-20T08:00:00Z') };
const CALL = 1;

/** Both ends of the border, joined as the threads join them: every message is copied and parsed. */
function acrossTheBorder(ask: AskModel | null): { askModel: AskModel; crossed: unknown[] } {
  const desk = new ChatDesk();
  const crossed: unknown[] = [];
  const exchange = new ModelExchange((sent) => {
    crossed.push(sent);
    const response: WorkerResponse = workerResponseSchema.parse(structuredClone(sent));
    if (response.type === 'model-abort') desk.abort(response.exchange);
    if (response.type !== 'ask-model') return;
    void desk.ask(response, response.id === CALL ? ask : null).then((outcome) => {
      crossed.push(outcome);
      const request = workerRequestSchema.parse(structuredClone(outcome));
      if (request.type === 'model-answer') exchange.receive(request);
    });
  });
  return { askModel: exchange.askFor(CALL), crossed };
}

describe('reading with a model that the extension host asks', () => {
  const inFolder = useTemporaryFolder();
  const repository = buildRepository();
  let library: TeamLibrary;
  let model: FakeModel;
  let steps: ProgressStep[];

  beforeEach(async () => {
    const folder = inFolder('databases');
    const file = databaseFile(folder, repository);
    await mkdir(path.dirname(file), { recursive: true });
    const store = await openStore({ file, mode: 'read-write', clock });
    keepHarbour(store, [
      { by: 'mira', on: 'jonas', text: 'Two ships take this berth when the tide turns, @jonas.' },
      { by: 'ana', on: 'jonas', text: 'Call it harbour.' },
      { by: 'edda', on: 'jonas', text: 'The crane has no brake.' },
      { by: 'mira', on: 'edda', text: 'The bell rings twice.' },
    ]);
    store.close();
    library = new TeamLibrary({ folder, clock, holder: { holder: 'window', pid: 1 } });
    model = new FakeModel();
    steps = [];
    await ask('configure-people', { people: { viewer: null, exclude: ['edda'], bots: [], peers: [] } });
    await ask('look-through', { repository });
  });

  async function ask<T extends WorkerTask>(
    task: T,
    args: WorkerArguments<T>,
    signal?: AbortSignal,
  ): Promise<WorkerResult<T>> {
    const { askModel } = acrossTheBorder(model.ask);
    const progress = (step: ProgressStep): number => steps.push(step);
    return askWorker({ library, nowMs: clock.nowMs(), askModel, progress, ...(signal && { signal }) }, task, args);
  }
  const read = (signal?: AbortSignal): Promise<WorkerResult<'read-with-model'>> =>
    ask('read-with-model', { repository, model: { name: 'tide-2', place: 'harbour' } }, signal);
  const team = async (): Promise<NonNullable<WorkerResult<'load-team'>>> => {
    const loaded = await ask('load-team', { repository });
    assert.ok(loaded);
    return loaded;
  };
  const isReadBy = ({ because }: Evidence): boolean => because.some(({ args }) => args['reader'] === 'tide-2');

  it('says what would be sent, and sends nothing', async () => {
    const { tokens, ...plan } = await ask('plan-model-reading', { repository });
    assert.deepEqual(plan, { comments: 2, alreadyRead: 0, leftOut: 2 });
    assert.ok(tokens > 100);
    assert.equal(model.received, '');
  });

  it('gives the model nothing of whoever is left out, and no login', async () => {
    assert.deepEqual(await read(), { read: 2, unread: 0 });
    assert.match(model.received, /Two ships take this berth/);
    assert.doesNotMatch(model.received, /crane|bell|edda|mira|jonas|ana\b/i);
    assert.deepEqual(steps.at(-1), { phase: 'read', done: 0, total: 2 });
  });

  it('shows who read it, and how many nobody better has read, once it was looked through', async () => {
    assert.equal((await team()).unread, 2);
    await read();
    await ask('look-through', { repository });
    const { evidence, unread } = await team();
    assert.ok(evidence.some(isReadBy));
    assert.equal(unread, 0);
  });

  it('is looked through at the next start where the window was closed before it was', async () => {
    await read();
    // While a model reads nobody looks through what it has read so far: that would take as long as the reading.
    assert.equal((await team()).unread, 2);
    library = new TeamLibrary({ folder: inFolder('databases'), clock, holder: { holder: 'next', pid: 2 } });
    const { evidence, unread } = await team();
    assert.ok(evidence.some(isReadBy));
    assert.equal(unread, 0);
    const { written } = await team();
    library = new TeamLibrary({ folder: inFolder('databases'), clock, holder: { holder: 'third', pid: 3 } });
    assert.deepEqual((await team()).written, written, 'it was looked through for nothing');
  });

  it('is not looked through again at the next start where it was', async () => {
    await read();
    await ask('look-through', { repository });
    const { written } = await team();
    library = new TeamLibrary({ folder: inFolder('databases'), clock, holder: { holder: 'next', pid: 2 } });
    assert.deepEqual((await team()).written, written);
  });

  it('is looked through at the next start also where a look began before the last of it was read', async () => {
    const file = databaseFile(inFolder('databases'), repository);
    const store = await openStore({ file, mode: 'update', clock });
    const [stored] = store.repositories();
    assert.ok(stored);
    const found = await findEvidence({ store, key: stored.key, progress: () => undefined });
    await read();
    store.replaceEvidence(stored.key, found.evidence, found.situation);
    store.close();
    library = new TeamLibrary({ folder: inFolder('databases'), clock, holder: { holder: 'next', pid: 2 } });
    assert.equal((await team()).unread, 0);
  });

  it('lets a verdict outrank what the model read', async () => {
    await read();
    await ask('look-through', { repository });
    const act = (await team()).evidence.find(isReadBy);
    assert.ok(act);
    const verdict = { verdict: 'not-leadership', reason: null } as const;
    await ask('give-verdict', { repository, evidenceId: act.id, ...verdict });
    assert.ok(!(await team()).evidence.some(({ id }) => id === act.id));
  });

  it('forgets what the model read, and what was found with it', async () => {
    await read();
    await ask('look-through', { repository });
    assert.deepEqual(await ask('forget-model-readings', { repository }), { forgotten: 2 });
    const { evidence, unread } = await team();
    assert.ok(!evidence.some(isReadBy));
    assert.equal(unread, 2);
    assert.equal((await ask('plan-model-reading', { repository })).comments, 2);
  });

  it('tells what stands in the way as the failure of its kind', async () => {
    model.answer = () => faultOf('no-permission');
    await assert.rejects(read(), { name: 'ModelError', reason: 'no-permission', message: /does not let/ });
  });

  it('asks no model in a call that was given none', async () => {
    const { askModel } = acrossTheBorder(null);
    assert.deepEqual(await askModel([], new AbortController().signal), faultOf('refused'));
  });

  it('keeps what the model says in an error on the side where it was said', async () => {
    const { askModel, crossed } = acrossTheBorder(() => Promise.reject(new Error('I was asked about the crane')));
    assert.deepEqual(await askModel([], new AbortController().signal), faultOf('refused'));
    assert.doesNotMatch(JSON.stringify(crossed), /crane/);
  });

  it('stops the model when the work is stopped', async () => {
    const controller = new AbortController();
    let isStopped = false;
    const { askModel } = acrossTheBorder(
      (_, signal) =>
        new Promise((accept) => {
          signal.addEventListener('abort', () => {
            isStopped = true;
            accept(soundAnswer([]));
          });
          controller.abort();
        }),
    );
    await assert.rejects(askModel([], controller.signal), { name: 'CancelledError' });
    assert.equal(isStopped, true);
  });
});
