import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { PROJECT_ROOT } from '../../../scripts/host/projectPaths.ts';
import type { LeadershipMap } from '../../../src/core/map/leadershipMap.ts';
import type { SceneOf } from '../../../src/core/map/mapScene.ts';
import { packScene } from '../../../src/core/map/packScene.ts';
import { renderMapTable } from '../../../src/core/map/renderMapTable.tsx';
import { englishTranslate } from '../../../src/core/text/englishTranslate.ts';
import { type FromMapPage, fromMapPageSchema, type ToMapPage } from '../../../src/protocol/mapMessages.ts';
import { renderMapPage } from '../../../src/vscode/map/mapPage.tsx';
import { readTheme, type ThemeKind } from './themes.ts';

export interface MapPageOptions {
  scene: SceneOf<LeadershipMap>;
  theme?: ThemeKind;
  viewport?: { width: number; height: number };
  /** What the page's script has to do without. */
  without?: 'script' | 'canvas';
  /** As the reader's system says; VS Code's own setting goes the same way. */
  lessMotion?: boolean;
  /** Translated messages by English message, and their language. */
  messages?: Record<string, string>;
  language?: string;
  /** What an earlier page of this tab has kept. */
  kept?: unknown;
}

/** The map's page with its real policy, in an ordinary browser whose host is this test. */
export interface MapPageUnderTest {
  page: Page;
  /** What the page has told its host. */
  told: FromMapPage[];
  /** Violations of the policy and errors of the script. */
  problems: string[];
  send: (message: ToMapPage) => Promise<void>;
  showTheme: (kind: ThemeKind) => Promise<void>;
  readState: () => Promise<unknown>;
  close: () => Promise<void>;
}

const ASSETS: Record<string, { folder: string; type: string }> = {
  'map.js': { folder: 'dist/webview', type: 'text/javascript' },
  'map.css': { folder: 'media', type: 'text/css' },
};

export async function openMapPage(browser: Browser, options: MapPageOptions): Promise<MapPageUnderTest> {
  const server = await serve(options);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const context = await browser.newContext({
    viewport: options.viewport ?? { width: 1120, height: 760 },
    reducedMotion: options.lessMotion === false ? 'no-preference' : 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const told: FromMapPage[] = [];
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(`${message.type()}: ${message.text()}`);
  });
  const send = async (message: ToMapPage): Promise<void> => page.evaluate((data) => window.postMessage(data), message);
  await page.exposeFunction('tellHost', async (message: unknown) => {
    const said = fromMapPageSchema.parse(message);
    told.push(said);
    if (said.type === 'ready') {
      const { scene, messages = {}, language = 'en' } = options;
      void send({ type: 'scene', repository: 'github.com/test', scene: packScene(scene), messages, language });
    }
    if (said.type === 'tell') {
      const acts = options.scene.map.acts.filter(({ id }) => said.acts.includes(id));
      void send({ type: 'told', acts });
    }
  });
  // The test's compiler names functions through a helper that the page does not have.
  await page.addInitScript('globalThis.__name ??= (made) => made;');
  await page.addInitScript(standInForVsCode, { kept: options.kept, hasCanvas: options.without !== 'canvas' });
  const showTheme = async (kind: ThemeKind): Promise<void> => {
    await page.evaluate(putTheme, { ...readTheme(kind), lessMotion: options.lessMotion !== false });
  };
  await page.addInitScript(putThemeEarly, {
    ...readTheme(options.theme ?? 'light'),
    lessMotion: options.lessMotion !== false,
  });
  await page.goto(`http://127.0.0.1:${address.port}/`);
  return {
    page,
    told,
    problems,
    send,
    showTheme,
    readState: async () => page.evaluate(() => (window as unknown as { keptState: unknown }).keptState),
    close: async () => {
      await context.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function serve({ scene, without }: MapPageOptions): Promise<Server> {
  const server = createServer((request, response) => {
    const name = (request.url ?? '/').slice(1);
    const asset = without === 'script' && name === 'map.js' ? undefined : ASSETS[name];
    if (name === '') {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(writePage(scene));
    } else if (asset !== undefined) {
      response.setHeader('content-type', asset.type);
      void readFile(path.join(PROJECT_ROOT, asset.folder, name)).then((content) => response.end(content));
    } else {
      response.statusCode = name === 'favicon.ico' ? 204 : 404;
      response.end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function writePage({ map }: SceneOf<LeadershipMap>): string {
  return renderMapPage({
    scriptUrl: '/map.js',
    styleUrl: '/map.css',
    cspSource: "'self'",
    title: 'Leadership Map',
    language: 'en',
    tableHtml: renderMapTable(map, { translate: englishTranslate }),
  });
}

/* These run in the page. */

interface Stage {
  tellHost: (message: unknown) => Promise<void>;
  keptState: unknown;
  acquireVsCodeApi: () => unknown;
}

function standInForVsCode({ kept, hasCanvas }: { kept: unknown; hasCanvas: boolean }): void {
  const stage = window as unknown as Stage;
  stage.keptState = kept;
  stage.acquireVsCodeApi = () => ({
    postMessage: (message: unknown) => void stage.tellHost(message),
    getState: () => stage.keptState,
    setState: (state: unknown) => {
      stage.keptState = state;
    },
  });
  if (!hasCanvas) HTMLCanvasElement.prototype.getContext = () => null;
}

interface PageTheme {
  bodyClass: string;
  variables: Record<string, string>;
  lessMotion: boolean;
}

function putTheme({ bodyClass, variables, lessMotion }: PageTheme): void {
  const { style } = document.documentElement;
  for (const name of Array.from(style)) style.removeProperty(name);
  for (const [name, value] of Object.entries(variables)) style.setProperty(name, value);
  // VS Code's page is clear: the editor's own ground shows through.
  style.setProperty('background', variables['--vscode-editor-background'] ?? '');
  document.body.className = `${bodyClass}${lessMotion ? ' vscode-reduce-motion' : ''}`;
}

function putThemeEarly({ bodyClass, variables, lessMotion }: PageTheme): void {
  document.addEventListener('readystatechange', () => {
    const { style } = document.documentElement;
    for (const [name, value] of Object.entries(variables)) style.setProperty(name, value);
    style.setProperty('background', variables['--vscode-editor-background'] ?? '');
    document.body.className = `${bodyClass}${lessMotion ? ' vscode-reduce-motion' : ''}`;
  });
}
