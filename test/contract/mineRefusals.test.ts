import assert from 'node:assert/strict';
import { isTold, useMiningTrial } from '../support/miningTrial.ts';
import { servePage } from '../support/servePage.ts';
import { smallTeam } from '../support/smallTeam.ts';

describe('what mining cannot read is told in one line:', () => {
  const trial = useMiningTrial();

  it('an unknown repository', async () => {
    await trial.start();
    await assert.rejects(trial.mine({ repository: 'tide-team/nowhere' }), (error) =>
      isTold(error, 'not-found', /shows no repository tide-team\/nowhere to this account\. Check the name/),
    );
    assert.deepEqual(trial.store.repositories(), []);
  });

  it('a private repository with a token that lacks the scope', async () => {
    await trial.start({ repositories: [{ ...smallTeam(), isPrivate: true }], scopes: [] });
    await assert.rejects(trial.mine(), (error) => isTold(error, 'not-found', /scope "repo"/));
  });

  it('no network', async () => {
    await trial.start();
    const gone = await servePage('');
    await gone.close();
    await assert.rejects(trial.mine({ apiUrl: gone.url }), (error) =>
      isTold(error, 'no-network', /cannot be reached\. Check the network/),
    );
  });

  it('a wrong address of an Enterprise Server', async () => {
    await trial.start();
    await assert.rejects(trial.mine({ apiUrl: `${trial.emulator.url}/enterprise` }), (error) =>
      isTold(error, 'not-github', /is not GitHub's API\. Check the address \(https:\/\/HOST\/api\/v3/),
    );
  });

  it('a server that answers with a web page', async () => {
    await trial.start();
    const pages = await servePage('<!doctype html><title>Welcome</title>');
    await assert.rejects(trial.mine({ apiUrl: pages.url }), (error) =>
      isTold(error, 'not-github', /a proxy or a sign-in page/),
    );
    await pages.close();
  });
});
