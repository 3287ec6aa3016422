import assert from 'node:assert/strict';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { databaseFile } from '../../../src/core/engine/databaseFile.ts';
import { TeamLibrary } from '../../../src/core/engine/teamLibrary.ts';
import { CancelledError, SourceError } from '../../../src/core/errors.ts';
import type { Repository } from '../../../src/core/model/repository.ts';
import type { Thread } from '../../../src/core/model/thread.ts';
import type { SourceReport, ThreadStream } from '../../../src/core/sources/source.ts';
import { openStore } from '../../../src/core/store/openStore.ts';
import { buildPull, buildRepository } from '../../support/builders.ts';
import { useTemporaryFolder } from '../../support/temporaryFolder.ts';

const AS_OF = '2026-06-20T08:00:00Z';
const clock = { nowMs: () => Date.parse(AS_OF) };
const quiet = { progress: () => undefined, signal: new AbortController().signal };

async function* stream(repository: Repository, threads: Thread[] = [buildPull()]): ThreadStream {
  yield* threads;
  const report: SourceReport = {
    repository,
    source: 'archive',
    skipped: [],
    unknown: [],
    asOf: AS_OF,
    isWhole: true,
    files: null,
  };
  return report;
}

describe('TeamLibrary', () => {
  const inFolder = useTemporaryFolder();

  function openLibrary(holder = 'this window'): TeamLibrary {
    return new TeamLibrary({ folder: inFolder(), clock, holder: { holder, pid: 1 } });
  }

  const tidewater = buildRepository({ owner: 'harbor-lane', name: 'tidewater', id: 11 });
  const lighthouse = buildRepository({ owner: 'harbor-lane', name: 'lighthouse', id: 12 });

  it('is empty where nothing has been read, and makes no folder by looking', async () => {
    await rm(inFolder(), { recursive: true });
    assert.deepEqual(await openLibrary().list(), { repositories: [], unreadable: [] });
    assert.equal(await openLibrary().load(tidewater), null);
    await assert.rejects(readdir(inFolder()), { code: 'ENOENT' });
  });

  it('keeps each repository in a database of its own', async () => {
    await openLibrary().importFrom(stream(tidewater), quiet);
    await openLibrary().importFrom(stream(lighthouse), quiet);
    const { repositories } = await openLibrary().list();
    assert.deepEqual(repositories.map(({ name }) => name).toSorted(), ['lighthouse', 'tidewater']);
    const files = await readdir(inFolder('github.com'));
    assert.deepEqual(files.filter((file) => file.endsWith('.sqlite')).toSorted(), [
      'harbor-lane+lighthouse.sqlite',
      'harbor-lane+tidewater.sqlite',
    ]);
  });

  it('gives what was read, with its coverage', async () => {
    await openLibrary().importFrom(stream(tidewater), quiet);
    const team = await openLibrary().load(tidewater);
    assert.equal(team?.asOf, AS_OF);
    assert.equal(team.coverage?.pulls, 1);
  });

  it('finds a repository again under its new name, and keeps one database', async () => {
    await openLibrary().importFrom(stream(tidewater), quiet);
    const renamed = { ...tidewater, name: 'tidepool' };
    await openLibrary().importFrom(stream(renamed), quiet);
    const { repositories } = await openLibrary().list();
    assert.deepEqual(repositories, [renamed]);
    const team = await openLibrary().load(renamed);
    assert.deepEqual([team?.repository, team?.written.file], [renamed, databaseFile(inFolder(), tidewater)]);
    assert.notEqual(team?.written.stamp, null);
  });

  it('gives up when another window took over meanwhile, since this one had been silent for too long', async () => {
    let nowMs = Date.parse(AS_OF);
    const moving = { nowMs: () => nowMs };
    const library = new TeamLibrary({ folder: inFolder(), clock: moving, holder: { holder: 'this window', pid: 1 } });
    const store = await openStore({ file: databaseFile(inFolder(), tidewater), mode: 'read-write', clock: moving });
    const key = store.saveRepository(tidewater);
    const takeOver = (): void => {
      nowMs += 31_000;
      assert.equal(store.acquireLease(key, { holder: 'other window', pid: 2 }), true);
      nowMs += 5000;
    };
    let steps = 0;
    const progress = (): void => {
      steps += 1;
      if (steps === 1) takeOver();
    };
    await assert.rejects(library.importFrom(stream(tidewater), { ...quiet, progress }), { reason: 'busy' });
    assert.equal(store.importRecord(key), null);
    store.close();
  });

  it('leaves everything as it was when the source fails half-way', async () => {
    await openLibrary().importFrom(stream(tidewater), quiet);
    async function* broken(): ThreadStream {
      yield buildPull({ number: 2 });
      throw new SourceError('broken-archive', 'It is cut off.');
    }
    await assert.rejects(openLibrary().importFrom(broken(), quiet), { reason: 'broken-archive' });
    assert.equal((await openLibrary().load(tidewater))?.coverage?.pulls, 1);
  });

  it('stops on request', async () => {
    const options = { progress: () => undefined, signal: AbortSignal.abort() };
    await assert.rejects(openLibrary().importFrom(stream(tidewater), options), CancelledError);
    assert.deepEqual((await openLibrary().list()).repositories, []);
  });

  it('refuses to write while another window does, and writes when that one is done', async () => {
    await openLibrary().importFrom(stream(tidewater), quiet);
    const store = await openStore({ file: databaseFile(inFolder(), tidewater), mode: 'read-write', clock });
    const [stored] = store.repositories();
    assert.ok(stored && store.acquireLease(stored.key, { holder: 'another window', pid: 2 }));
    await assert.rejects(openLibrary().importFrom(stream(tidewater), quiet), { reason: 'busy' });
    store.releaseLease(stored.key, { holder: 'another window', pid: 2 });
    store.close();
    await openLibrary().importFrom(stream(tidewater), quiet);
  });

  it('lets go of its right to write, also when the import fails', async () => {
    const progress = (): void => {
      throw new CancelledError();
    };
    await assert.rejects(openLibrary().importFrom(stream(tidewater), { ...quiet, progress }), CancelledError);
    await openLibrary('another window').importFrom(stream(tidewater), quiet);
  });

  it('tells of a file that is no database, leaves it alone, and shows the others', async () => {
    await openLibrary().importFrom(stream(tidewater), quiet);
    await mkdir(inFolder('elsewhere'));
    const file = inFolder('elsewhere', 'x+y.sqlite');
    await writeFile(file, 'not a database at all');
    const { repositories, unreadable } = await openLibrary().list();
    assert.deepEqual(repositories, [tidewater]);
    assert.deepEqual(
      unreadable.map((one) => one.file),
      ['x+y.sqlite'],
    );
    assert.equal((await readdir(inFolder('elsewhere'))).length, 1);
  });
});

describe('databaseFile', () => {
  it('cannot be led out of its folder', () => {
    for (const name of ['..', '.', '../../etc/passwd', 'a/b', 'a\\b', 'nul:', '\u202ename']) {
      const file = databaseFile('/base', { host: '..', owner: name, name });
      assert.equal(path.dirname(path.dirname(file)), '/base');
      assert.match(path.basename(file), /^[\w.~-]+\+[\w.~-]+\.sqlite$/u);
    }
  });

  it('tells repositories apart, but not by upper and lower case', () => {
    const file = (owner: string, name: string): string => databaseFile('/base', { host: 'github.com', owner, name });
    assert.equal(file('Octo', 'Repo'), file('octo', 'repo'));
    assert.notEqual(file('a', 'b-c'), file('a-b', 'c'));
    assert.notEqual(file('a', '..'), file('a', '~2e~2e~'));
  });
});
