import * as vscode from 'vscode';
import type { IdentityMerge } from '../../core/model/people.ts';
import type { Person } from '../../core/model/person.ts';
import { isSamePerson } from '../../core/people/humans.ts';
import { inertLine } from '../../core/text/inertText.ts';
import type { EngineClient } from '../engine/engineClient.ts';
import type { ShownTeam, TeamModel } from '../teamModel.ts';
import { hideNames } from './namesSetting.ts';
import { peopleOfTeam } from './peopleOfTeam.ts';

/** What somebody says of two accounts: one person, shown as `to`; or two people. */
interface Said {
  from: string;
  to: string;
  state: 'confirmed' | 'undone';
}

interface PairItem extends vscode.QuickPickItem {
  /** Null: two accounts that the reader names. */
  pair: IdentityMerge | null;
}

interface Parts {
  engine: EngineClient;
  model: TeamModel;
}

/**
 * Lets the reader say which accounts are one person, or take that back; what git hints at comes first. Then the history
 * is looked through anew.
 *
 * @throws EngineFailure
 */
export async function mergeAccounts({ engine, model }: Parts): Promise<void> {
  const state = await model.state();
  if (state.kind === 'failed') throw state.error;
  if (state.kind !== 'ready') return;
  const { team } = state;
  if (state.areNamesHidden) {
    await offerNames();
    return;
  }
  const { repository } = team;
  const chosen = await vscode.window.showQuickPick<PairItem>(
    engine.call('list-people', { repository }).then(listPairs),
    {
      title: vscode.l10n.t('Which Accounts Are One Person?'),
      placeHolder: vscode.l10n.t('Nobody is merged before you say so; you can take it back here at any time'),
      matchOnDescription: true,
    },
  );
  if (chosen === undefined) return;
  const said = await (chosen.pair === null ? nameTwo(team) : decide(chosen.pair));
  if (said === undefined) return;
  const progress = { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Looking for evidence anew') };
  await vscode.window.withProgress(progress, async () => engine.call('merge-people', { repository, ...said }));
  await model.reload();
  vscode.window.setStatusBarMessage(describeSaid(said), 10_000);
}

/** Accounts are told apart by nothing else. */
async function offerNames(): Promise<void> {
  const show = vscode.l10n.t('Show Names');
  const pressed = await vscode.window.showWarningMessage(
    vscode.l10n.t('Accounts are told apart by their names, which are hidden here.'),
    show,
  );
  if (pressed === show) await hideNames(false);
}

/** What is only suggested first, since it waits for a word. */
function listPairs(merges: readonly IdentityMerge[]): PairItem[] {
  const inState = (state: IdentityMerge['state']): PairItem[] =>
    merges.filter((merge) => merge.state === state).map(toPairItem);
  const another: PairItem = {
    label: vscode.l10n.t('Two other accounts…'),
    iconPath: new vscode.ThemeIcon('person-add'),
    pair: null,
  };
  return [...inState('suggested'), another, ...inState('confirmed'), ...inState('undone')];
}

function toPairItem(pair: IdentityMerge): PairItem {
  const [from, to] = [inertLine(pair.from.login), inertLine(pair.to.login)];
  switch (pair.state) {
    case 'suggested':
      return {
        pair,
        label: vscode.l10n.t('{0} may be {1}', from, to),
        description: describeReason(pair),
        iconPath: new vscode.ThemeIcon('question'),
      };
    case 'confirmed':
      return { pair, label: vscode.l10n.t('{0} is {1}', from, to), iconPath: new vscode.ThemeIcon('check') };
    case 'undone':
      return { pair, label: vscode.l10n.t('{0} is not {1}', from, to), iconPath: new vscode.ThemeIcon('circle-slash') };
  }
}

function describeReason({ reason }: IdentityMerge): string {
  switch (reason) {
    case 'same-address':
      return vscode.l10n.t('git knows both under one e-mail address');
    case 'same-name':
      return vscode.l10n.t('git knows both under one full name');
    case undefined:
      return '';
  }
}

/** What may still be said of a pair. Undefined: the reader gave up. */
async function decide({ from, to, state }: IdentityMerge): Promise<Said | undefined> {
  const [a, b] = [inertLine(from.login), inertLine(to.login)];
  const one = (source: Person, target: Person) => ({
    label: vscode.l10n.t('One person, shown as {0}', inertLine(target.login)),
    said: { from: source.login, to: target.login, state: 'confirmed' } as const,
  });
  const two = {
    label: vscode.l10n.t('Two people'),
    said: { from: from.login, to: to.login, state: 'undone' } as const,
  };
  const ways = {
    suggested: [one(from, to), one(to, from), two],
    confirmed: [two, one(to, from)],
    undone: [one(from, to), one(to, from)],
  };
  const chosen = await vscode.window.showQuickPick(ways[state], {
    title: vscode.l10n.t('{0} and {1} Are …', a, b),
  });
  return chosen?.said;
}

async function nameTwo(team: ShownTeam): Promise<Said | undefined> {
  const people = peopleOfTeam(team);
  const first = await pickAccount(people, vscode.l10n.t('Which Account Is Another Account of Somebody?'));
  if (first === undefined) return undefined;
  const others = people.filter((person) => !isSamePerson(person, first));
  const second = await pickAccount(others, vscode.l10n.t('Whose Account Is {0}?', inertLine(first.login)));
  return second && { from: first.login, to: second.login, state: 'confirmed' };
}

async function pickAccount(people: readonly Person[], title: string): Promise<Person | undefined> {
  const items = people.map((person) => ({ label: inertLine(person.login), person }));
  return (await vscode.window.showQuickPick(items, { title }))?.person;
}

function describeSaid({ from, to, state }: Said): string {
  const [a, b] = [inertLine(from), inertLine(to)];
  return state === 'confirmed'
    ? vscode.l10n.t('{0} and {1} are shown as one person: {1}.', a, b)
    : vscode.l10n.t('{0} and {1} are shown as two people.', a, b);
}
