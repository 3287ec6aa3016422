import * as vscode from 'vscode';

type MessageKind = 'showErrorMessage' | 'showWarningMessage' | 'showInformationMessage';

/** A message that the extension showed, and its buttons. */
export interface ShownMessage {
  kind: MessageKind;
  text: string;
  buttons: string[];
  isModal: boolean;
}

/**
 * Stands in for the person who reads messages while `act` runs: notes each, and presses the button named
 * `press` where there is one. Under test VS Code refuses modal dialogs, so this is the only way to see them.
 */
export async function answerMessages(act: () => Promise<unknown>, press?: string): Promise<ShownMessage[]> {
  const shown: ShownMessage[] = [];
  const kinds: MessageKind[] = ['showErrorMessage', 'showWarningMessage', 'showInformationMessage'];
  const originals = kinds.map((kind) => vscode.window[kind]);
  kinds.forEach((kind) => {
    const answer = async (text: string, ...rest: unknown[]): Promise<string | undefined> => {
      const buttons = rest.filter((one) => typeof one === 'string');
      const isModal = rest.some(
        (one) => typeof one === 'object' && one !== null && 'modal' in one && one.modal === true,
      );
      shown.push({ kind, text, buttons, isModal });
      return buttons.find((button) => button === press);
    };
    Object.assign(vscode.window, { [kind]: answer });
  });
  try {
    await act();
  } finally {
    kinds.forEach((kind, index) => Object.assign(vscode.window, { [kind]: originals[index] }));
  }
  return shown;
}
