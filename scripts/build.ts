import { existsSync } from 'node:fs';
import { chmod, copyFile, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { analyzeMetafile, build, type BuildOptions, type Metafile } from 'esbuild';

/**
 * Bundles every program of the project. An entry point that is missing fails the build.
 *
 * --production  minified, from an empty folder, without the tests: what goes into the package
 * --sizes       tells what is in each bundle
 * --quiet       says nothing unless something is wrong
 *
 * All that it says goes to stderr, so that `npm start` keeps stdout for its own.
 */
const { values: flags } = parseArgs({
  options: {
    production: { type: 'boolean', default: false },
    sizes: { type: 'boolean', default: false },
    quiet: { type: 'boolean', default: false },
  },
});

const ROOT = path.dirname(import.meta.dirname);
const TESTS = 'out/test/vscode';

const shared: BuildOptions = {
  absWorkingDir: ROOT,
  bundle: true,
  metafile: true,
  sourcemap: 'linked',
  minify: flags.production,
  jsx: 'automatic',
  jsxImportSource: 'preact',
  logLevel: flags.quiet ? 'warning' : 'info',
};

/** `import.meta.url` does not exist in a CommonJS bundle; this gives the bundle's own address instead. */
const nodeBundle: BuildOptions = {
  ...shared,
  platform: 'node',
  format: 'cjs',
  target: 'node22',
  define: { 'import.meta.url': 'importMetaUrl' },
  banner: { js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
};

function nodeProgram(source: string, outfile: string, external: string[] = []): BuildOptions {
  return { ...nodeBundle, entryPoints: [source], outfile, external };
}

function commandLine(source: string, outfile: string): BuildOptions {
  const program = nodeProgram(source, outfile);
  return { ...program, banner: { js: `#!/usr/bin/env node\n${program.banner?.['js'] ?? ''}` } };
}

/** Every file directly in src/webview is a page's script; what they share lives in folders below. */
async function webviewScripts(): Promise<BuildOptions[]> {
  const folder = path.join(ROOT, 'src', 'webview');
  const names = existsSync(folder) ? await readdir(folder) : [];
  const entryPoints = names.filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'));
  if (entryPoints.length === 0) return [];
  return [
    {
      ...shared,
      entryPoints: entryPoints.map((name) => `src/webview/${name}`),
      outdir: 'dist/webview',
      platform: 'browser',
      format: 'iife',
      target: 'chrome130',
      minify: true,
    },
  ];
}

async function programs(): Promise<BuildOptions[]> {
  const shipped = [
    nodeProgram('src/extension.ts', 'dist/extension.cjs', ['vscode']),
    nodeProgram('src/worker.ts', 'dist/worker.cjs'),
    commandLine('src/cli/main.ts', 'dist/cli.cjs'),
    ...(await webviewScripts()),
  ];
  if (flags.production) return shipped;
  return [...shipped, nodeProgram('test/vscode/index.ts', path.join(TESTS, 'index.cjs'), ['vscode', 'mocha'])];
}

/** The emulator reads GitHub's schema from beside the program that it is bundled into. */
async function copySchema(): Promise<void> {
  const from = path.dirname(fileURLToPath(import.meta.resolve('@octokit/graphql-schema')));
  for (const name of ['schema.graphql', 'schema.json'])
    await copyFile(path.join(from, name), path.join(ROOT, TESTS, name));
}

async function tellSizes(metafiles: readonly Metafile[]): Promise<void> {
  for (const metafile of metafiles) {
    process.stderr.write(`${(await analyzeMetafile(metafile)).trimEnd()}\n`);
  }
}

async function main(): Promise<void> {
  if (flags.production) await rm(path.join(ROOT, 'dist'), { recursive: true, force: true });
  const results = await Promise.all((await programs()).map((options) => build(options)));
  if (!flags.production) await copySchema();
  await chmod(path.join(ROOT, 'dist', 'cli.cjs'), 0o755);
  if (flags.sizes) await tellSizes(results.flatMap((result) => result.metafile ?? []));
}

try {
  await main();
} catch (error) {
  // esbuild has already told what is wrong in the code itself.
  const isToldByBuild = error instanceof Error && 'errors' in error;
  if (!isToldByBuild) process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
}
