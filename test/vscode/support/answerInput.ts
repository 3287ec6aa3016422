import * as vscode from 'vscode';

/** A line that the extension asked for. */
export interface AskedInput {
  title: string;
  isHidden: boolean;
}

/** Stands in for the person who types and picks while `act` runs: types `text`, picks what bears that name, else the first of what is offered. */
export async function answerInput(act: () => Promise<unknown>, text: string | undefined): Promise<AskedInput[]> {
  const { showInputBox, showQuickPick } = vscode.window;
  const asked: AskedInput[] = [];
  Object.assign(vscode.window, {
    showInputBox: async ({ title = '', password = false }: vscode.InputBoxOptions) => {
      asked.push({ title, isHidden: password });
      return text;
    },
    showQuickPick: async (items: readonly unknown[], { canPickMany = false }: vscode.QuickPickOptions) =>
      canPickMany ? items.slice(0, 1) : (items.find((item) => labelOf(item) === text) ?? items[0]),
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
