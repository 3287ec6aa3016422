import assert from 'node:assert/strict';
import { TeamLibrary } from '../../../src/core/engine/teamLibrary.ts';
import { InputError } from '../../../src/core/errors.ts';
import type { Repository } from '../../../src/core/model/repository.ts';
import type { ReportSince } from '../../../src/core/report/reportSince.ts';
import { readSample } from '../../../src/core/sources/sample/readSample.ts';
import { englishTranslate as translate } from '../../../src/core/text/englishTranslate.ts';
import { workerResultSchemas, type WorkerResult } from '../../../src/protocol/workerResults.ts';
import { answerReportRequest } from '../../../src/worker/answerReportRequest.ts';
import { useTemporaryFolder } from '../../support/temporaryFolder.ts';

const clock = { nowMs: () => Date.parse('2026-06-20T08:00:00Z') };

describe('what the worker answers about the retro', function () {
  this.timeout(30_000);
  const inFolder = useTemporaryFolder('suite');
  let library: TeamLibrary;
  let repository: Repository;

  before(async () => {
    library = new TeamLibrary({ folder: inFolder(), clock, holder: { holder: 'window', pid: 1 } });
    const signal = new AbortController().signal;
    ({ repository } = await library.importFrom(readSample(), { progress: () => undefined, signal }));
  });

  const tools = (): Parameters<typeof answerReportRequest>[1] => ({ library, translate, language: 'en' });

  async function render(since: ReportSince, names: 'shown' | 'hidden'): Promise<WorkerResult<'render-report'>> {
    const request = { type: 'render-report', id: 1, repository, since, names, aliasSalt: 'salt' } as const;
    return workerResultSchemas['render-report'].parse(await answerReportRequest(request, tools()));
  }

  async function starts(): Promise<WorkerResult<'find-report-starts'>> {
    const answer = await answerReportRequest({ type: 'find-report-starts', id: 1, repository }, tools());
    return workerResultSchemas['find-report-starts'].parse(answer);
  }

  it('writes one report as Markdown and as a page, and names people only where that was asked for', async () => {
    const logins = ((await library.load(repository))?.evidence ?? []).map(({ actor }) => actor.login);
    const shown = await render({ kind: 'days', days: 3000 }, 'shown');
    const hidden = await render({ kind: 'days', days: 3000 }, 'hidden');
    assert.ok(shown.html.startsWith('<!doctype html>'));
    assert.ok(shown.markdown.startsWith('# '));
    assert.ok(logins.some((login) => shown.markdown.includes(login)));
    for (const login of logins) {
      assert.ok(!hidden.markdown.includes(login) && !hidden.html.includes(login));
    }
    assert.equal(shown.isPrivate, null, 'who can read it was not asked');
  });

  it('begins where it is told to: so many days back, at a day, at a tag', async () => {
    const asOf = (await library.load(repository))?.asOf ?? '';
    const day = asOf.slice(0, 10);
    const counts = await Promise.all(
      [
        { kind: 'days', days: 3000 } as const,
        { kind: 'day', day } as const,
        { kind: 'tag', name: 'v1.4', at: `${day}T00:00:00.000Z` } as const,
      ].map(async (since) => (await render(since, 'shown')).markdown),
    );
    const [whole = '', ofDay = '', ofTag = ''] = counts;
    assert.ok(whole.length > ofDay.length);
    assert.match(ofTag, /Since the tag v1\.4 was made/u);
    assert.ok(ofDay.length <= ofTag.length);
  });

  it('says that work for an unknown milestone is not in the history', async () => {
    await assert.rejects(render({ kind: 'milestone', name: 'nowhere' }, 'hidden'), InputError);
  });

  it('offers every milestone that it can begin at', async () => {
    for (const { name } of (await starts()).milestones) {
      assert.match((await render({ kind: 'milestone', name }, 'hidden')).markdown, /put into the milestone/u);
    }
  });

  it('names nobody with the milestone that it begins at, where names are hidden', async () => {
    const login = (await library.load(repository))?.evidence[0]?.actor.login ?? '';
    const name = `The release of ${login}`;
    await library.use(repository, (store, key) => {
      const [thread] = store.iterateThreads(key);
      assert.ok(thread);
      const milestoned = { type: 'milestoned', at: thread.createdAt, actor: thread.author, milestone: name } as const;
      store.putThreads(key, [{ ...thread, events: [...thread.events, milestoned] }]);
    });
    assert.deepEqual(
      (await starts()).milestones.map((one) => [one.name, one.label]),
      [[name, name]],
    );
    library.hideNames('salt');
    const [hidden] = (await starts()).milestones;
    library.hideNames(null);
    assert.equal(hidden?.name, name, 'it could not be asked for');
    assert.ok(!hidden.label.includes(login), hidden.label);
    const since = { kind: 'milestone', name } as const;
    assert.ok((await render(since, 'shown')).markdown.includes(name));
    const report = await render(since, 'hidden');
    for (const text of [report.markdown, report.html]) {
      assert.ok(!text.includes(login));
      assert.match(text, /put into the milestone The release of/u);
    }
  });

  it('knows of the retro once it was marked as done, as where the next period begins', async () => {
    assert.equal((await library.load(repository))?.lastRetro, null);
    const done = await answerReportRequest({ type: 'mark-retro-done', id: 1, repository }, tools());
    const { until } = workerResultSchemas['mark-retro-done'].parse(done);
    assert.equal((await library.load(repository))?.lastRetro, until);
    assert.equal((await starts()).last, null, 'nothing is known that is later');
  });

  it('takes a retro back, and with one of the same day what stood there before', async () => {
    const mark = async (): Promise<WorkerResult<'mark-retro-done'>> =>
      workerResultSchemas['mark-retro-done'].parse(
        await answerReportRequest({ type: 'mark-retro-done', id: 1, repository }, tools()),
      );
    const undo = async (done: WorkerResult<'mark-retro-done'>): Promise<unknown> =>
      answerReportRequest({ type: 'undo-retro-done', id: 1, repository, ...done }, tools());
    const kept = async (): Promise<unknown> => library.use(repository, (store, key) => store.retros(key));
    const before = await kept();
    const again = await mark();
    assert.equal(again.replaced?.until, again.until);
    await undo(again);
    assert.deepEqual(await kept(), before);
    await undo({ until: again.until, replaced: null });
    assert.equal((await library.load(repository))?.lastRetro, null);
    const first = await mark();
    assert.equal(first.replaced, null);
  });
});
