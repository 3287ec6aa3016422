import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { CancelledError, SourceError, type SourceFailure } from '../../src/core/errors.ts';
import { parseMailmap } from '../../src/core/people/mailmap.ts';
import { readPlaceInClone } from '../../src/core/sources/git/readPlaceInClone.ts';
import { readRepositoryFiles } from '../../src/core/sources/git/readRepositoryFiles.ts';
import { git } from '../support/gitRepository.ts';
import { readUserEmail } from '../../src/core/sources/git/readUserEmail.ts';
import { useTemporaryFolder } from '../support/temporaryFolder.ts';

function isReason(reason: SourceFailure): (error: unknown) => boolean {
  return (error) => {
    assert.ok(error instanceof SourceError, String(error));
    assert.equal(error.reason, reason);
    return true;
  };
}

describe('what git says of a folder', () => {
  const inFolder = useTemporaryFolder();

  it('is whose address commits made there bear, and where it lies in its clone', async () => {
    const clone = inFolder('clone');
    mkdirSync(path.join(clone, 'src', 'net'), { recursive: true });
    git(clone, 'init', '--quiet');
    git(clone, 'config', 'user.email', 'mira@example.org');
    assert.equal(await readUserEmail(clone), 'mira@example.org');
    assert.equal(await readPlaceInClone(clone), '');
    assert.equal(await readPlaceInClone(path.join(clone, 'src', 'net')), 'src/net/');
  });

  it('is nothing outside of a clone, and an error where there is no folder', async () => {
    const folder = inFolder('plain');
    mkdirSync(folder);
    assert.equal(await readPlaceInClone(folder), '');
    await assert.rejects(readPlaceInClone(inFolder('nowhere')), isReason('not-found'));
    await assert.rejects(readUserEmail(inFolder('nowhere')), isReason('not-found'));
  });
});

describe('readRepositoryFiles', () => {
  const inFolder = useTemporaryFolder();

  /** A new repository with one commit that holds these files. */
  function makeRepository(name: string, texts: Record<string, string>): string {
    const folder = inFolder(name);
    mkdirSync(folder);
    git(folder, 'init', '--quiet');
    commitFiles(folder, texts);
    return folder;
  }

  function commitFiles(folder: string, texts: Record<string, string>): void {
    for (const [name, text] of Object.entries(texts)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    git(folder, 'add', '--all');
    git(folder, 'commit', '--quiet', '--message', 'Begin');
  }

  it('reads paths, owners and names of the current commit', async () => {
    const folder = makeRepository('work', {
      'README.md': 'Hello',
      'src/a b/größe.ts': 'export {};',
      '.github/CODEOWNERS': '* @mira\n',
      '.mailmap': 'Mira Voss <mira@example.org>\n',
    });
    assert.deepEqual(await readRepositoryFiles({ folder }), {
      codeowners: '* @mira\n',
      mailmap: 'Mira Voss <mira@example.org>\n',
      paths: ['.github/CODEOWNERS', '.mailmap', 'README.md', 'src/a b/größe.ts'],
    });
  });

  it('takes CODEOWNERS from .github, else from the top, else from docs', async () => {
    const inDocs = { 'docs/CODEOWNERS': 'docs' };
    const atTop = { ...inDocs, CODEOWNERS: 'top' };
    const inGithub = { ...atTop, '.github/CODEOWNERS': 'github' };
    const read = async (name: string, texts: Record<string, string>): Promise<string | null> =>
      (await readRepositoryFiles({ folder: makeRepository(name, texts) })).codeowners;
    assert.equal(await read('docs', inDocs), 'docs');
    assert.equal(await read('top', atTop), 'top');
    assert.equal(await read('github', inGithub), 'github');
    assert.equal(await read('none', { 'a.ts': '' }), null);
  });

  it('reads what is committed, not what lies in the folder', async () => {
    const folder = makeRepository('work', { 'a.ts': '', CODEOWNERS: '* @mira\n' });
    writeFileSync(path.join(folder, 'CODEOWNERS'), '* @tomasz\n');
    writeFileSync(path.join(folder, 'new.ts'), '');
    const files = await readRepositoryFiles({ folder });
    assert.equal(files.codeowners, '* @mira\n');
    assert.deepEqual(files.paths, ['CODEOWNERS', 'a.ts']);
  });

  it('reads the whole repository from a folder inside it', async () => {
    const folder = makeRepository('work', { 'a.ts': '', 'src/b.ts': '', CODEOWNERS: '* @mira\n' });
    const files = await readRepositoryFiles({ folder: path.join(folder, 'src') });
    assert.deepEqual(files.paths, ['CODEOWNERS', 'a.ts', 'src/b.ts']);
    assert.equal(files.codeowners, '* @mira\n');
  });

  it('reads a shallow clone and a bare one', async () => {
    const origin = makeRepository('origin', { 'a.ts': '' });
    commitFiles(origin, { 'b.ts': '', CODEOWNERS: '* @mira\n' });
    const address = pathToFileURL(origin).href;
    git(inFolder(), 'clone', '--quiet', '--depth', '1', address, 'shallow');
    git(inFolder(), 'clone', '--quiet', '--bare', address, 'bare');
    assert.equal(git(inFolder('shallow'), 'rev-list', '--count', 'HEAD').trim(), '1');
    for (const name of ['shallow', 'bare']) {
      const files = await readRepositoryFiles({ folder: inFolder(name) });
      assert.deepEqual(files, { codeowners: '* @mira\n', mailmap: null, paths: ['CODEOWNERS', 'a.ts', 'b.ts'] });
    }
  });

  it('finds no files in an empty clone', async () => {
    git(inFolder(), 'init', '--quiet', 'empty');
    assert.deepEqual(await readRepositoryFiles({ folder: inFolder('empty') }), {
      codeowners: null,
      mailmap: null,
      paths: [],
    });
  });

  it('says that a folder is no repository', async () => {
    mkdirSync(inFolder('plain'));
    await assert.rejects(readRepositoryFiles({ folder: inFolder('plain') }), isReason('not-a-repository'));
  });

  it('says that a folder is not there', async () => {
    await assert.rejects(readRepositoryFiles({ folder: inFolder('gone') }), isReason('not-found'));
  });

  it('says that a damaged repository cannot be read', async () => {
    const folder = makeRepository('work', { 'a.ts': '' });
    const tree = git(folder, 'rev-parse', 'HEAD^{tree}').trim();
    const object = path.join(folder, '.git', 'objects', tree.slice(0, 2), tree.slice(2));
    chmodSync(object, 0o644);
    writeFileSync(object, 'broken');
    await assert.rejects(readRepositoryFiles({ folder }), isReason('unreadable'));
  });

  it('stops on request', async () => {
    const folder = makeRepository('work', { 'a.ts': '' });
    const controller = new AbortController();
    const reading = readRepositoryFiles({ folder, signal: controller.signal });
    controller.abort();
    await assert.rejects(reading, CancelledError);
    await assert.rejects(readRepositoryFiles({ folder, signal: AbortSignal.abort() }), CancelledError);
  });

  it('never fetches what a partial clone lacks', async () => {
    const origin = makeRepository('origin', { 'a.ts': '', CODEOWNERS: '* @mira\n' });
    git(origin, 'config', 'uploadpack.allowFilter', 'true');
    git(inFolder(), 'clone', '--quiet', '--bare', '--filter=blob:none', pathToFileURL(origin).href, 'partial');
    await assert.rejects(readRepositoryFiles({ folder: inFolder('partial') }), isReason('unreadable'));
  });

  it('runs nothing that the repository configures', async () => {
    const folder = makeRepository('work', { CODEOWNERS: '* @mira\n', '.gitattributes': '* diff=spy filter=spy\n' });
    const spy = `touch ${inFolder('ran')}; cat`;
    for (const key of ['diff.spy.textconv', 'filter.spy.smudge', 'filter.spy.clean', 'core.pager', 'core.fsmonitor']) {
      git(folder, 'config', key, spy);
    }
    assert.equal((await readRepositoryFiles({ folder })).codeowners, '* @mira\n');
    assert.equal(existsSync(inFolder('ran')), false);
  });

  it('gives the target of a linked CODEOWNERS as its text, as git keeps it', async () => {
    const folder = makeRepository('work', { OWNERS: '* @mira\n' });
    symlinkSync('OWNERS', path.join(folder, 'CODEOWNERS'));
    commitFiles(folder, {});
    assert.equal((await readRepositoryFiles({ folder })).codeowners, 'OWNERS');
  });
});

describe('parseMailmap', () => {
  const inFolder = useTemporaryFolder();

  it('agrees with git', () => {
    const text = [
      '# who is who',
      'Mira Voss <mira@home.example>',
      '<tomasz@example.org> <TL@home.example>',
      'Ana Sol <ana@example.org> <ana@home.example>',
      'Ana Sol <ana@example.org> ana <team@example.org>',
      'Jon Berg <jon@example.org> JB <team@example.org>',
      'Mira V. Voss <mira@example.org> <mira@home.example>   # newer',
      'Team <team@example.org>',
      'nobody at all',
      '<> <x@example.org>',
      '  Lee   <lee@example.org>',
      '',
    ].join('\n');
    git(inFolder(), 'init', '--quiet');
    writeFileSync(inFolder('.mailmap'), text);
    const mailmap = parseMailmap(text);
    const addresses = [
      'mira@home.example',
      'tl@HOME.example',
      'ana@home.example',
      'team@example.org',
      'x@example.org',
      'lee@example.org',
      'new@example.org',
    ];
    for (const email of addresses) {
      for (const name of ['Somebody', 'ANA', 'jb']) {
        const { name: properName, email: properEmail } = mailmap.canonical({ name, email });
        assert.equal(`${properName} <${properEmail}>`, git(inFolder(), 'check-mailmap', `${name} <${email}>`).trim());
      }
    }
  });
});
