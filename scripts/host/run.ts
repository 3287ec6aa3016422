import { spawn } from 'node:child_process';

/**
 * Runs a program and waits for its end; its output goes to ours only when it fails.
 *
 * @throws Error with the program's last lines when it cannot start or ends with another code than 0.
 */
export async function run(program: string, args: readonly string[], directory: string): Promise<void> {
  const child = spawn(program, args, {
    cwd: directory,
    stdio: ['ignore', 'pipe', 'pipe'],
    // npm is a .cmd file on Windows, which only a shell can start.
    shell: process.platform === 'win32',
  });
  let output = '';
  const keep = (chunk: Buffer): void => {
    output = (output + chunk.toString('utf8')).slice(-4000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) {
    throw new Error(`${program} ${args.join(' ')} ended with code ${code ?? 'none'}:\n${output.trim()}`);
  }
}
