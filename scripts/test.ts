import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';

/**
 * Checks everything, in the order in which a failure is cheapest to find, and stops at the first failure.
 * The last lines name each test that failed, with its error, and sum up all suites: `N passed, N failed`. Whoever
 * sees no more than the end of a long output knows what to look at.
 */

/** Names of package.json's scripts. */
const CHECKS = ['build', 'typecheck', 'lint', 'format:check', 'borders', 'unused'] as const;
/** Those that run tests; each adds its counts to a file (test/support/countingReporter.cjs). */
const SUITES = ['test:unit', 'test:contract', 'test:integration', 'test:vscode'] as const;

const countsSchema = z.object({
  passed: z.number().int().nonnegative(),
  failed: z.number().int().nonnegative(),
  failures: z.array(z.object({ title: z.string(), error: z.string() })),
});
type Counts = z.infer<typeof countsSchema>;

/** @returns the script's exit code; 1 when a signal ended it. */
async function runScript(name: string, environment: NodeJS.ProcessEnv): Promise<number> {
  process.stdout.write(`\n== npm run ${name}\n`);
  const child = spawn('npm', ['run', '--silent', name], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: environment,
    // npm is a .cmd file on Windows, which only a shell can start.
    shell: process.platform === 'win32',
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** Sum of all lines of a counts file; a suite that never got to its end has written none. */
function readCounts(file: string): Counts {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  const total: Counts = { passed: 0, failed: 0, failures: [] };
  for (const line of lines.filter((text) => text !== '')) {
    const counts = countsSchema.parse(JSON.parse(line));
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.failures.push(...counts.failures);
  }
  return total;
}

async function runSuite(name: string, countsFile: string): Promise<{ counts: Counts; problem: string | null }> {
  const code = await runScript(name, { ...process.env, PEER_LEADERSHIP_TEST_COUNTS: countsFile });
  const counts = readCounts(countsFile);
  if (code !== 0) return { counts, problem: `npm run ${name} failed (exit code ${code}).` };
  if (counts.failed > 0) return { counts, problem: `npm run ${name} hides ${counts.failed} failed tests.` };
  if (counts.passed === 0) return { counts, problem: `npm run ${name} executed no test.` };
  return { counts, problem: null };
}

/** @returns what went wrong first, or null. */
async function runAll(folder: string, total: Counts): Promise<string | null> {
  for (const name of CHECKS) {
    const code = await runScript(name, process.env);
    if (code !== 0) return `npm run ${name} failed (exit code ${code}).`;
  }
  for (const name of SUITES) {
    const { counts, problem } = await runSuite(name, path.join(folder, `${name.replace(':', '-')}.jsonl`));
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.failures.push(...counts.failures);
    if (problem !== null) return problem;
  }
  return null;
}

const folder = await mkdtemp(path.join(tmpdir(), 'peer-leadership-test-'));
try {
  const total: Counts = { passed: 0, failed: 0, failures: [] };
  const problem = await runAll(folder, total);
  process.stdout.write(problem === null ? '\nEverything checked.\n' : `\nStopped: ${problem}\n`);
  for (const { title, error } of total.failures) process.stdout.write(`Failed: ${title}\n${error}\n\n`);
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
  process.exitCode = problem === null ? 0 : 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
