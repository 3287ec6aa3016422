import * as vscode from 'vscode';

/** What the folder holds, from its own name on: it may be said to lie anywhere. */
const FILE = '/no-disk/api/search.ts';
const FOLDERS: Record<string, [string, vscode.FileType][]> = {
  '/no-disk': [['api', vscode.FileType.Directory]],
  '/no-disk/api': [['search.ts', vscode.FileType.File]],
};

function inside({ path }: vscode.Uri): string {
  return path.slice(Math.max(0, path.lastIndexOf('/no-disk')));
}

/** Gives a test's VS Code folders `memfs:…/no-disk`, which are on no disk: what is open there is a virtual workspace. */
export function activate(context: vscode.ExtensionContext): void {
  context.subscriptions.push(vscode.workspace.registerFileSystemProvider('memfs', new MemoryFolder()));
}

class MemoryFolder implements vscode.FileSystemProvider {
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const path = inside(uri);
    if (path !== FILE && FOLDERS[path] === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    const type = path === FILE ? vscode.FileType.File : vscode.FileType.Directory;
    return { type, ctime: 0, mtime: 0, size: path === FILE ? this.readFile().length : 0 };
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    return FOLDERS[inside(uri)] ?? [];
  }

  readFile(): Uint8Array {
    return new TextEncoder().encode('export {};\n');
  }

  createDirectory(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  writeFile(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  delete(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  rename(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }
}
