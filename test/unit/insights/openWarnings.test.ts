import assert from 'node:assert/strict';
import { renderMessage } from '../../../src/core/text/message.ts';
import { openWarnings } from '../../../src/core/insights/openWarnings.ts';
import { pathsOfDiff } from '../../../src/core/insights/pathsOfDiff.ts';
import type { OpenWarning } from '../../../src/core/model/situation.ts';
import { englishTranslate as translate } from '../../../src/core/text/englishTranslate.ts';
import { hoursAfter } from '../../support/builders.ts';
import { buildWarning } from './inventedSituation.ts';

function list(warnings: OpenWarning[], options: Partial<Parameters<typeof openWarnings>[0]> = {}) {
  return openWarnings({ situation: { warnings }, translate, ...options });
}

function sentenceOf(fields: Parameters<typeof buildWarning>[0]): string {
  const [warning] = list([buildWarning(fields)]);
  assert.ok(warning);
  return renderMessage(warning.sentence, translate);
}

describe('open warnings', () => {
  it('say what became of each, and name nobody', () => {
    assert.equal(sentenceOf({}), 'A race was pointed out in storage/ and set aside when #400 went in.');
    assert.equal(
      sentenceOf({ state: 'unresolved-at-merge' }),
      '#400 went in while a race in storage/ was still an open question.',
    );
    assert.equal(
      sentenceOf({ state: 'deferred' }),
      '#400 left a race in storage/ for later, and no finished follow-up is known.',
    );
    assert.equal(
      sentenceOf({ state: 'deferred', followUp: 421 }),
      '#400 left a race in storage/ for #421, which is still open.',
    );
    assert.equal(
      sentenceOf({ state: 'open', areas: [], concernKind: null }),
      '#400 names a risk, and no finished change for it is known.',
    );
  });

  it('are told apart in a narrow list by their own words', () => {
    const [{ brief } = { brief: null }] = list([buildWarning({ quote: 'Two writers can both pass this check.' })]);
    assert.ok(brief?.more);
    assert.equal(renderMessage(brief.label, translate), 'A race in storage/');
    assert.equal(renderMessage(brief.more, translate), '“Two writers can both pass this check.”');
  });

  it('put those about the given files or folders first, and go by recency otherwise', () => {
    const old = buildWarning({ number: 401, at: hoursAfter(1), paths: ['net/peer.ts'], areas: ['net/'] });
    const newer = buildWarning({ number: 402, at: hoursAfter(2) });
    const whole = buildWarning({ number: 403, at: hoursAfter(3), paths: [], areas: ['ui/'] });
    const order = (paths: string[]): string[] => list([old, newer, whole], { paths }).map(({ id }) => id.slice(-3));
    assert.deepEqual(order([]), ['403', '402', '401']);
    assert.deepEqual(order(['net/peer.ts']), ['401', '403', '402']);
    assert.deepEqual(order(['net']), ['401', '403', '402']);
    assert.deepEqual(order(['net/other.ts']), ['403', '402', '401']);
    assert.deepEqual(order(['ui/button.ts', 'storage/cache.ts']), ['403', '402', '401']);
    assert.deepEqual(list([old], { paths: ['network/peer.ts'] })[0]?.touches, []);
  });

  it('leave out what was answered with done or no longer matters, and remember what is still true', () => {
    const warnings = [401, 402, 403].map((number) => buildWarning({ number }));
    const answers = (['done', 'no-longer-matters', 'still-true'] as const).map((answer, index) => ({
      evidenceId: `warning-${String(401 + index)}`,
      answer,
      at: hoursAfter(2000),
    }));
    const left = list(warnings, { answers });
    assert.deepEqual(
      left.map(({ id, isSaidToBeTrue }) => [id, isSaidToBeTrue]),
      [['warning:warning-403', true]],
    );
    assert.match(left[0]?.details.map((detail) => renderMessage(detail, translate)).join('\n') ?? '', /Still true/);
  });

  it('ask differently about a race, a missing test and a risk that waits for its follow-up', () => {
    const questions = (fields: Parameters<typeof buildWarning>[0]): string | undefined =>
      list([buildWarning(fields)])[0]?.asProfessional?.message;
    const asked = [
      questions({ concernKind: 'race' }),
      questions({ concernKind: 'missing-test' }),
      questions({ state: 'deferred', followUp: 421 }),
    ];
    assert.equal(new Set(asked).size, 3);
  });
});

describe('the paths of a diff', () => {
  it('are the files before and after, without the nowhere of new and deleted ones', () => {
    const diff = [
      'diff --git a/storage/cache.ts b/storage/cache.ts',
      'index 83db48f..bf2a3c1 100644',
      '--- a/storage/cache.ts',
      '+++ b/storage/cache.ts',
      '@@ -1,1 +1,2 @@',
      ' const cache = open();',
      '+cache.touch();',
      'diff --git a/net/old.ts b/net/new.ts',
      'similarity index 100%',
      'rename from net/old.ts',
      'rename to net/new.ts',
      'diff --git a/ui/gone.ts b/ui/gone.ts',
      'deleted file mode 100644',
      'index 83db48f..0000000',
      '--- a/ui/gone.ts',
      '+++ /dev/null',
      '@@ -1,1 +0,0 @@',
      '-export {};',
      '',
    ].join('\n');
    assert.deepEqual(pathsOfDiff(diff), ['net/new.ts', 'net/old.ts', 'storage/cache.ts', 'ui/gone.ts']);
    assert.deepEqual(pathsOfDiff('no diff at all'), []);
  });
});
