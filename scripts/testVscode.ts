import { existsSync } from 'node:fs';
import path from 'node:path';
import { makeFolders } from './host/makeFolders.ts';
import { PROJECT_ROOT } from './host/projectPaths.ts';
import { runExtensionTests } from './host/runExtensionTests.ts';

/**
 * Runs test/vscode inside a real VS Code. Expects the extension and the tests to be built.
 * Ends with code 1 when a test failed or no VS Code can be had.
 */
async function main(): Promise<number> {
  const testsPath = path.join(PROJECT_ROOT, 'out', 'test', 'vscode', 'index.cjs');
  if (!existsSync(testsPath)) {
    throw new Error('The tests are not built: run npm run build first.');
  }
  const folders = await makeFolders();
  try {
    return await runExtensionTests({
      extensionPath: PROJECT_ROOT,
      testsPath,
      workspaceFolder: folders.workspaceFolder,
      dataFolder: folders.dataFolder,
      environment: {},
      print: (line) => process.stdout.write(`${line}\n`),
      tell: (line) => process.stdout.write(`${line}\n`),
    });
  } finally {
    await folders.remove();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
