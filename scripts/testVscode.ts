import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { makeFolders } from './host/makeFolders.ts';
import { PROJECT_ROOT } from './host/projectPaths.ts';
import { runExtensionTests } from './host/runExtensionTests.ts';

/**
 * Runs test/vscode inside a real VS Code, then test/ui, which drives an ordinary one as a person would.
 * Expects the extension and the tests to be built. Ends with another code than 0 when a test failed or no
 * VS Code can be had.
 */
async function main(): Promise<number> {
  const testsPath = path.join(PROJECT_ROOT, 'out', 'test', 'vscode', 'index.cjs');
  if (!existsSync(testsPath)) {
    throw new Error('The tests are not built: run npm run build first.');
  }
  const code = await runInsideHost(testsPath);
  return code === 0 ? runOutsideHost() : code;
}

async function runInsideHost(testsPath: string): Promise<number> {
  const folders = await makeFolders();
  try {
    return await runExtensionTests({
      extensionPath: PROJECT_ROOT,
      testsPath,
      workspaceFolder: folders.workspaceFolder,
      dataFolder: folders.dataFolder,
      // The host inherits ours, and with it the file that the tests are counted in.
      environment: {},
      print: tell,
      tell,
    });
  } finally {
    await folders.remove();
  }
}

async function runOutsideHost(): Promise<number> {
  const mocha = path.join(PROJECT_ROOT, 'node_modules', 'mocha', 'bin', 'mocha.js');
  const child = spawn(process.execPath, [mocha, 'test/ui/**/*.test.ts'], { cwd: PROJECT_ROOT, stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
