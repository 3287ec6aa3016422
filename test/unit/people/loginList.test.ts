import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hashLogin, isLoginEntry, LoginList } from '../../../src/core/people/loginList.ts';

describe('LoginList', () => {
  it('knows a login in any case, with and without @', () => {
    const list = new LoginList(['@Noor', ' mira-b ']);
    assert.deepEqual(
      ['noor', 'NOOR', 'Mira-B', 'mira'].map((login) => list.has(login)),
      [true, true, true, false],
    );
  });

  it('knows a login by its hash, whatever the salt, and only that login', () => {
    const login = fc.stringMatching(/^[a-zA-Z\d](?:[a-zA-Z\d-]{0,10}[a-zA-Z\d])?$/);
    const salt = fc.stringMatching(/^[\w-]{1,64}$/);
    fc.assert(
      fc.property(login, login, salt, (one, other, grain) => {
        const entry = hashLogin(`@${one}`, grain);
        assert.ok(isLoginEntry(entry));
        assert.ok(!entry.includes(one) || one.length < 8);
        const list = new LoginList([entry]);
        assert.equal(list.has(one.toUpperCase()), true);
        assert.equal(list.has(other), other.toLowerCase() === one.toLowerCase());
      }),
    );
  });

  it('takes for an entry only what can match somebody', () => {
    assert.deepEqual(
      ['noor', '@noor', 'lamp[bot]', 'noor_corp', 'Noor Noorsdottir', '', 'noor@example.org', 'sha256:salt:f00d'].map(
        isLoginEntry,
      ),
      [true, true, true, true, false, false, false, false],
    );
  });
});
