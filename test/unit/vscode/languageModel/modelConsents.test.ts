import assert from 'node:assert/strict';
import { ModelConsents } from '../../../../src/vscode/languageModel/modelConsents.ts';
import type { Memory } from '../../../../src/vscode/orderedMemory.ts';
import { buildRepository } from '../../../support/builders.ts';

const TIDE = { vendor: 'harbour', id: 'tide-2', name: 'Tide 2' };

function remember(values = new Map<string, unknown>()): Memory {
  return {
    keys: () => [...values.keys()],
    get: (key) => values.get(key),
    update: async (key, value) => {
      if (value === undefined) values.delete(key);
      else values.set(key, value);
    },
  };
}

describe('what somebody agreed to about language models', () => {
  it('holds for one repository, also once it is renamed', async () => {
    const consents = new ModelConsents(remember());
    await consents.give(buildRepository({ id: 7 }), TIDE);
    assert.deepEqual(consents.find(buildRepository({ id: 7, name: 'renamed' })), TIDE);
    assert.equal(consents.find(buildRepository({ id: 8 })), null);
  });

  it('is nothing until it is given, and nothing again once it is withdrawn', async () => {
    const consents = new ModelConsents(remember());
    const repository = buildRepository({ id: null });
    assert.equal(consents.find(repository), null);
    await consents.give(repository, TIDE);
    await consents.withdraw(repository);
    assert.equal(consents.find(repository), null);
  });

  it('is forgotten for all of them, and nothing else is', async () => {
    const values = new Map<string, unknown>([['shownRepository', 'kept']]);
    const consents = new ModelConsents(remember(values));
    await consents.give(buildRepository({ id: 7 }), TIDE);
    await consents.give(buildRepository({ id: 8 }), TIDE);
    await consents.forget();
    assert.deepEqual([...values.keys()], ['shownRepository']);
  });

  it('takes for none what it cannot read', () => {
    const repository = buildRepository({ id: 7 });
    const key = `modelConsent/${repository.host}#7`;
    assert.equal(new ModelConsents(remember(new Map([[key, true]]))).find(repository), null);
  });
});
