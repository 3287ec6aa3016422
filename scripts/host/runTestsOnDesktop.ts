import { runTests } from '@vscode/test-electron';
import type { ExtensionTestRun } from './extensionTestRun.ts';

/**
 * Runs the tests inside a desktop VS Code.
 *
 * @returns the exit code: 0 when all passed.
 */
export async function runTestsOnDesktop(executable: string, test: ExtensionTestRun): Promise<number> {
  try {
    return await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: test.extensionPath,
      extensionTestsPath: test.testsPath,
      extensionTestsEnv: test.environment,
      launchArgs: [
        test.workspaceFolder,
        '--disable-extensions',
        `--user-data-dir=${test.dataFolder}/data`,
        `--extensions-dir=${test.dataFolder}/extensions`,
      ],
    });
  } catch (error) {
    // How a failing run ends: `TestRunFailedError`, with the code. Anything else is ours to know.
    if (error instanceof Error && 'code' in error && typeof error.code === 'number') {
      return error.code;
    }
    throw error;
  }
}
