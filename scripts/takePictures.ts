import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Command } from 'commander';
import { THEMES, type Theme, WorkbenchHands } from '../test/ui/support/workbenchHands.ts';
import { openWorkbench } from './host/openWorkbench.ts';
import { PROJECT_ROOT, SCREENSHOTS } from './host/projectPaths.ts';
import { parseScript } from './parseScript.ts';

/** Of the pictures those that the README shows, by the name of the file there. */
const IN_README: Record<string, string> = {
  'map-wide-light': 'map-light',
  'map-wide-dark': 'map-dark',
  'story-wide-light': 'evidence-light',
  'here-sidebar-dark': 'here-dark',
  'waiting-sidebar-light': 'waiting-light',
  'retro-wide-high-contrast': 'retro-high-contrast',
};
const README_PICTURES = path.join(PROJECT_ROOT, 'docs', 'images');

const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 620, height: 800 };
/** The sample team's member whose mirror is shown. */
const VIEWER = 'kestrel-ito';
/** A file where the sample team has warnings, waits and people who see trouble coming. */
const FILE = { folder: 'storage', name: 'segmentLog.ts', text: 'export const segments: string[] = [];\n' };

/**
 * Takes pictures of every view with the sample team, in all four kinds of theme, wide and narrow, into
 * out/screenshots/tour; those that the README shows go to docs/images, too.
 */
async function main({ theme, readme = false }: { theme?: string[]; readme?: boolean }): Promise<void> {
  const folder = path.join(SCREENSHOTS, 'tour');
  await mkdir(folder, { recursive: true });
  const workbench = await openWorkbench({
    tell,
    prepare: async ({ workspaceFolder }) => {
      await mkdir(path.join(workspaceFolder, FILE.folder));
      await writeFile(path.join(workspaceFolder, FILE.folder, FILE.name), FILE.text);
      return {};
    },
  });
  try {
    const themes = THEMES.filter(({ kind }) => theme === undefined || theme.includes(kind));
    await new Tour({ hands: new WorkbenchHands(workbench), themes, folder, isForReadme: readme }).walk();
  } finally {
    await workbench.close();
  }
}

/** The way through all views; each step starts where the one before ended. */
class Tour {
  readonly #hands: WorkbenchHands;
  readonly #themes: readonly Theme[];
  readonly #folder: string;
  readonly #isForReadme: boolean;

  constructor(options: { hands: WorkbenchHands; themes: readonly Theme[]; folder: string; isForReadme: boolean }) {
    this.#hands = options.hands;
    this.#themes = options.themes;
    this.#folder = options.folder;
    this.#isForReadme = options.isForReadme;
  }

  async walk(): Promise<void> {
    await this.#welcome();
    await this.#insights();
    await this.#here();
    await this.#waiting();
    await this.#mirror();
    await this.#pages();
    await this.#retro();
    await this.#walkthrough();
  }

  async #welcome(): Promise<void> {
    await this.#hands.openSidebar();
    await this.#hands.view('Insights').getByRole('button', { name: 'Sign In to GitHub' }).waitFor();
    await this.#take('welcome');
    await this.#hands.openOnly('Here');
    await this.#take('here-before');
    await this.#hands.openOnly('Insights');
  }

  async #insights(): Promise<void> {
    await this.#hands.view('Insights').getByRole('button', { name: 'Explore a Sample Team' }).click();
    await this.#hands.line(/^Saw trouble coming/u).waitFor();
    await this.#hands.view('Insights').getByRole('treeitem', { level: 2 }).first().click();
    await this.#take('insights');
  }

  async #here(): Promise<void> {
    const { page } = this.#hands;
    await this.#hands.openOnly('Here');
    await this.#hands.view('Here').getByText('Open a file of the repository').waitFor();
    await this.#take('here-no-file');
    await page.keyboard.press('Control+P');
    await page.locator('.quick-input-widget input[type=text]').fill(FILE.name);
    await this.#hands.choose(new RegExp(FILE.name, 'u'));
    await this.#hands.line(/^Sees trouble coming here/u, 'Here').waitFor();
    await this.#take('here');
  }

  async #waiting(): Promise<void> {
    await this.#hands.openOnly('Waiting Now');
    const wait = this.#hands.line(/has waited for a review/u, 'Waiting Now').first();
    await wait.click();
    await this.#hands.line(/^Ask /u, 'Waiting Now').first().click();
    await this.#hands.view('Waiting Now').getByText('“#').first().waitFor();
    await this.#take('waiting');
  }

  async #mirror(): Promise<void> {
    await this.#hands.openOnly('My Leadership');
    await this.#take('mirror-before');
    await this.#hands
      .view('My Leadership')
      .getByRole('button', { name: /^Say Who I Am/u })
      .click();
    await this.#hands.page.locator('.quick-input-widget input[type=text]').fill(VIEWER);
    await this.#hands.choose(new RegExp(VIEWER, 'u'));
    await this.#hands.view('My Leadership').getByRole('treeitem').first().waitFor();
    await this.#take('mirror');
  }

  async #pages(): Promise<void> {
    await this.#hands.openOnly('Insights');
    await this.#hands.view('Insights').getByRole('treeitem', { level: 3 }).first().click();
    await this.#hands.webviewPage().getByRole('heading', { name: 'What happened' }).waitFor();
    await this.#take('story');
    await this.#hands.runFromPalette('Peer Leadership: Show Team Leadership Map');
    await this.#hands.webviewPage().getByRole('application').waitFor();
    await this.#take('map');
    await this.#hands.runFromPalette('View: Close All Editors');
  }

  async #retro(): Promise<void> {
    await this.#hands.runFromPalette('Peer Leadership: Create Retro Report…');
    await this.#hands.choose(/^Last 90 days/u);
    await this.#hands.choose(/^Hide names/u);
    await this.#hands.webviewPage().getByRole('heading', { name: 'Retro report of tidewater' }).waitFor();
    await this.#take('retro');
    await this.#hands.runFromPalette('View: Close All Editors');
    await this.#hands.page.getByRole('button', { name: "Don't Save" }).click();
  }

  async #walkthrough(): Promise<void> {
    const { page } = this.#hands;
    // VS Code shows a step's picture only where there is room beside it.
    await page.setViewportSize({ width: 1600, height: 900 });
    await this.#hands.runFromPalette('Peer Leadership: Get Started');
    const steps = ['Look at an invented team', 'Know what it is not', "Read your own team's history", 'See who leads'];
    for (const [index, step] of steps.entries()) {
      await page.getByText(step).first().click();
      await this.#shoot(`walkthrough-${String(index + 1)}`);
    }
  }

  /** A view or page in each theme: the window wide and narrow, and the sidebar by itself. */
  async #take(name: string): Promise<void> {
    const { page } = this.#hands;
    await this.#shoot(`${name}-wide`);
    await this.#shoot(`${name}-sidebar`, '.part.sidebar');
    if (this.#isForReadme) return;
    await page.setViewportSize(NARROW);
    await this.#shoot(`${name}-narrow`);
    await page.setViewportSize(WIDE);
  }

  async #shoot(name: string, part?: string): Promise<void> {
    const { page } = this.#hands;
    for (const theme of this.#themes) {
      const shown = IN_README[`${name}-${theme.kind}`];
      if (this.#isForReadme && shown === undefined) continue;
      await this.#hands.useTheme(theme);
      await this.#hands.rest();
      await page.evaluate(settle);
      const place = part === undefined ? page : page.locator(part);
      const picture = await place.screenshot({ path: path.join(this.#folder, `${name}-${theme.kind}.png`) });
      if (shown !== undefined) await writeFile(path.join(README_PICTURES, `${shown}.png`), picture);
    }
    tell(name);
  }
}

/** Runs in the page: until nothing has come or gone in it for a while; a cursor that blinks does not count. */
function settle(): Promise<void> {
  return new Promise((resolve) => {
    const QUIET_MS = 500;
    const MOST_MS = 4000;
    let timer = setTimeout(resolve, QUIET_MS);
    setTimeout(resolve, MOST_MS);
    new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(resolve, QUIET_MS);
    }).observe(document.body, { childList: true, subtree: true });
  });
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}

await parseScript(
  new Command('npm run pictures --')
    .description('take pictures of every view with the sample team, and renew those that the README shows')
    .option('--theme <kind...>', 'only these kinds of theme: light, dark, high-contrast, high-contrast-light')
    .option('--readme', 'only those that the README shows')
    .action(main),
);
