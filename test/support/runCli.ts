import { buildSync } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
/** How the command line is started in a checkout (`npm run cli -- …`). */
export const CLI_FROM_SOURCE = ['--import', 'tsx', 'src/cli/main.ts'];

export interface CliResult {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs today's command line in a process of its own, bundled as people install it, which starts in a third of the time. */
export function runCli(...args: string[]): CliResult {
  return runNode(bundledCli(), ...args);
}

/** Runs this Node in the project's folder. */
export function runNode(...args: string[]): CliResult {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}

let bundle: string | null = null;

/** The bundle's file: made once for all tests of this process, and gone after it. */
export function bundledCli(): string {
  if (bundle !== null) return bundle;
  const folder = mkdtempSync(path.join(tmpdir(), 'peer-leadership-bundle-'));
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  const outfile = path.join(folder, 'cli.cjs');
  buildSync({
    absWorkingDir: ROOT,
    entryPoints: ['src/cli/main.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node22',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { 'import.meta.url': 'importMetaUrl' },
    banner: { js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
    logLevel: 'error',
  });
  bundle = outfile;
  return outfile;
}
