import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { PROJECT_ROOT } from '../../scripts/host/projectPaths.ts';
import { useWorkbench } from './support/useWorkbench.ts';

/** What would be too much to download for a sidebar. */
const MOST_BYTES = 1_200_000;

describe('the package', function () {
  this.timeout(240_000);
  let folder = '';
  let file = '';

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'peer-leadership-package-'));
    file = path.join(folder, 'peer-leadership.vsix');
    await promisify(execFile)('npm', ['run', '--silent', 'package', '--', '--out', file], {
      cwd: PROJECT_ROOT,
      shell: process.platform === 'win32',
    });
  });

  const hands = useWorkbench('package', () => ({ packageFile: file }));

  after(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it('is small', async () => {
    const { size } = await stat(file);
    assert.ok(size < MOST_BYTES, `${size} bytes`);
  });

  it('tells what it is without a picture or a page that is not there', async () => {
    const page = await readFile(path.join(PROJECT_ROOT, 'docs', 'EXTENSION.md'), 'utf8');
    assert.deepEqual(page.match(/!\[|\]\((?!https:)/gu), null);
    const texts: unknown = JSON.parse(await readFile(path.join(PROJECT_ROOT, 'package.nls.json'), 'utf8'));
    assert.ok(typeof texts === 'object' && texts !== null);
    const titles = new Set(Object.values(texts));
    const named = [...page.matchAll(/_([A-Z][^_\n]+)_/gu)].map(([, name = '']) =>
      name.replace(/^Peer Leadership: /u, ''),
    );
    assert.ok(named.length > 5);
    for (const name of named) assert.ok(titles.has(name), `${name} is the title of nothing`);
  });

  it('installs into a VS Code that has nothing else, and shows the sample team', async () => {
    await hands.exploreSampleTeam();
    await hands.openStory();
    await hands.webviewPage().getByRole('heading', { name: 'What happened' }).waitFor();
    await hands.page.keyboard.press('Control+Shift+X');
    await hands.page
      .getByRole('listitem', { name: /^Peer Leadership/u })
      .or(hands.page.locator('.extension-list-item'))
      .first()
      .click();
    const details = hands.webviewPage();
    await details.getByRole('heading', { name: 'Rules of respect' }).waitFor();
    assert.equal(await details.getByRole('img').count(), 0);
  });
});
