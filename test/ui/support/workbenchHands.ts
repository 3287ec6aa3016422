import path from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { Workbench } from '../../../scripts/host/openWorkbench.ts';
import { SCREENSHOTS } from '../../../scripts/host/projectPaths.ts';
import { findMessage } from './findMessage.ts';
import { MOST_TRIES, PATIENCE_MS, runFromPalette, STEP_MS } from './runFromPalette.ts';

/** The four kinds of theme that VS Code knows, by the class that it gives to pages. */
export const THEMES = [
  { kind: 'light', theme: 'Light Modern', bodyClass: 'vscode-light' },
  { kind: 'dark', theme: 'Dark Modern', bodyClass: 'vscode-dark' },
  { kind: 'high-contrast', theme: 'Default High Contrast', bodyClass: 'vscode-high-contrast' },
  { kind: 'high-contrast-light', theme: 'Default High Contrast Light', bodyClass: 'vscode-high-contrast-light' },
] as const;
export type Theme = (typeof THEMES)[number];

export type ViewTitle = 'Insights' | 'Here' | 'Waiting Now' | 'My Leadership';

/** What a person does in a window of the workbench, by mouse and by keyboard; every step waits until it has been taken. */
export class WorkbenchHands {
  #workbench: Workbench | null = null;
  /** Where any page did what its policy forbids. */
  readonly violations: string[] = [];

  /** @param workbench none where it is opened later, and then taken */
  constructor(workbench?: Workbench) {
    if (workbench !== undefined) this.take(workbench);
  }

  /** Goes to a workbench that has just been opened. */
  take(workbench: Workbench): void {
    this.#workbench = workbench;
    workbench.page.setDefaultTimeout(STEP_MS);
    workbench.page.on('console', (message) => {
      if (/content security policy/iu.test(message.text())) this.violations.push(message.text());
    });
  }

  get workbench(): Workbench {
    if (this.#workbench === null) throw new Error('There is a workbench inside a test only.');
    return this.#workbench;
  }

  get page(): Page {
    return this.workbench.page;
  }

  /** Keeps what the window shows as `name`.png among the run's pictures. */
  async takePicture(name: string): Promise<void> {
    await this.page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) });
  }

  /** A view of our sidebar, with its header. */
  view(title: ViewTitle): Locator {
    return this.page.locator('.pane', { has: this.page.locator(`.pane-header[aria-label^="${title}"]`) });
  }

  line(name: string | RegExp, title: ViewTitle = 'Insights'): Locator {
    return this.view(title).getByRole('treeitem', { name });
  }

  /** The page inside the tab that is in front: VS Code puts it into a frame of a frame. */
  webviewPage(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  }

  /** From here on every click counts, whatever it hits. */
  async countClicks(): Promise<void> {
    await this.page.evaluate(() => {
      const counted = window as unknown as { clicks: number };
      counted.clicks = 0;
      addEventListener('click', () => (counted.clicks += 1), { capture: true });
    });
  }

  clicks(): Promise<number> {
    return this.page.evaluate(() => (window as unknown as { clicks: number }).clicks);
  }

  /** Lines of a view whose label itself is cut off, not only what stands behind it. */
  cutLabels(title: ViewTitle): Promise<string[]> {
    return this.view(title)
      .locator('.monaco-list-row .monaco-icon-label-container')
      .evaluateAll((labels) =>
        labels
          .filter((label) => {
            const name = label.querySelector('.label-name');
            return name !== null && name.getBoundingClientRect().right > label.getBoundingClientRect().right + 1;
          })
          .map((label) => label.textContent),
      );
  }

  async openSidebar(): Promise<void> {
    await this.page.getByRole('tab', { name: 'Peer Leadership' }).first().click();
    await this.view('Insights').waitFor();
  }

  /** From a workbench that knows of no team to the first insight, at two clicks. */
  async exploreSampleTeam(): Promise<void> {
    await this.openSidebar();
    await this.view('Insights').getByRole('button', { name: 'Explore a Sample Team' }).click();
    await this.waitForInsights();
  }

  /** A team is shown: its list of insights has begun. */
  async waitForInsights(): Promise<void> {
    await this.line(/^Saw trouble coming/u).waitFor();
  }

  /** Opens the story of somebody's newest act. @param person which of the list, from 0 */
  async openStory(person = 0): Promise<void> {
    await this.view('Insights').getByRole('treeitem', { level: 2 }).nth(person).click();
    await this.view('Insights').getByRole('treeitem', { level: 3 }).first().click();
  }

  /** A message of ours, looked up where VS Code keeps them. */
  findMessage(text: RegExp): Promise<Locator> {
    return findMessage(this.page, text);
  }

  /** Opens one view of the sidebar and folds the others. */
  async openOnly(title: ViewTitle): Promise<void> {
    for (const one of ['Insights', 'Here', 'Waiting Now', 'My Leadership'] as const) {
      const header = this.view(one).locator('.pane-header');
      const isOpen = (await header.getAttribute('aria-expanded')) === 'true';
      if (isOpen !== (one === title)) await header.click({ position: { x: 40, y: 8 } });
    }
    await this.view(title).locator('.pane-header[aria-expanded=true]').waitFor();
  }

  /** What comes to the front late takes the keyboard, which closes the palette: then it is asked for again. */
  runFromPalette(command: string): Promise<void> {
    return runFromPalette(this.page, command);
  }

  /** Goes to the list of insights without the mouse, as often as a workbench that has just opened takes it back. */
  async focusInsights(): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      await this.runFromPalette('Peer Leadership: Focus on Insights View');
      try {
        await this.view('Insights').waitFor({ timeout: tries < MOST_TRIES ? PATIENCE_MS : STEP_MS });
        return;
      } catch (error) {
        if (tries === MOST_TRIES) throw error;
      }
    }
  }

  /** Opens a file of the workspace by its path, or by enough of it. */
  async openFile(file: string): Promise<void> {
    const name = file.split('/').at(-1) ?? file;
    await this.page.keyboard.press('Control+P');
    await this.page.locator('.quick-input-widget input[type=text]').fill(file);
    await this.page.locator('.quick-input-list').getByRole('option', { name }).first().click();
    await this.page.getByRole('tab', { name }).waitFor();
  }

  /** Takes a line of the list that VS Code asks with. */
  async choose(line: RegExp): Promise<void> {
    const option = this.page.locator('.quick-input-widget').getByRole('option', { name: line }).first();
    await option.waitFor();
    await option.click();
  }

  async useTheme({ theme, bodyClass }: Theme, more: Record<string, unknown> = {}): Promise<void> {
    await this.workbench.writeSettings({ ...more, 'workbench.colorTheme': theme });
    const name =
      bodyClass === 'vscode-light' ? 'vs' : bodyClass === 'vscode-dark' ? 'vs-dark' : THEME_CLASSES[bodyClass];
    await this.page.locator(`.monaco-workbench.${name}`).waitFor();
  }

  /** Drags the sidebar's edge. */
  async makeSidebar(width: number): Promise<void> {
    const sidebar = await this.page.locator('.part.sidebar').boundingBox();
    if (sidebar === null) throw new Error('There is no sidebar.');
    const edge = sidebar.x + sidebar.width;
    await this.page.mouse.move(edge, 500);
    await this.page.mouse.down();
    await this.page.mouse.move(sidebar.x + width, 500, { steps: 5 });
    await this.page.mouse.up();
    await this.rest();
  }

  /** Puts the pointer where it points at nothing. */
  async rest(): Promise<void> {
    const { width, height } = this.page.viewportSize() ?? { width: 800, height: 600 };
    await this.page.mouse.move(width - 40, height - 10);
  }
}

const THEME_CLASSES = { 'vscode-high-contrast': 'hc-black', 'vscode-high-contrast-light': 'hc-light' } as const;
