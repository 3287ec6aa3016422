import assert from 'node:assert/strict';
import { toModelFault } from '../../../../src/vscode/languageModel/chatFault.ts';

function named(name: string, more: object = {}): Error {
  return Object.assign(new Error('Two ships take this berth'), { name, ...more });
}

describe('what an error of a language model in VS Code means', () => {
  it('knows the codes of VS Code', () => {
    const faults = ['NoPermissions', 'NotFound', 'Blocked'].map((code) => toModelFault(named('Error', { code })).fault);
    assert.deepEqual(faults, ['no-permission', 'gone', 'quota']);
  });

  it('knows a limit by its name, also behind an error that says nothing', () => {
    const behind = named('LanguageModelError', { code: 'Unknown', cause: named('ChatQuotaExceeded') });
    assert.equal(toModelFault(named('ChatRateLimited')).fault, 'limit');
    assert.equal(toModelFault(behind).fault, 'quota');
  });

  it('takes everything else for a matter of what was asked, and repeats no word of it', () => {
    const round = named('Error');
    round.cause = round;
    for (const error of [named('Error'), round, 'no', undefined]) {
      assert.deepEqual(toModelFault(error), { fault: 'not-understood', afterMs: null, status: null });
    }
  });
});
