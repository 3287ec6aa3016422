import { addBuiltIn } from './addBuiltIn.ts';

const MANIFEST = {
  activationEvents: ['*'],
  extensionKind: ['workspace'],
  contributes: {
    authentication: [
      { id: 'github', label: 'GitHub' },
      { id: 'github-enterprise', label: 'GitHub Enterprise' },
    ],
    configuration: {
      properties: {
        'github-enterprise.uri': { type: 'string', scope: 'application' },
        'fakeSignIn.githubApi': { type: 'string', scope: 'application' },
      },
    },
  },
};

/**
 * Makes a folder of VS Code's built-in extensions in which the sign-in to GitHub is the stand-in. An ordinary extension
 * could not take its place.
 *
 * @returns the folder.
 */
export async function installFakeSignIn(dataFolder: string, tell: (line: string) => void): Promise<string> {
  return addBuiltIn({ name: 'github-authentication', manifest: MANIFEST, source: 'fakeSignIn.ts' }, dataFolder, tell);
}
