import assert from 'node:assert/strict';
import type { Person } from '../../../src/core/model/person.ts';
import type { Thread } from '../../../src/core/model/thread.ts';
import { suggestMerges } from '../../../src/core/people/suggestMerges.ts';
import { buildCommit, buildPerson, buildPull, hoursAfter } from '../../support/builders.ts';
import { buildHistory } from '../../support/smallHistory.ts';

const mira = buildPerson('mira');
const atWork = buildPerson('mk-tide');

/** A pull request with one commit. `actor`: the account that the host names for it, or null. */
function pull(number: number, author: Person, git: { name?: string; email?: string; actor?: Person | null }): Thread {
  const { name = author.login, email = `${author.login}@tide.dev`, actor = null } = git;
  const identity = { name, email };
  const commit = buildCommit({ at: hoursAfter(number), actor, author: identity, committer: identity });
  return buildPull({ number, author, createdAt: hoursAfter(number), events: [commit] });
}

function suggest(threads: Thread[], rest: Partial<Parameters<typeof suggestMerges>[1]> = {}): string[] {
  return suggestMerges(buildHistory(threads), { mailmapText: '', said: [], ...rest }).map(
    ({ from, to, state, reason }) => `${from.login} → ${to.login} ${state} ${reason ?? ''}`,
  );
}

describe('suggestMerges', () => {
  const email = 'mira@tide.dev';

  it('sees one address under two accounts; the one that was seen last stays', () => {
    const threads = [pull(1, mira, { email, actor: mira }), pull(2, atWork, { email, actor: atWork })];
    assert.deepEqual(suggest(threads), ['mira → mk-tide suggested same-address']);
    assert.deepEqual(suggest(threads.map((thread) => ({ ...thread, author: null }))), [
      'mira → mk-tide suggested same-address',
    ]);
  });

  it('sees one full name under two accounts, in any case, and no single word', () => {
    const named = (name: string): string[] =>
      suggest([pull(1, mira, { name, actor: mira }), pull(2, atWork, { name: name.toUpperCase(), actor: atWork })]);
    assert.deepEqual(named('Mira  Keeper'), ['mira → mk-tide suggested same-name']);
    assert.deepEqual(named('Mira'), []);
    assert.deepEqual(named('GitHub User'), []);
  });

  it('joins addresses that the .mailmap joins', () => {
    const threads = [
      pull(1, mira, { email: 'mira@home.dev', actor: mira }),
      pull(2, atWork, { email: 'mk@tide.dev', actor: atWork }),
    ];
    assert.deepEqual(suggest(threads), []);
    assert.equal(suggest(threads, { mailmapText: 'Mira <mk@tide.dev> <mira@home.dev>' }).length, 1);
  });

  it('takes an author’s only address for theirs where the source names no account', () => {
    assert.equal(suggest([pull(1, mira, { email }), pull(2, atWork, { email })]).length, 1);
  });

  it('takes nobody for the writer of what they only carry: a backport, a branch taken over', () => {
    const carried = pull(2, atWork, { email });
    assert.deepEqual(suggest([pull(1, mira, { email }), carried, pull(3, atWork, {})]), []);
  });

  it('never goes by logins that look alike, by a shared address or by programs', () => {
    assert.deepEqual(suggest([pull(1, mira, { actor: mira }), pull(2, buildPerson('mira2'), {})]), []);
    const crew = ['a', 'b', 'c', 'd'].map((login) => buildPerson(login));
    assert.deepEqual(suggest(crew.map((one, index) => pull(index + 1, one, { email, actor: one }))), []);
    const bot = buildPerson('tide[bot]');
    assert.deepEqual(suggest([pull(1, mira, { email, actor: mira }), pull(2, bot, { email, actor: bot })]), []);
    const noreply = 'noreply@github.com';
    assert.deepEqual(
      suggest([pull(1, mira, { email: noreply, actor: mira }), pull(2, atWork, { email: noreply, actor: atWork })]),
      [],
    );
  });

  it('does not ask again what was said, whichever way round', () => {
    const threads = [pull(1, mira, { email, actor: mira }), pull(2, atWork, { email, actor: atWork })];
    for (const state of ['confirmed', 'undone'] as const)
      assert.deepEqual(suggest(threads, { said: [{ from: atWork, to: mira, state }] }), []);
  });
});
