import { addBuiltIn } from './addBuiltIn.ts';

const MANIFEST = {
  activationEvents: ['onFileSystem:memfs'],
  extensionKind: ['workspace'],
  capabilities: { virtualWorkspaces: true, untrustedWorkspaces: { supported: true } },
};

/**
 * Makes a folder of VS Code's built-in extensions with one more, which has folders `memfs:…/no-disk`.
 *
 * @returns the folder.
 */
export async function installMemoryFolder(dataFolder: string, tell: (line: string) => void): Promise<string> {
  return addBuiltIn({ name: 'memory-folder', manifest: MANIFEST, source: 'memoryFolder.ts' }, dataFolder, tell);
}
