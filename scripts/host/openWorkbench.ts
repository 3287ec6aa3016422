import type { Page } from 'playwright-core';
import { installPackage } from './installPackage.ts';
import { makeFolders, type RunFolders } from './makeFolders.ts';
import { openBrowser } from './openBrowser.ts';
import { PROJECT_ROOT } from './projectPaths.ts';
import { writeQuietSettings } from './quietSettings.ts';
import { startServer } from './startServer.ts';
import { workbenchUrl } from './workbenchUrl.ts';

/** An ordinary VS Code in a Chromium, with the extension loaded, to be driven as a person would. */
export interface Workbench {
  page: Page;
  /** What opens another window of it. */
  address: string;
  /** Folder that is open in it. */
  workspaceFolder: string;
  /** Changes the settings of the workspace; VS Code takes them up at once. */
  writeSettings: (settings: Record<string, unknown>) => Promise<void>;
  close: () => Promise<void>;
}

export interface WorkbenchOptions {
  /** A package (.vsix) to install, instead of the extension as it lies in this project. */
  packageFile?: string;
  tell: (line: string) => void;
  /** The user's settings beside those that keep it quiet. */
  userSettings?: Record<string, unknown>;
  /** VS Code asks whether the folder is trusted, instead of trusting every one. */
  isTrustAsked?: boolean;
  /**
   * Puts into the folders what must be there before VS Code starts; may name another folder of built-in extensions,
   * what the host finds in its environment, and a file of several roots to open instead of the folder.
   */
  prepare?: (folders: RunFolders) => Promise<{
    builtInExtensions?: string;
    environment?: Record<string, string>;
    workspaceFile?: string;
  }>;
}

/**
 * Opens a fresh one: nothing is known of any earlier run. Always on VS Code's server, also where there is a
 * desktop: the same page, at the same size, on every machine, so that pictures of it can be compared.
 */
export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const folders = await makeFolders();
  const undo = [folders.remove];
  const close = async (): Promise<void> => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    await writeQuietSettings(folders.dataFolder, options.userSettings);
    const prepared = await options.prepare?.(folders);
    const { packageFile, isTrustAsked } = options;
    if (packageFile !== undefined) await installPackage({ ...options, packageFile, dataFolder: folders.dataFolder });
    const server = await startServer({ dataFolder: folders.dataFolder, tell: options.tell, isTrustAsked, ...prepared });
    undo.push(server.stop);
    const browser = await openBrowser(options.tell);
    undo.push(async () => browser.close());
    // Further pages of this context are further windows of the same person.
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    const { workspaceFolder } = folders;
    const development = packageFile === undefined ? { extensionPath: PROJECT_ROOT } : {};
    const workspaceFile = prepared?.workspaceFile;
    const address = workbenchUrl({ port: server.port, workspaceFolder, workspaceFile, ...development });
    await page.goto(address);
    await page.locator('.monaco-workbench').waitFor();
    return { page, address, workspaceFolder, writeSettings: folders.writeSettings, close };
  } catch (error) {
    await close();
    throw error;
  }
}
