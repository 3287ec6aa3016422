import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { CancelledError, ExpectedError, InputError, SourceError, type GitHubFailure } from '../../src/core/errors.ts';
import { parseRepositoryName } from '../../src/core/model/repository.ts';
import type { Translate } from '../../src/core/ports.ts';
import { describeModelFailure } from '../../src/core/reading/languageModel/describeModel.ts';
import { readArchive } from '../../src/core/sources/archive/readArchive.ts';
import { readApiUrl } from '../../src/core/sources/github/apiUrl.ts';
import { createGitHubError } from '../../src/core/sources/github/describeFailure.ts';
import { openStore } from '../../src/core/store/openStore.ts';
import { createStoreError } from '../../src/core/store/sqliteFailure.ts';
import { createTranslate } from '../../src/core/text/createTranslate.ts';
import { englishTranslate } from '../../src/core/text/englishTranslate.ts';
import { say, renderTold, retell } from '../../src/core/text/message.ts';
import { workerResponseSchema } from '../../src/protocol/workerResponses.ts';
import { toFailure } from '../../src/worker/toFailure.ts';
import { PROJECT_ROOT } from '../../scripts/host/projectPaths.ts';

const GITHUB_FAILURES: GitHubFailure[] = [
  'no-token',
  'bad-token',
  'missing-scope',
  'sso-required',
  'address-not-allowed',
  'forbidden',
  'not-found',
  'not-github',
  'no-network',
  'bad-certificate',
  'unavailable',
  'unsupported',
];
const STORE_FAILURES = [
  'cannot-open',
  'read-only',
  'not-a-database',
  'busy',
  'disk-full',
  'missing',
  'damaged',
] as const;
const MODEL_FAILURES = ['unreachable', 'limit', 'no-permission', 'gone', 'refused', 'unusable'] as const;

async function failureOf(work: () => unknown): Promise<ExpectedError> {
  try {
    await work();
  } catch (error) {
    assert.ok(error instanceof ExpectedError);
    return error;
  }
  return assert.fail('Nothing failed.');
}

describe('an expected failure', () => {
  let german: Translate;
  before(async () => {
    const bundle = await readFile(path.join(PROJECT_ROOT, 'l10n', 'bundle.l10n.de.json'), 'utf8');
    german = createTranslate(z.record(z.string(), z.string()).parse(JSON.parse(bundle)), 'de');
  });

  it('is told in English on the command line and in logs, and in their language to whoever reads another', async () => {
    const nowhere = '/nowhere/at/all';
    const failures = [
      await failureOf(() => parseRepositoryName('tidewater')),
      await failureOf(() => readApiUrl('tidewater')),
      await failureOf(() => readApiUrl('http://example.org/api/v3')),
      await failureOf(() => readArchive({ path: nowhere }).next()),
      await failureOf(() => openStore({ file: `${nowhere}.db`, mode: 'read-only', clock: { nowMs: () => 0 } })),
      ...STORE_FAILURES.map((reason) => createStoreError(reason, nowhere)),
      ...GITHUB_FAILURES.map((reason) =>
        createGitHubError(reason, { apiUrl: 'https://api.github.com', repository: 'harbor-lane/tidewater' }),
      ),
      new CancelledError(),
    ];
    for (const failure of failures) {
      assert.equal(renderTold(failure.told, englishTranslate), failure.message);
      const told = renderTold(failure.told, german);
      assert.notEqual(told, failure.message);
      assert.doesNotMatch(told, /\{\w+\}/u);
    }
    const [named] = failures;
    assert.match(renderTold(named!.told, german), /„tidewater“ ist kein Name eines Repositorys/u);
  });

  it('is told in the reader’s language also where a language model failed', () => {
    for (const reason of MODEL_FAILURES) {
      const told = describeModelFailure({ reason, model: { name: 'tide-2', place: 'localhost' }, status: 500 });
      assert.notEqual(renderTold(told, german), renderTold(told, englishTranslate));
      assert.match(renderTold(told, german), /tide-2/u);
    }
  });

  it('comes from the engine’s thread with its sentences still to be translated', async () => {
    const error = await failureOf(() => readArchive({ path: '/nowhere/at/all' }).next());
    const response = workerResponseSchema.parse(structuredClone({ type: 'failed', id: 1, failure: toFailure(error) }));
    assert.ok(response.type === 'failed');
    assert.equal(response.failure.reason, 'not-found');
    assert.equal(response.failure.message, error.message);
    assert.match(renderTold(response.failure.told, german), /^Bei \/nowhere\/at\/all ist nichts\./u);
  });

  it('keeps a text that a face has said in its language, whatever it holds', () => {
    const text = 'Der Ordner {path} fehlt.';
    const error = new InputError('bad-setting', text);
    assert.equal(error.message, text);
    assert.equal(renderTold(error.told, german), text);
  });

  it('can be told with another name in it', () => {
    const error = new SourceError('not-found', [
      say('{path} is damaged.', { path: 'a-b' }),
      say('Line {n}.', { n: 2 }),
    ]);
    const told = retell(error.told, (text) => text.replaceAll('a-b', 'b'));
    assert.equal(renderTold(told, englishTranslate), 'b is damaged. Line 2.');
    assert.equal(
      retell('a-b fails.', (text) => text.replaceAll('a-b', 'b')),
      'b fails.',
    );
  });
});
