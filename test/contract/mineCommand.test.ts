import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { createNodeFetch } from '../../src/cli/nodeFetch.ts';
import { buildComment, buildPull, buildRepository, hoursAfter } from '../support/builders.ts';
import { startEmulator, type Emulator } from '../support/emulator/startEmulator.ts';
import { useTemporaryFolder } from '../support/temporaryFolder.ts';

const TOKEN = 'ghp_invented0token0that0must0stay0secret';
const ROOT = path.join(import.meta.dirname, '../..');
const NO_PROXY = { HTTP_PROXY: '', HTTPS_PROXY: '', http_proxy: '', https_proxy: '' };

interface Run {
  code: number;
  stdout: string;
  stderr: string;
}

/** The command line in a process of its own, with no GitHub command line to be found. */
async function run(args: readonly string[], environment: Record<string, string> = {}): Promise<Run> {
  const main = path.join(ROOT, 'src/cli/main.ts');
  const env = { ...process.env, ...NO_PROXY, PATH: '', GITHUB_TOKEN: TOKEN, ...environment };
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', main, ...args], { cwd: ROOT, env }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr });
    });
  });
}

async function serve(server: Server): Promise<string> {
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('mine on the command line', () => {
  const inFolder = useTemporaryFolder();
  let emulator: Emulator;

  beforeEach(async () => {
    const events = [buildComment({ at: hoursAfter(2) })];
    const threads = [1, 2].map((number) =>
      buildPull({ number, id: 70 + number, createdAt: hoursAfter(number), events }),
    );
    emulator = await startEmulator({ repositories: [{ repository: buildRepository(), threads }] });
  });
  afterEach(() => emulator.close());

  function mine(repository: string, ...more: string[]): string[] {
    return ['mine', repository, '--db', inFolder('team.db'), '--api-url', emulator.url, ...more];
  }

  it('says what it read and what it cost, and then that nothing has changed', async () => {
    const first = await run(mine('tide-team/lighthouse', '--since', '2020-01-01'));
    assert.equal(first.code, 0, first.stderr);
    assert.match(first.stderr, /read 2 pull requests and 0 issues/);
    assert.match(first.stderr, /Threads read this time: 2 \(6 requests, 4 of GitHub's points\)\./);
    assert.match(first.stderr, /Of it at or after 2020-01-01: 0\./);
    const second = await run(mine('tide-team/lighthouse'));
    assert.match(
      second.stderr,
      /^tide-team\/lighthouse: nothing has changed since the last time \(1 request, 0 of GitHub's points\)\.\n$/,
    );
  }).timeout(30_000);

  it('writes its token nowhere', async () => {
    emulator.addFault({ kind: 'revoked-token', when: ({ number }) => number > 4 });
    const { code, stdout, stderr } = await run(mine('tide-team/lighthouse'));
    assert.equal(code, 1);
    const folder = path.dirname(inFolder('team.db'));
    const texts = [
      stdout,
      stderr,
      ...readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'latin1')),
    ];
    assert.ok(texts.length > 2);
    for (const text of texts) assert.ok(!text.includes(TOKEN));
    assert.ok(emulator.log.every(({ hasToken, path: asked }) => hasToken && !asked.includes(TOKEN)));
  }).timeout(30_000);

  const cases: [string, (address: string) => string[], Record<string, string>, RegExp][] = [
    [
      'no token',
      (url) => ['mine', 'tide-team/lighthouse', '--api-url', url],
      { GITHUB_TOKEN: '' },
      /^GitHub answers only with a token.*Set GITHUB_TOKEN, or sign in with "gh auth login/,
    ],
    [
      'an unknown repository',
      (url) => ['mine', 'tide-team/nowhere', '--api-url', url],
      {},
      /shows no repository tide-team\/nowhere to this account\. Check the name/,
    ],
    [
      'a name that is none',
      (url) => ['mine', 'nowhere', '--api-url', url],
      {},
      /is not a repository name\. Write it as owner\/name/,
    ],
    [
      'an address that is none',
      () => ['mine', 'tide-team/lighthouse', '--api-url', 'git.example.org'],
      {},
      /is not the address of a GitHub API/,
    ],
    [
      'a date that is none',
      (url) => ['mine', 'tide-team/lighthouse', '--api-url', url, '--since', 'soon'],
      {},
      /is not a date/,
    ],
  ];
  for (const [what, args, environment, words] of cases) {
    it(`tells ${what} in one line`, async () => {
      const { code, stderr } = await run([...args(emulator.url), '--db', inFolder('team.db')], environment);
      assert.equal(code, 1);
      assert.match(stderr, words);
      assert.equal(stderr.trim().split('\n').length, 1);
      assert.ok(!existsSync(inFolder('team.db')), 'it makes a database of nothing');
    }).timeout(30_000);
  }
});

describe('the network of the command line', () => {
  it('gives its token to the API alone, also where that leads elsewhere', async () => {
    const seen: (string | undefined)[] = [];
    const other = createServer((request, response) => {
      seen.push(request.headers.authorization);
      response.end('{}');
    });
    const otherUrl = await serve(other);
    const api = createServer((request, response) => {
      seen.push(request.headers.authorization);
      response.writeHead(302, { location: otherUrl }).end();
    });
    const apiUrl = await serve(api);
    const http = createNodeFetch({ apiUrl, token: TOKEN });
    const request = { method: 'GET', headers: {}, body: null } as const;
    const { signal } = new AbortController();
    assert.equal((await http({ ...request, url: `${apiUrl}/repos` }, signal)).text, '{}');
    await http({ ...request, url: otherUrl }, signal);
    assert.deepEqual(seen, [`Bearer ${TOKEN}`, undefined, undefined]);
    for (const server of [api, other]) {
      server.closeAllConnections();
      server.close();
    }
  });

  it('goes through the proxy that the environment names', async () => {
    const asked: string[] = [];
    const proxy = createServer();
    proxy.on('connect', (request, socket) => {
      asked.push(request.url ?? '');
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    });
    const before = process.env['HTTP_PROXY'];
    process.env['HTTP_PROXY'] = await serve(proxy);
    try {
      const http = createNodeFetch({ apiUrl: 'http://git.example.org/api/v3', token: TOKEN });
      const url = 'http://git.example.org/api/v3/user';
      await assert.rejects(http({ method: 'GET', url, headers: {}, body: null }, new AbortController().signal));
    } finally {
      if (before === undefined) delete process.env['HTTP_PROXY'];
      else process.env['HTTP_PROXY'] = before;
      proxy.close();
    }
    assert.deepEqual(asked, ['git.example.org:80']);
  });
});
