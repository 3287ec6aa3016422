/**
 * Address of a workbench on VS Code's server.
 *
 * @param options.extensionPath the extension under development
 * @param options.testsPath a module whose `run()` the extension host calls; without it the workbench is an ordinary one.
 */
export function workbenchUrl(options: {
  port: number;
  workspaceFolder: string;
  /** Lists several roots; opened instead of the folder. */
  workspaceFile?: string | undefined;
  /** Absent: only what is installed. */
  extensionPath?: string;
  testsPath?: string;
}): string {
  const authority = `127.0.0.1:${options.port}`;
  const remote = (path: string): string => `vscode-remote://${authority}${path}`;
  const payload: [string, string][] = [['skipWelcome', 'true']];
  if (options.extensionPath !== undefined) {
    payload.push(['extensionDevelopmentPath', remote(options.extensionPath)]);
  }
  if (options.testsPath !== undefined) {
    payload.push(['extensionTestsPath', remote(options.testsPath)]);
  }
  const { workspaceFolder, workspaceFile } = options;
  const opened = workspaceFile === undefined ? { folder: workspaceFolder } : { workspace: workspaceFile };
  const query = new URLSearchParams({ ...opened, payload: JSON.stringify(payload) });
  return `http://${authority}/?${query.toString()}`;
}
