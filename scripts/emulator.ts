import { parseArgs } from 'node:util';
import { SourceError } from '../src/core/errors.ts';
import { repositoryName } from '../src/core/model/repository.ts';
import { readArchive } from '../src/core/sources/archive/readArchive.ts';
import { readSample } from '../src/core/sources/sample/readSample.ts';
import { readRepository } from '../test/support/emulator/readRepository.ts';
import { startEmulator } from '../test/support/emulator/startEmulator.ts';

/**
 * Serves a backup, or the invented sample team, as GitHub would, for trying the miner by hand:
 *   npm run emulator -- PATH|sample [--port N] [--as-of ISO]
 * Ends on Ctrl-C.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { port: { type: 'string', default: '8787' }, 'as-of': { type: 'string' } },
});
const [source] = positionals;
const port = Number(values.port);
const asOf = values['as-of'];
if (source === undefined || !Number.isInteger(port) || (asOf !== undefined && Number.isNaN(Date.parse(asOf)))) {
  process.stderr.write(
    'Say what to serve: npm run emulator -- PATH|sample [--port N] [--as-of 2024-05-01T00:00:00Z]\n',
  );
  process.exitCode = 2;
} else {
  try {
    await serve(source);
  } catch (error) {
    if (!(error instanceof SourceError) && !(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'))
      throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

async function serve(path: string): Promise<void> {
  const repository = await readRepository(path === 'sample' ? readSample() : readArchive({ path }));
  const emulator = await startEmulator({ repositories: [repository], port, ...(asOf === undefined ? {} : { asOf }) });
  const name = repositoryName(repository.repository);
  const lines = [
    `${String(repository.threads.length)} threads of ${name}, as GitHub.com: ${emulator.url} (GraphQL: ${emulator.graphqlUrl})`,
    `As an Enterprise Server: ${emulator.enterpriseUrl}`,
    'Any token will do. For example:',
    `  GITHUB_TOKEN=any npm run cli -- mine ${name} --db trial.db --api-url ${emulator.url}`,
    `  curl -H 'authorization: bearer any' -d '{"query":"{ viewer { login } rateLimit { remaining } }"}' ${emulator.graphqlUrl}`,
    'Ctrl-C ends it.',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  process.once('SIGINT', () => void emulator.close());
  process.once('SIGTERM', () => void emulator.close());
}
