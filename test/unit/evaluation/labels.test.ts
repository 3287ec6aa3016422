import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { InputError } from '../../../src/core/errors.ts';
import { readLabels } from '../../../src/core/evaluation/labels.ts';
import { useTemporaryFolder } from '../../support/temporaryFolder.ts';

const THREAD = { thread: 7, pull: 3, raised_by: 'mira', concern: true, kind: 'defect', heeded: 'yes', sure: 3 };
const EPISODE = {
  number: 4,
  author: 'jonas',
  broken_by: 'mira',
  at: '2024-03-04T09:00:00Z',
  gap_days: 12,
  waiting: true,
  unblocker: null,
  resumed: false,
  sure: 2,
};
const ISSUE = { number: 5, author: 'jonas', kind: 'failure', acted_on: true, helped_by: 'mira', sure: 2 };

describe('readLabels', () => {
  const inFolder = useTemporaryFolder();
  const write = (name: string, ...rows: object[]) =>
    writeFile(inFolder(name), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));

  it('reads the three files', async () => {
    await write('threads.jsonl', THREAD);
    await write('episodes.jsonl', EPISODE);
    await write('issues.jsonl', ISSUE, { ...ISSUE, helped_by: null });
    const labels = await readLabels(inFolder());
    assert.equal(labels.threads?.[0]?.raisedBy, 'mira');
    assert.equal(labels.episodes?.[0]?.brokenBy, 'mira');
    assert.deepEqual(
      labels.issues?.map(({ helpedBy }) => helpedBy),
      ['mira', null],
    );
  });

  it('says which files are missing', async () => {
    await write('issues.jsonl', ISSUE);
    const labels = await readLabels(inFolder());
    assert.deepEqual([labels.threads, labels.episodes, labels.issues?.length], [null, null, 1]);
  });

  it('tells a missing file from an empty one', async () => {
    await write('threads.jsonl');
    assert.deepEqual((await readLabels(inFolder())).threads, []);
  });

  it('names file and line of a bad label', async () => {
    await write('threads.jsonl', THREAD, { ...THREAD, heeded: 'perhaps' });
    await assert.rejects(
      readLabels(inFolder()),
      (error) => error instanceof InputError && error.message.includes('threads.jsonl, line 2: "heeded"'),
    );
  });

  for (const [what, row] of [
    ['sureness that is not 1 to 3', { ...EPISODE, sure: 4 }],
    ['a date that is none', { ...EPISODE, at: 'yesterday' }],
    ['a missing unblocker', { ...EPISODE, unblocker: undefined }],
  ] as const) {
    it(`refuses ${what}`, async () => {
      await write('episodes.jsonl', row);
      await assert.rejects(readLabels(inFolder()), { reason: 'bad-file' });
    });
  }

  it('refuses a folder that is not there, and one without labels', async () => {
    await assert.rejects(readLabels(inFolder('nowhere')), {
      name: 'SourceError',
      reason: 'not-found',
      message: /no folder/,
    });
    await assert.rejects(readLabels(inFolder()), {
      name: 'SourceError',
      reason: 'not-found',
      message: /holds no labels/,
    });
  });
});
