import * as vscode from 'vscode';

/**
 * Takes the place of VS Code's own sign-in to GitHub in a test: the same two providers, one person who always signs in,
 * and tokens that say what they may. Everything around it (who is asked, and when) stays VS Code's.
 */
export function activate(context: vscode.ExtensionContext): void {
  for (const [id, label] of [
    ['github', 'GitHub'],
    ['github-enterprise', 'GitHub Enterprise'],
  ] as const) {
    context.subscriptions.push(vscode.authentication.registerAuthenticationProvider(id, label, new FakeSignIn(id)));
  }
  sendGitHubTo(vscode.workspace.getConfiguration().get<string>('fakeSignIn.githubApi', ''));
}

class FakeSignIn implements vscode.AuthenticationProvider {
  readonly #id: string;
  readonly #changed = new vscode.EventEmitter<vscode.AuthenticationProviderAuthenticationSessionsChangeEvent>();
  readonly #sessions: vscode.AuthenticationSession[] = [];
  readonly onDidChangeSessions = this.#changed.event;

  constructor(id: string) {
    this.#id = id;
  }

  async getSessions(scopes: readonly string[] | undefined): Promise<vscode.AuthenticationSession[]> {
    const wanted = scopes?.toSorted().join(' ');
    return this.#sessions.filter((session) => wanted === undefined || session.scopes.toSorted().join(' ') === wanted);
  }

  async createSession(scopes: readonly string[]): Promise<vscode.AuthenticationSession> {
    const number = this.#sessions.length + 1;
    const session = {
      id: `${this.#id} ${number}`,
      accessToken: `${this.#id}/${number}/${scopes.join('+')}`,
      account: { id: '583231', label: 'octavia' },
      scopes,
    };
    this.#sessions.push(session);
    this.#changed.fire({ added: [session], removed: [], changed: [] });
    return session;
  }

  async removeSession(id: string): Promise<void> {
    const index = this.#sessions.findIndex((session) => session.id === id);
    const removed = index < 0 ? [] : this.#sessions.splice(index, 1);
    this.#changed.fire({ added: [], removed, changed: [] });
  }
}

/** GitHub.com's address cannot be set: the extensions of this test's VS Code reach an emulator there. */
function sendGitHubTo(emulator: string): void {
  if (emulator === '') return;
  const { fetch } = globalThis;
  globalThis.fetch = async (input, init) => {
    const url = typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;
    return fetch(
      url.startsWith('https://api.github.com/') ? url.replace('https://api.github.com', emulator) : input,
      init,
    );
  };
}
