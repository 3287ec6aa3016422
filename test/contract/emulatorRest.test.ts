import assert from 'node:assert/strict';
import { askData, at } from '../support/emulator/askEmulator.ts';
import { buildPerson, buildPull, hoursAfter } from '../support/builders.ts';
import { useEmulatedRepository } from '../support/emulator/useEmulatedRepository.ts';

describe('a repository of the emulated GitHub through REST', () => {
  const { start, get, emulator } = useEmulatedRepository();

  const threads = [1, 2].map((number) => buildPull({ number, createdAt: hoursAfter(number) }));

  it('answers 304 without cost until something changes', async () => {
    await start({ threads }, { asOf: hoursAfter(1) });
    const path = '/repos/tide-team/lighthouse/pulls?state=all&sort=updated&direction=desc&per_page=1';
    const first = await get(path);
    const etag = first.headers.get('etag') ?? '';
    assert.equal(at(await first.json(), 0, 'number'), 1);
    const same = await get(path, { 'if-none-match': etag });
    assert.deepEqual([same.status, await same.text(), same.headers.get('x-ratelimit-used')], [304, '', '1']);
    emulator().setAsOf(hoursAfter(2));
    const changed = await get(path, { 'if-none-match': etag });
    assert.deepEqual(
      [changed.status, at(await changed.json(), 0, 'number'), changed.headers.get('x-ratelimit-used')],
      [200, 2, '2'],
    );
    assert.deepEqual(
      emulator().log.map(({ status, points }) => [status, points]),
      [
        [200, 1],
        [304, 0],
        [200, 1],
      ],
    );
    assert.equal(emulator().points, 0);
  });

  it('lists pull requests sorted by update oldest first unless told otherwise, and issues newest first', async () => {
    await start({ threads });
    assert.equal(
      at(await (await get('/repos/tide-team/lighthouse/pulls?state=all&sort=updated&per_page=1')).json(), 0, 'number'),
      1,
    );
    assert.equal(
      at(await (await get('/repos/tide-team/lighthouse/issues?state=all&sort=updated&per_page=1')).json(), 0, 'number'),
      2,
    );
  });

  it('leads from page to page', async () => {
    await start({ threads });
    const first = await get('/repos/tide-team/lighthouse/issues?state=all&per_page=1');
    const next = /<(?<url>[^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.groups?.['url'] ?? '';
    const second = await fetch(next);
    assert.deepEqual([at(await second.json(), 0, 'number'), second.headers.get('link')], [1, null]);
  });

  it('says who the token belongs to, and what it may do', async () => {
    await start({}, { viewer: buildPerson('ines', { id: 77 }), scopes: ['repo', 'read:user'] });
    const answer = await get('/user');
    assert.deepEqual(
      [at(await answer.json(), 'login'), answer.headers.get('x-oauth-scopes')],
      ['ines', 'repo, read:user'],
    );
    assert.equal((await fetch(`${emulator().url}/user`)).status, 401);
  });

  it('is exhausted by itself', async () => {
    await start({}, { limits: { graphql: 9, core: 1 } });
    assert.equal((await get('/user')).status, 200);
    const answer = await get('/user');
    assert.deepEqual([answer.status, answer.headers.get('x-ratelimit-remaining')], [403, '0']);
    assert.deepEqual(await askData(emulator(), '{ viewer { login } }'), { viewer: { login: 'octavia' } });
  });
});
