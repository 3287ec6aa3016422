import { addBuiltIn } from './addBuiltIn.ts';

const MANIFEST = {
  activationEvents: ['*'],
  extensionKind: ['workspace'],
  contributes: {
    languageModelChatProviders: [{ vendor: 'harbour', displayName: 'Harbour' }],
    configuration: { properties: { 'fakeModels.most': { type: 'number' } } },
  },
};

/**
 * Makes a folder of VS Code's built-in extensions in which there is one that brings two language models.
 *
 * @returns the folder.
 */
export async function installFakeModels(dataFolder: string, tell: (line: string) => void): Promise<string> {
  return addBuiltIn({ name: 'fake-models', manifest: MANIFEST, source: 'fakeModels.ts' }, dataFolder, tell);
}
