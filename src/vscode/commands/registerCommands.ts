import * as vscode from 'vscode';
import type { CommandId, CommandMap } from './commandMap.ts';
import { type FailureTeller } from './failureTeller.ts';

/**
 * Registers all commands behind one border: a command fails here or not at all, and its failure is logged and
 * told once.
 */
export function registerCommands(commands: CommandMap, teller: FailureTeller): vscode.Disposable {
  const entries = Object.entries<(argument?: unknown) => Promise<void>>(commands);
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

/** Runs one of our own commands. */
export async function runCommand(id: CommandId): Promise<void> {
  await vscode.commands.executeCommand(id);
}
