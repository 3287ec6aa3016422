import { Command, InvalidArgumentError, Option } from 'commander';
import { repositoryName } from '../src/core/model/repository.ts';
import { readArchive } from '../src/core/sources/archive/readArchive.ts';
import { readSample } from '../src/core/sources/sample/readSample.ts';
import { readRepository } from '../test/support/emulator/readRepository.ts';
import { startEmulator } from '../test/support/emulator/startEmulator.ts';
import { parseScript } from './parseScript.ts';

interface EmulatorCommandOptions {
  port: number;
  asOf?: string;
}

/** Serves a backup, or the invented sample team, as GitHub would, for trying the miner by hand. */
await parseScript(
  new Command('npm run emulator --')
    .description('serve a backup, or the sample team, as GitHub would, for trying the miner by hand; Ctrl-C ends it')
    .argument('<path>', 'the backup (folder or .tar.gz), or "sample"')
    .addOption(new Option('--port <number>', 'where to listen').default(8787).argParser(parsePort))
    .addOption(new Option('--as-of <date>', 'show the world as it was then').argParser(parseDate))
    .action(serve),
);

function parsePort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new InvalidArgumentError('It is no port.');
  return port;
}

function parseDate(text: string): string {
  if (Number.isNaN(Date.parse(text))) throw new InvalidArgumentError('Write it as 2024-05-01T00:00:00Z.');
  return text;
}

async function serve(path: string, { port, asOf }: EmulatorCommandOptions): Promise<void> {
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
