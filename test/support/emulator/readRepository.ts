import type { Thread } from '../../../src/core/model/thread.ts';
import type { RepositoryFiles } from '../../../src/core/people/repositoryFiles.ts';
import type { ThreadStream } from '../../../src/core/sources/source.ts';
import type { EmulatedRepository } from './repositoryState.ts';

/** Where CODEOWNERS is put when the list of files does not say. */
const CODEOWNERS_PLACES = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];

/** Reads a whole source (the sample team, a backup) for the emulator to serve. Fails as the source does. */
export async function readRepository(stream: ThreadStream): Promise<EmulatedRepository & { asOf: string }> {
  const threads: Thread[] = [];
  for (;;) {
    const step = await stream.next();
    if (step.done === true) {
      const { repository, files, asOf } = step.value;
      return { repository, threads, files: files === null ? null : toFileTexts(files), asOf };
    }
    threads.push(step.value);
  }
}

/** Texts by path. Of most files only the path is known: they are empty. */
function toFileTexts(files: RepositoryFiles): Record<string, string> {
  const texts: Record<string, string> = Object.fromEntries(files.paths.map((path) => [path, '']));
  const owners = CODEOWNERS_PLACES.find((place) => place in texts) ?? '.github/CODEOWNERS';
  if (files.codeowners !== null) texts[owners] = files.codeowners;
  if (files.mailmap !== null) texts['.mailmap'] = files.mailmap;
  return texts;
}
