/**
 * The main job in one command: reads a team's history, prints the leadership map and writes it as a page.
 *
 *   npm start                       the embedded sample team
 *   npm start -- PATH               a backup, folder or .tar.gz
 *   npm start -- owner/repo         a repository on GitHub (needs GITHUB_TOKEN, or the gh command signed in)
 *   npm start -- … --clone DIR      looks into a clone on this machine as well, and only reads it
 *   npm start -- … --out DIR        keeps the page and the database there instead of in out/
 *   npm start -- --help             says all this
 */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { lookInto } from '../src/cli/clone.ts';
import { systemClock, withStore, withStoreOrMaker } from '../src/cli/database.ts';
import { describeImport } from '../src/cli/describeImport.ts';
import { renderMap } from '../src/cli/map.ts';
import { describeMining, prepareMining } from '../src/cli/mine.ts';
import { showProgress } from '../src/cli/showProgress.ts';
import { databaseFile } from '../src/core/engine/databaseFile.ts';
import { loadTeam, type TeamView } from '../src/core/engine/loadTeam.ts';
import { TeamLibrary } from '../src/core/engine/teamLibrary.ts';
import { ExpectedError, InputError } from '../src/core/errors.ts';
import { daysUpTo } from '../src/core/insights/periods.ts';
import { mapOfTeams } from '../src/core/engine/mapOfTeams.ts';
import { parseRepositoryName, repositoryName } from '../src/core/model/repository.ts';
import { readArchive } from '../src/core/sources/archive/readArchive.ts';
import { GITHUB_API, hostOfApi, readApiUrl } from '../src/core/sources/github/apiUrl.ts';
import { readSample } from '../src/core/sources/sample/readSample.ts';
import { dayOf } from '../src/core/text/day.ts';
import { englishTranslate } from '../src/core/text/englishTranslate.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OUT = path.join(ROOT, 'out');

const HELP = `Reads a team's history, prints its leadership map and writes it as a page.

  npm start                    an invented sample team
  npm start -- PATH            a backup of a repository (a folder or a .tar.gz)
  npm start -- owner/repo      a repository on GitHub, with GITHUB_TOKEN or the gh command signed in

  --clone DIR                  looks into a clone on this machine as well, and only reads it
  --out DIR                    keeps the page and the database there instead of in out/
`;

async function main(): Promise<void> {
  const { values, positionals } = readArguments();
  if (values.help === true) {
    process.stdout.write(HELP);
    return;
  }
  const [argument, ...rest] = positionals;
  if (rest.length > 0 || (values.clone !== undefined && argument === undefined)) {
    throw new InputError(
      'bad-file',
      'Give one thing: a backup (folder or .tar.gz), owner/repo, or nothing for the sample team; with the first two, --clone DIR.',
    );
  }
  const isRemote = argument !== undefined && !existsSync(argument) && looksLikeRepository(argument);
  if (argument !== undefined && !isRemote && !existsSync(argument)) {
    throw new InputError(
      'bad-file',
      `${argument} is neither a folder or file here nor the name of a repository. Give a backup (folder or .tar.gz), owner/repo, or nothing for the sample team.`,
    );
  }
  const out = path.resolve(values.out ?? OUT);
  const { team, report } = await (isRemote
    ? mine(argument, out, values.clone)
    : importBackup(argument, out, values.clone));
  const map = mapOfTeams({ teams: [team], since: null, names: 'shown', translate: englishTranslate });
  const page = path.join(out, `${repositoryName(team.repository).replace('/', '-')}-map.html`);
  await mkdir(out, { recursive: true });
  await writeFile(page, renderMap(map, 'html'));
  process.stdout.write(renderMap(map, 'text'));
  process.stderr.write(`\n${report}\nThe same as a page: ${page}\n${pathToFileURL(page).href}\n${tellNext(out, team)}`);
}

/** What one would like to know next: these read the database that is there now. */
function tellNext(out: string, { repository, asOf }: TeamView): string {
  const file = path.relative(process.cwd(), databaseFile(teamsIn(out), repository));
  const since = asOf === null ? null : daysUpTo(asOf, 90).from;
  const commands = [
    'team',
    'waiting',
    'warnings',
    ...(since === null ? [] : [`report --since ${dayOf(since)} --names`]),
  ];
  return [
    '\nMore of it (--help lists every command):',
    ...commands.map((command) => `  npm run --silent cli -- ${command} --db ${quoteForShell(file)}`),
    '',
  ].join('\n');
}

function quoteForShell(file: string): string {
  return /^[\w./+~-]+$/u.test(file) ? file : `"${file}"`;
}

interface Arguments {
  values: { clone?: string | undefined; out?: string | undefined; help?: boolean | undefined };
  positionals: string[];
}

function readArguments(): Arguments {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { clone: { type: 'string' }, out: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
  } catch {
    throw new InputError('bad-file', 'The only options are --clone DIR, --out DIR and --help.');
  }
}

interface Result {
  team: TeamView;
  report: string;
}

/** Mines into a database that stays, so that the next time only what is new is read. */
async function mine(repository: string, out: string, clone: string | undefined): Promise<Result> {
  const apiUrl = readApiUrl(process.env['GITHUB_API_URL'] ?? GITHUB_API);
  const run = await prepareMining(repository, apiUrl);
  const file = databaseFile(teamsIn(out), { host: hostOfApi(apiUrl), ...parseRepositoryName(repository) });
  const summary = await withStoreOrMaker(file, run);
  return withStore(file, 'read-write', async (store) => {
    const told = clone === undefined ? '' : await lookInto(store, summary.key, clone);
    return { team: known(loadTeam(store, summary.key)), report: `${describeMining(summary)}${told}` };
  });
}

async function importBackup(file: string | undefined, out: string, clone: string | undefined): Promise<Result> {
  const title = file === undefined ? 'Reading the sample team' : `Reading ${file}`;
  const stream = file === undefined ? readSample() : readArchive({ path: file });
  const holder = { holder: randomUUID(), pid: process.pid };
  const library = new TeamLibrary({ folder: teamsIn(out), clock: systemClock, holder });
  const stop = new AbortController();
  process.once('SIGINT', () => {
    stop.abort();
  });
  const summary = await showProgress(title, (progress) =>
    library.importFrom(stream, { progress, signal: stop.signal }),
  );
  const told =
    clone === undefined ? '' : await library.use(summary.repository, (store, key) => lookInto(store, key, clone));
  return { team: known(await library.load(summary.repository)), report: `${describeImport(summary)}${told}` };
}

function teamsIn(out: string): string {
  return path.join(out, 'teams');
}

function known(team: TeamView | null): TeamView {
  if (team === null) throw new Error('What was just stored is not there.');
  return team;
}

function looksLikeRepository(text: string): boolean {
  try {
    parseRepositoryName(text);
    return !text.startsWith('.') && !text.endsWith('.tar.gz');
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}

main().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof ExpectedError ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exitCode = 1;
});
