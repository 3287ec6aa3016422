/**
 * The main job in one command: reads a team's history, prints the leadership map and writes it as a page.
 *
 *   npm start                       the embedded sample team
 *   npm start -- PATH               a backup, folder or .tar.gz
 *   npm start -- owner/repo         a repository on GitHub (needs GITHUB_TOKEN, or the gh command signed in)
 */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { systemClock } from '../src/cli/database.ts';
import { describeImport } from '../src/cli/describeImport.ts';
import { renderMap } from '../src/cli/map.ts';
import { showProgress } from '../src/cli/showProgress.ts';
import { TeamLibrary } from '../src/core/engine/teamLibrary.ts';
import { ExpectedError, InputError } from '../src/core/errors.ts';
import { mapOfTeams } from '../src/core/engine/mapOfTeams.ts';
import { parseRepositoryName, repositoryName } from '../src/core/model/repository.ts';
import { readArchive } from '../src/core/sources/archive/readArchive.ts';
import { readSample } from '../src/core/sources/sample/readSample.ts';
import type { ThreadStream } from '../src/core/sources/source.ts';
import { englishTranslate } from '../src/core/text/englishTranslate.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OUT = path.join(ROOT, 'out');

async function main(): Promise<void> {
  const [argument, ...rest] = process.argv.slice(2);
  if (rest.length > 0)
    throw new InputError(
      'bad-file',
      'Give one thing: a backup (folder or .tar.gz), owner/repo, or nothing for the sample team.',
    );
  const { title, stream } = openSource(argument);
  const library = new TeamLibrary({
    folder: path.join(OUT, 'teams'),
    clock: systemClock,
    holder: { holder: randomUUID(), pid: process.pid },
  });
  const stop = new AbortController();
  process.once('SIGINT', () => {
    stop.abort();
  });
  const summary = await showProgress(title, (progress) =>
    library.importFrom(stream, { progress, signal: stop.signal }),
  );
  const team = await library.load(summary.repository);
  if (team === null) throw new Error('The imported repository is not in the library.');
  const map = mapOfTeams({ teams: [team], since: null, names: 'shown', translate: englishTranslate });
  const page = path.join(OUT, `${repositoryName(summary.repository).replace('/', '-')}-map.html`);
  await mkdir(OUT, { recursive: true });
  await writeFile(page, renderMap(map, 'html'));
  process.stdout.write(renderMap(map, 'text'));
  process.stderr.write(`\n${describeImport(summary)}\nThe same as a page: ${page}\n${pathToFileURL(page).href}\n`);
}

function openSource(argument: string | undefined): { title: string; stream: ThreadStream } {
  if (argument === undefined) return { title: 'Reading the sample team', stream: readSample() };
  if (existsSync(argument) || !looksLikeRepository(argument))
    return { title: `Reading ${argument}`, stream: readArchive({ path: argument }) };
  throw new InputError(
    'not-available',
    `There is no file or folder ${argument}. Mining a repository from GitHub is not there yet: give a backup (folder or .tar.gz), or nothing for the sample team.`,
  );
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
