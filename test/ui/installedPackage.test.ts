import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { openWorkbench, type Workbench } from '../../scripts/host/openWorkbench.ts';
import { PROJECT_ROOT } from '../../scripts/host/projectPaths.ts';

/** What would be too much to download for a sidebar. */
const MOST_BYTES = 1_200_000;

describe('the package', function () {
  this.timeout(240_000);
  let folder = '';
  let file = '';
  let workbench: Workbench | null = null;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'peer-leadership-package-'));
    file = path.join(folder, 'peer-leadership.vsix');
    await promisify(execFile)('npm', ['run', '--silent', 'package', '--', '--out', file], {
      cwd: PROJECT_ROOT,
      shell: process.platform === 'win32',
    });
  });

  after(async () => {
    await workbench?.close();
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
    const tell = (line: string): unknown => process.stdout.write(`${line}\n`);
    workbench = await openWorkbench({ tell, packageFile: file });
    const { page } = workbench;
    page.setDefaultTimeout(60_000);
    await page.getByRole('tab', { name: 'Peer Leadership' }).first().click();
    await page.getByRole('button', { name: 'Explore a Sample Team' }).click();
    await page.getByRole('treeitem', { name: /^Saw trouble coming/u }).waitFor();
    await page.getByRole('treeitem', { level: 2 }).first().click();
    await page.getByRole('treeitem', { level: 3 }).first().click();
    const story = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    await story.getByRole('heading', { name: 'What happened' }).waitFor();
    await page.keyboard.press('Control+Shift+X');
    await page
      .getByRole('listitem', { name: /^Peer Leadership/u })
      .or(page.locator('.extension-list-item'))
      .first()
      .click();
    const details = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    await details.getByRole('heading', { name: 'Rules of respect' }).waitFor();
    assert.equal(await details.getByRole('img').count(), 0);
  });
});
