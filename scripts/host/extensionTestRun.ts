/** A run of the tests inside an extension host. All paths are absolute. */
export interface ExtensionTestRun {
  extensionPath: string;
  /** A module that exports `run(): Promise<void>`. */
  testsPath: string;
  workspaceFolder: string;
  /** Folder for VS Code's own data: fresh, so that no run sees what another left. */
  dataFolder: string;
  /** Reaches the extension host, added to our own. */
  environment: Record<string, string>;
  /** Takes what the tests print. */
  print: (line: string) => void;
  /** Takes what the launcher itself has to say. */
  tell: (line: string) => void;
}
