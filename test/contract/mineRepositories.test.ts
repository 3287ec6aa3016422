import assert from 'node:assert/strict';
import { loadTeam } from '../../src/core/engine/loadTeam.ts';
import { StoreError } from '../../src/core/errors.ts';
import { repositoryName } from '../../src/core/model/repository.ts';
import { buildPerson, buildPull, buildRepository, hoursAfter } from '../support/builders.ts';
import { plainFetch } from '../support/miner.ts';
import { useMiningTrial } from '../support/miningTrial.ts';
import { LIGHTHOUSE, smallTeam } from '../support/smallTeam.ts';

describe('mining a repository', () => {
  const trial = useMiningTrial();

  describe('a repository that', () => {
    it('was renamed keeps its history, and is known by its present name', async () => {
      await trial.start({ repositories: [{ ...smallTeam(), formerNames: ['tide-team/beacon'] }] });
      const first = await trial.mine({ repository: 'tide-team/beacon' });
      assert.equal(repositoryName(first.repository), LIGHTHOUSE);
      const second = await trial.mine();
      assert.equal(second.key, first.key);
      assert.equal(second.isUnchanged, true);
    });

    it('has no issues is whole without them, and says so', async () => {
      await trial.start({ repositories: [{ ...smallTeam(), hasIssuesEnabled: false }] });
      const { coverage } = await trial.mine();
      assert.equal(coverage.isWhole, true);
      assert.equal(coverage.issues, 0);
      assert.ok(coverage.unknown.includes('issues: they are switched off'));
      trial.emulator.log.length = 0;
      assert.equal((await trial.mine()).isUnchanged, true);
      assert.equal(trial.emulator.log.length, 1);
    });

    it('is private is read with a token that may', async () => {
      await trial.start({ repositories: [{ ...smallTeam(), isPrivate: true }] });
      assert.equal((await trial.mine()).isPrivate, true);
    });

    for (const scopes of [['read:user'], ['read:user', 'repo']])
      it(`is read with ${scopes.join(' and ')} alone, which show no teams, and says so`, async () => {
        const team = smallTeam();
        const request = { type: 'review-requested', at: hoursAfter(12), actor: buildPerson(), reviewer: null } as const;
        const asked = buildPull({ number: 90, id: 90_090, events: [{ ...request, team: 'keepers' }] });
        const threads = [...team.threads, asked];
        await trial.start({ repositories: [{ ...team, threads, isPrivate: scopes.includes('repo') }], scopes });
        const { key, coverage } = await trial.mine();
        assert.deepEqual([coverage.isWhole, coverage.pulls, coverage.skipped], [true, 31, []]);
        assert.ok(coverage.unknown.some((what) => what.startsWith('which team was asked for a review')));
        const found = trial.store.thread(key, 90)?.events.find(({ type }) => type === 'review-requested');
        assert.deepEqual(found, { ...request, team: '', actor: found?.actor, eventId: null });
        const refused = trial.emulator.log.filter(({ errors }) => errors.length > 0);
        assert.deepEqual(
          refused.map(({ operationName, errors }) => [operationName, errors]),
          [['Sweep', ['INSUFFICIENT_SCOPES']]],
        );
      });

    it('says who takes part in a file without a readable text shows nobody to others', async () => {
      const text = Buffer.from('exclude: [mira]\n', 'utf16le').toString('latin1');
      await trial.start({ repositories: [{ ...smallTeam(), files: { '.github/peer-leadership.yml': text } }] });
      const team = loadTeam(trial.store, (await trial.mine()).key);
      assert.deepEqual([team?.participation.mode, team?.evidence], ['mirror-only', []]);
      assert.equal(team?.participation.problem?.message, '{file} is not YAML.');
    });

    it('says who takes part in a file with the long ending of YAML is obeyed all the same', async () => {
      const files = { '.github/peer-leadership.yaml': 'participation: mirror-only\n' };
      await trial.start({ repositories: [{ ...smallTeam(), files }] });
      const team = loadTeam(trial.store, (await trial.mine()).key);
      assert.deepEqual([team?.participation.mode, team?.participation.problem], ['mirror-only', null]);
    });

    it('is empty is whole', async () => {
      await trial.start({ repositories: [{ repository: buildRepository(), threads: [] }] });
      const { coverage } = await trial.mine();
      assert.deepEqual([coverage.isWhole, coverage.pulls, coverage.issues], [true, 0, 0]);
    });

    it('lives on an old Enterprise Server is read with what that server has', async () => {
      const omit = [
        'PullRequest.fullDatabaseId',
        'Issue.fullDatabaseId',
        'IssueComment.fullDatabaseId',
        'ClosedEvent.stateReason',
        'PullRequestTimelineItems.AddedToMergeQueueEvent',
      ];
      await trial.start({ omit, enterpriseVersion: '3.9.0' });
      const summary = await trial.mine({ apiUrl: trial.emulator.enterpriseUrl });
      assert.equal(summary.coverage.comments, 30);
      assert.deepEqual(summary.coverage.skipped, []);
      const [pull] = trial.store.threads(summary.key);
      assert.ok((pull?.id ?? 0) >= 90_000);
    });
  });

  describe('two windows', () => {
    it('do not read the same repository at once: the other one watches', async () => {
      await trial.start();
      const second = await trial.openStore('team.db');
      const watched: { threads: number; refusal: unknown }[] = [];
      await trial.mine({
        http: async (request, signal) => {
          const [stored] = second.repositories();
          if (stored && watched.length === 0 && second.threadCount(stored.key) > 0) {
            watched.push({ threads: second.threadCount(stored.key), refusal: null });
            const refusal: unknown = await trial
              .mine({ store: second, holder: 'window-2' })
              .catch((error: unknown) => error);
            watched[0] = { threads: second.threads(stored.key).length, refusal };
          }
          return plainFetch(request, signal);
        },
      });
      second.close();
      const [first] = watched;
      assert.equal(first?.threads, 25);
      assert.ok(first.refusal instanceof StoreError);
      assert.equal(first.refusal.reason, 'busy');
    });

    it('can take over half a minute after the first one died', async () => {
      await trial.start();
      await trial.dieAt(5);
      await assert.rejects(trial.mine({ holder: 'window-2' }), { name: 'StoreError', reason: 'busy' });
      trial.clock.pass(30_001);
      assert.equal((await trial.mine({ holder: 'window-2' })).coverage.isWhole, true);
    });
  });
});
