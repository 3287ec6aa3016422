/**
 * Entry of the command line. Looks at the Node version before anything else is loaded, because what
 * follows needs node:sqlite.
 */
const OLDEST_NODE = [22, 13] as const;

async function main(): Promise<number> {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    process.stderr.write(
      `Node ${process.versions.node} is too old: Peer Leadership needs Node ${OLDEST_NODE.join('.')} or newer. Install a newer Node, or use the npm scripts of a checkout, which bring their own.\n`,
    );
    return 1;
  }
  const { runProgram } = await import('./program.ts');
  return runProgram(process.argv);
}

// A reader that has seen enough (head, less) closes the pipe; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`The output cannot be written (${error.code ?? error.message}). Write it to another place.\n`);
  process.exit(1);
});
// Nobody reads what is told: the work goes on.
process.stderr.on('error', () => undefined);

void main().then((code) => {
  process.exitCode = code;
});
