import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { installCodeServer } from './installCodeServer.ts';

/** A running VS Code server, reachable from this machine only. */
export interface RunningServer {
  port: number;
  /** Ends the server and its extension hosts. */
  stop: () => Promise<void>;
}

const START_TIMEOUT_MS = 30_000;

/**
 * Starts VS Code's server on a free port.
 *
 * @param options.dataFolder keeps the user's data and the extensions; made by the caller, who also removes it.
 * @param options.environment added to ours; the extension host inherits it.
 * @throws Error with the server's last lines when it does not come up within 30 s.
 */
export async function startServer(options: {
  dataFolder: string;
  environment?: Record<string, string>;
  /** Takes the place of VS Code's own folder of built-in extensions. */
  builtInExtensions?: string | undefined;
  /** Every folder is trusted, unless VS Code shall ask about them as it asks a person. */
  isTrustAsked?: boolean | undefined;
  tell: (line: string) => void;
}): Promise<RunningServer> {
  const folder = await installCodeServer(options.tell);
  const server = spawn(process.execPath, serverArguments(options), {
    cwd: folder,
    env: { ...withoutEditorVariables(process.env), ...options.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that its extension hosts end with it.
    detached: process.platform !== 'win32',
  });
  const stop = stopper(server);
  try {
    return { port: await readPort(server), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function serverArguments(options: {
  dataFolder: string;
  builtInExtensions?: string | undefined;
  isTrustAsked?: boolean | undefined;
}): string[] {
  const { dataFolder, builtInExtensions, isTrustAsked = false } = options;
  return [
    path.join('out', 'server-main.js'),
    ...['--host', '127.0.0.1'],
    ...['--port', '0'],
    '--without-connection-token',
    '--accept-server-license-terms',
    ...(isTrustAsked ? [] : ['--disable-workspace-trust']),
    '--disable-telemetry',
    // Without it the server ignores which extension is under development.
    '--enable-smoke-test-driver',
    ...['--user-data-dir', path.join(dataFolder, 'data')],
    ...['--extensions-dir', path.join(dataFolder, 'extensions')],
    ...(builtInExtensions === undefined ? [] : ['--builtin-extensions-dir', builtInExtensions]),
  ];
}

/** What an editor's own terminal sets would make this server think that it is part of that editor. */
function withoutEditorVariables(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(environment).filter(([name]) => !name.startsWith('VSCODE_') && name !== 'ELECTRON_RUN_AS_NODE'),
  );
}

function readPort(server: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = (why: string): void => {
      clearTimeout(timer);
      reject(new Error(`VS Code's server ${why}:\n${output.slice(-2000)}`));
    };
    const timer = setTimeout(() => fail(`did not start within ${START_TIMEOUT_MS / 1000} s`), START_TIMEOUT_MS);
    const read = (chunk: Buffer): void => {
      output = (output + chunk.toString('utf8')).slice(-8000);
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (port !== undefined) {
        clearTimeout(timer);
        resolve(Number(port));
      }
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.once('error', (error) => fail(`cannot be started (${error.message})`));
    server.once('exit', (code) => fail(`ended with code ${code ?? 'none'}`));
  });
}

function stopper(server: ChildProcess): () => Promise<void> {
  const isRunning = (): boolean => server.pid !== undefined && server.exitCode === null && server.signalCode === null;
  const signal = (name: NodeJS.Signals): void => {
    if (server.pid === undefined || !isRunning()) {
      return;
    }
    if (process.platform === 'win32') {
      server.kill(name);
    } else {
      process.kill(-server.pid, name);
    }
  };
  // Whatever way we end, the server must not outlive us.
  const onExit = (): void => signal('SIGKILL');
  process.once('exit', onExit);
  return async () => {
    if (isRunning()) {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      signal('SIGTERM');
      const hard = setTimeout(() => signal('SIGKILL'), 5000);
      await ended;
      clearTimeout(hard);
    }
    process.off('exit', onExit);
  };
}
