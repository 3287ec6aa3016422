import * as vscode from 'vscode';
import { z } from 'zod';
import { GitHubError } from '../../core/errors.ts';
import { GITHUB_HOST } from '../../core/model/repository.ts';
import type { Logger } from '../../core/ports.ts';
import { hostOfApi } from '../../core/sources/github/apiUrl.ts';
import { keyOf, type RepositoryTarget } from './repositoryTarget.ts';
import { signInServer } from './settings.ts';
import type { Memory } from '../orderedMemory.ts';

/** What GitHub is asked with. The token goes into requests and nowhere else. */
export interface Credential {
  kind: 'token' | 'session';
  token: string;
  /** A session that may read public repositories only. */
  isPublicOnly: boolean;
}

export interface SignInOptions {
  privateRepository?: RepositoryTarget;
  isRefused?: boolean;
}

/** Public repositories need to know only who asks. */
const PUBLIC_SCOPES = ['read:user'];
/** GitHub has no smaller scope that reads private pull requests. */
const PRIVATE_SCOPES = ['read:user', 'repo'];

/** That somebody signed out: VS Code's session stays for others, but is not ours any more. By host. */
const SIGNED_OUT_KEY = 'signedOutHosts';
/** Repositories that were asked `repo` for, as `keyOf` names them. */
const PRIVATE_KEY = 'privateRepositories';
/** The hosts that a token was stored for: secrets cannot be listed. */
const TOKEN_HOSTS_KEY = 'tokenHosts';

const namesSchema = z.array(z.string()).catch([]);

/**
 * How we are known to GitHub: by a personal access token in VS Code's secret storage, else by VS Code's own session.
 * Each belongs to one host and is given to no other. Nobody is asked anything but on a click.
 */
export class Accounts implements vscode.Disposable {
  readonly #secrets: vscode.SecretStorage;
  readonly #memory: Memory;
  readonly #log: Logger;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #subscription: vscode.Disposable;
  readonly onDidChange = this.#changed.event;

  constructor(options: { secrets: vscode.SecretStorage; memory: Memory; log: Logger }) {
    this.#secrets = options.secrets;
    this.#memory = options.memory;
    this.#log = options.log;
    this.#subscription = vscode.authentication.onDidChangeSessions(({ provider }) => {
      if (provider.id === 'github' || provider.id === 'github-enterprise') this.#changed.fire(undefined);
    });
  }

  /** What there is already for this repository; asks nobody. Null: nothing. */
  async find(target: RepositoryTarget): Promise<Credential | null> {
    const host = hostOfApi(target.apiUrl);
    const token = await this.#secrets.get(secretKey(target.apiUrl));
    if (token !== undefined) return { kind: 'token', token, isPublicOnly: false };
    const provider = providerOf(host);
    if (provider === null || this.#names(SIGNED_OUT_KEY).includes(host)) return null;
    const isPrivate = this.#names(PRIVATE_KEY).includes(keyOf(target));
    if (isPrivate) {
      const session = await this.#findSession(provider, PRIVATE_SCOPES);
      if (session) return toCredential(session);
    }
    const session = await this.#findSession(provider, PUBLIC_SCOPES);
    return session && toCredential(session);
  }

  /**
   * Asks the reader to sign in, which replaces a stored token. Only on a click. A server that VS Code has no sign-in
   * for is asked a token for.
   *
   * @param options.privateRepository asks for `repo`, so that this private repository can be read.
   * @param options.isRefused GitHub does not take the session that there is: a new one is made.
   * @returns false when nothing was given.
   * @throws GitHubError `no-token` when the reader refuses.
   */
  async signIn(apiUrl: string, options: SignInOptions = {}): Promise<boolean> {
    const { privateRepository, isRefused = false } = options;
    const host = hostOfApi(apiUrl);
    const provider = providerOf(host);
    if (provider === null) return this.askForToken(apiUrl);
    const scopes = privateRepository === undefined ? PUBLIC_SCOPES : PRIVATE_SCOPES;
    try {
      await vscode.authentication.getSession(
        provider,
        scopes,
        isRefused ? { forceNewSession: true } : { createIfNone: true },
      );
    } catch (error) {
      this.#log.info(`Nobody signed in to ${host}: ${error instanceof Error ? error.name : 'unknown'}`);
      throw new GitHubError(
        'no-token',
        vscode.l10n.t(
          'Nobody is signed in to {0}, and GitHub answers nobody else. Sign in, or use a personal access token.',
          host,
        ),
      );
    }
    await this.#secrets.delete(secretKey(apiUrl));
    await this.#note(SIGNED_OUT_KEY, host, false);
    if (privateRepository !== undefined) await this.#note(PRIVATE_KEY, keyOf(privateRepository), true);
    this.#changed.fire(undefined);
    return true;
  }

  /** Asks for a personal access token and keeps it, for this API only. False: the reader gave none. */
  async askForToken(apiUrl: string): Promise<boolean> {
    const host = hostOfApi(apiUrl);
    const typed = await vscode.window.showInputBox({
      title: vscode.l10n.t('A Personal Access Token for {0}', host),
      prompt: vscode.l10n.t(
        'For private repositories it needs the scope "repo" (a fine-grained one: read access to contents, issues and pull requests). It is kept in the secret storage of this machine.',
      ),
      password: true,
      ignoreFocusOut: true,
      validateInput: (text) =>
        text.trim() === '' || isToken(text) ? undefined : vscode.l10n.t('A token has no spaces or special characters.'),
    });
    if (typed === undefined || !isToken(typed)) return false;
    // Where first: a token that is stored and not noted would outlive signing out.
    await this.#note(TOKEN_HOSTS_KEY, new URL(apiUrl).origin, true);
    await this.#secrets.store(secretKey(apiUrl), typed.trim());
    await this.#note(SIGNED_OUT_KEY, host, false);
    this.#changed.fire(undefined);
    return true;
  }

  /** Forgets every token, and VS Code's sessions until somebody signs in again. `hosts`: those that are known now. */
  async signOut(hosts: readonly string[]): Promise<void> {
    for (const origin of this.#names(TOKEN_HOSTS_KEY)) await this.#secrets.delete(secretKey(origin));
    await this.#memory.update(TOKEN_HOSTS_KEY, undefined);
    await this.#memory.update(PRIVATE_KEY, undefined);
    const signIn = signInServer();
    const all = [GITHUB_HOST, ...(signIn === null ? [] : [signIn.host]), ...hosts];
    await this.#memory.update(SIGNED_OUT_KEY, [...new Set([...this.#names(SIGNED_OUT_KEY), ...all])]);
    this.#changed.fire(undefined);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  async #findSession(provider: string, scopes: string[]): Promise<vscode.AuthenticationSession | null> {
    try {
      return (await vscode.authentication.getSession(provider, scopes, { silent: true })) ?? null;
    } catch (error) {
      // A VS Code without this sign-in: there is still the token.
      this.#log.warn(`VS Code has no sign-in "${provider}": ${error instanceof Error ? error.name : 'unknown'}`);
      return null;
    }
  }

  #names(key: string): string[] {
    return namesSchema.parse(this.#memory.get(key));
  }

  async #note(key: string, name: string, isIn: boolean): Promise<void> {
    const others = this.#names(key).filter((one) => one !== name);
    await this.#memory.update(key, isIn ? [...others, name] : others);
  }
}

function toCredential({ accessToken, scopes }: vscode.AuthenticationSession): Credential {
  return { kind: 'session', token: accessToken, isPublicOnly: !scopes.includes('repo') };
}

/** VS Code's sign-in for a host. The one for Enterprise belongs to the server that VS Code's setting names. */
function providerOf(host: string): string | null {
  if (host === GITHUB_HOST) return 'github';
  return signInServer()?.host === host ? 'github-enterprise' : null;
}

function secretKey(apiUrl: string): string {
  return `token:${new URL(apiUrl).origin}`;
}

/** What can stand in a header: visible ASCII. */
function isToken(text: string): boolean {
  return /^[\w!-/:-@[-`{-~]+$/.test(text.trim());
}
