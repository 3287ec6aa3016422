import * as vscode from 'vscode';

/** Takes note, while `act` runs, of what a page that is opened meanwhile is told. `viewType`: which page. */
export async function watchMessages(
  viewType: string,
  act: (messages: readonly unknown[]) => Promise<void>,
): Promise<void> {
  const { createWebviewPanel } = vscode.window;
  const messages: unknown[] = [];
  const watch = (...args: Parameters<typeof createWebviewPanel>): vscode.WebviewPanel => {
    const panel = createWebviewPanel(...args);
    if (args[0] !== viewType) return panel;
    const { webview } = panel;
    const post = webview.postMessage.bind(webview);
    const note = async (message: unknown): Promise<boolean> => {
      messages.push(message);
      return post(message);
    };
    Object.assign(webview, { postMessage: note });
    return panel;
  };
  Object.assign(vscode.window, { createWebviewPanel: watch });
  try {
    await act(messages);
  } finally {
    Object.assign(vscode.window, { createWebviewPanel });
  }
}
