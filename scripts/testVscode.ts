import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
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

/**
 * Each file in a program and a workbench of its own. A busy machine lets a workbench miss a key or a click, which says
 * nothing of the extension: a file that failed is run once more from the start, and that is said. Twice is a failure.
 */
async function runOutsideHost(): Promise<number> {
  const folder = await mkdtemp(path.join(tmpdir(), 'peer-leadership-ui-'));
  try {
    const files = (await readdir(path.join(PROJECT_ROOT, 'test', 'ui'))).filter((name) => name.endsWith('.test.ts'));
    let failures = 0;
    for (const file of files.sort()) {
      const first = await runFile(file, path.join(folder, 'first.jsonl'));
      if (first.code !== 0) tell(`\ntest/ui/${file} failed. It is run once more from the start.`);
      const last = first.code === 0 ? first : await runFile(file, path.join(folder, 'second.jsonl'));
      if (first.code !== 0 && last.code === 0) tell(`\ntest/ui/${file} failed once and passed when it was run again.`);
      if (last.code !== 0) failures += 1;
      const { PEER_LEADERSHIP_TEST_COUNTS: total } = process.env;
      if (total !== undefined && total !== '') await appendFile(total, last.counts);
    }
    return failures;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs one file, counted in a file that begins empty. */
async function runFile(file: string, countsFile: string): Promise<{ code: number; counts: string }> {
  await writeFile(countsFile, '');
  const mocha = path.join(PROJECT_ROOT, 'node_modules', 'mocha', 'bin', 'mocha.js');
  const child = spawn(process.execPath, [mocha, `test/ui/${file}`], {
    cwd: PROJECT_ROOT,
    stdio: 'inherit',
    env: { ...process.env, PEER_LEADERSHIP_TEST_COUNTS: countsFile },
  });
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (status) => {
      resolve(status ?? 1);
    });
  });
  return { code, counts: await readFile(countsFile, 'utf8') };
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
