import * as vscode from 'vscode';
import { SourceError } from '../../core/errors.ts';
import { GITHUB_HOST } from '../../core/model/repository.ts';
import type { Person } from '../../core/model/person.ts';
import { personKey } from '../../core/people/humans.ts';
import { readUserEmail } from '../../core/sources/git/readUserEmail.ts';
import { inertLine } from '../../core/text/inertText.ts';
import type { EngineClient } from '../engine/engineClient.ts';
import { trustedFolders } from '../trustedFolders.ts';
import { peopleOfTeam } from './peopleOfTeam.ts';
import type { ShownTeam } from '../teamModel.ts';

interface ViewerItem extends vscode.QuickPickItem {
  person: Person | null;
}

/**
 * Asks who is at this machine: first whom git's settings or the sign-in to GitHub point to, which stays a question,
 * since an address can be anybody's; then the others by name, since any other order among people would say something.
 *
 * @returns null: nobody of them. Undefined: the reader gave up.
 * @throws EngineFailure
 */
export async function pickViewer(engine: EngineClient, team: ShownTeam): Promise<Person | null | undefined> {
  const chosen = await vscode.window.showQuickPick<ViewerItem>(listItems(engine, team), {
    title: vscode.l10n.t('Who Are You Here?'),
    placeHolder: vscode.l10n.t('My Leadership, and what helped you, is shown to you alone, on this machine'),
    matchOnDescription: true,
  });
  return chosen?.person;
}

async function listItems(engine: EngineClient, team: ShownTeam): Promise<ViewerItem[]> {
  const people = peopleOfTeam(team);
  const suggested = await suggestViewers(engine, team, people);
  const keys = new Set(suggested.map(({ person }) => person && personKey(person)));
  const others = people.filter((person) => !keys.has(personKey(person)));
  return [
    ...suggested,
    ...others.map((person) => ({ label: inertLine(person.login), person })),
    { label: vscode.l10n.t('None of them'), person: null },
  ];
}

/** Whom this machine points to, each once. */
async function suggestViewers(engine: EngineClient, team: ShownTeam, people: readonly Person[]): Promise<ViewerItem[]> {
  const byAddress = await findByAddress(engine, team);
  const bySignIn = await findBySignIn(team, people);
  const items = [
    ...bySignIn.map((person) => ({ person, description: vscode.l10n.t('signed in to GitHub here') })),
    ...byAddress.map((person) => ({ person, description: vscode.l10n.t('by the e-mail address in git’s settings') })),
  ];
  const unique = new Map(items.toReversed().map((item) => [personKey(item.person), item]));
  return [...unique.values()].toReversed().map((item) => ({ ...item, label: inertLine(item.person.login) }));
}

async function findByAddress(engine: EngineClient, { repository }: ShownTeam): Promise<Person[]> {
  const addresses = await Promise.all(trustedFolders().map((folder) => readUserEmail(folder).catch(nullIfGone)));
  const emails = [...new Set(addresses.filter((address) => address !== null))];
  const found = await Promise.all(emails.map((email) => engine.call('suggest-viewer', { repository, email })));
  return found.filter((person) => person !== null);
}

function nullIfGone(error: unknown): null {
  if (error instanceof SourceError && error.reason === 'not-found') return null;
  throw error;
}

/** Asks nobody: only who is signed in already is looked at, and only where the team is on GitHub.com. */
async function findBySignIn({ repository }: ShownTeam, people: readonly Person[]): Promise<Person[]> {
  if (repository.host !== GITHUB_HOST) return [];
  try {
    const accounts = await vscode.authentication.getAccounts('github');
    const logins = new Set(accounts.map(({ label }) => label.toLowerCase()));
    return people.filter(({ login }) => logins.has(login.toLowerCase()));
  } catch {
    // A VS Code without this sign-in knows nobody.
    return [];
  }
}
