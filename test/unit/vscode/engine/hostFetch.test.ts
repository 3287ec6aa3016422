import assert from 'node:assert/strict';
import { createHostFetch } from '../../../../src/vscode/engine/hostFetch.ts';

const TOKEN = 'ghp_lighthouse';
const API = 'https://github.example.com/api/v3';
const REQUEST = {
  method: 'POST',
  url: 'https://github.example.com/api/graphql',
  headers: { accept: 'a' },
  body: '{}',
} as const;

describe('createHostFetch', () => {
  it('adds the token on the way out, and hands back status, headers and text only', async () => {
    const asked: { url: string; authorization: string | null; method: string | undefined }[] = [];
    const http = createHostFetch({
      apiUrl: API,
      token: TOKEN,
      fetch: async (input, init) => {
        const authorization = new Headers(init?.headers).get('authorization');
        asked.push({ url: input instanceof Request ? input.url : String(input), authorization, method: init?.method });
        return new Response('{"data":null}', { status: 203, headers: { ETag: 'W/"1"' } });
      },
    });
    const answer = await http(REQUEST, new AbortController().signal);
    assert.deepEqual(asked, [{ url: REQUEST.url, authorization: `Bearer ${TOKEN}`, method: 'POST' }]);
    assert.deepEqual([answer.status, answer.headers['etag'], answer.text], [203, 'W/"1"', '{"data":null}']);
    assert.ok(!JSON.stringify(answer).includes(TOKEN));
  });

  for (const url of [
    'https://example.com/api/graphql',
    'http://github.example.com/api/graphql',
    'https://api.github.com/graphql',
  ]) {
    it(`asks no other place: ${url}`, async () => {
      let isAsked = false;
      const http = createHostFetch({
        apiUrl: API,
        token: TOKEN,
        fetch: async () => ((isAsked = true), new Response()),
      });
      await assert.rejects(http({ ...REQUEST, url }, new AbortController().signal), (error) => {
        assert.ok(!String(error).includes(TOKEN));
        return true;
      });
      assert.equal(isAsked, false);
    });
  }
});
