import * as vscode from 'vscode';

/** A line that the extension asked for. */
export interface AskedInput {
  title: string;
  isHidden: boolean;
}

/** What the extension let one pick from. */
export interface Offered {
  title: string;
  /** Each with its description after a bar, where it has one. */
  items: string[];
}

/**
 * Stands in for the person who types and picks while `act` runs: types `text`, picks what bears that name (of several
 * names the first that is offered), else the first of what is offered. `offered` takes note of every choice.
 */
export async function answerInput(
  act: () => Promise<unknown>,
  text: string | readonly string[] | undefined,
  offered: Offered[] = [],
): Promise<AskedInput[]> {
  const { showInputBox, showQuickPick } = vscode.window;
  const asked: AskedInput[] = [];
  const names = typeof text === 'string' ? [text] : (text ?? []);
  Object.assign(vscode.window, {
    showInputBox: async ({ title = '', password = false }: vscode.InputBoxOptions) => {
      asked.push({ title, isHidden: password });
      return names[0];
    },
    showQuickPick: async (
      coming: readonly unknown[] | Thenable<readonly unknown[]>,
      { title = '', canPickMany = false }: vscode.QuickPickOptions,
    ) => {
      const items = await coming;
      offered.push({ title, items: items.map((item) => [labelOf(item), describe(item)].filter(Boolean).join(' | ')) });
      const named = names.flatMap((name) => items.find((item) => labelOf(item) === name) ?? []);
      return canPickMany ? items.slice(0, 1) : (named[0] ?? items[0]);
    },
  });
  try {
    await act();
  } finally {
    Object.assign(vscode.window, { showInputBox, showQuickPick });
  }
  return asked;
}

function labelOf(item: unknown): unknown {
  return typeof item === 'object' && item !== null && 'label' in item ? item.label : item;
}

function describe(item: unknown): unknown {
  return typeof item === 'object' && item !== null && 'description' in item ? item.description : undefined;
}
