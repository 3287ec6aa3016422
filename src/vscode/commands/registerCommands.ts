import * as vscode from 'vscode';
import type { CommandMap } from './commandMap.ts';
import type { FailureTeller } from './failureTeller.ts';

/**
 * Registers all commands behind one border: a command fails here or not at all, and its failure is logged and
 * told once.
 */
export function registerCommands(commands: CommandMap, teller: FailureTeller): vscode.Disposable {
  const entries = Object.entries(commands);
  return vscode.Disposable.from(
    ...entries.map(([id, run]) =>
      vscode.commands.registerCommand(id, async (argument?: unknown) => {
        try {
          await run(argument);
        } catch (error) {
          teller.tell(error);
        }
      }),
    ),
  );
}
