import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { z } from 'zod';
import { personNodeId } from '../../src/core/veil/personNodeId.ts';
import { readSample } from '../../src/core/sources/sample/readSample.ts';
import { toTreeItem } from '../../src/vscode/tree/toTreeItem.ts';
import type { TreeNode } from '../../src/vscode/tree/treeNode.ts';
import { readRepository } from '../support/emulator/readRepository.ts';
import { answerInput } from './support/answerInput.ts';
import { everyLine, findExtension, mapTabs, waitUntil } from './support/extension.ts';
import { watchMessages } from './support/watchMessages.ts';

const menuSchema = z.object({
  contributes: z.object({
    menus: z.object({ 'view/item/context': z.array(z.object({ command: z.string(), when: z.string() })) }),
  }),
});

const focusSchema = z.object({ type: z.literal('focus'), node: z.string() });

const VIEWS = ['insights', 'here', 'waiting', 'myLeadership'] as const;

/** The commands that the manifest puts into the menu of a line. */
function offeredOn(node: TreeNode): string[] {
  const { contributes } = menuSchema.parse(findExtension().packageJSON);
  const context = toTreeItem(node).contextValue ?? '';
  const offered = contributes.menus['view/item/context'].filter(({ when }) => {
    const [, pattern] = /viewItem =~ \/(.+)\/$/u.exec(when) ?? [];
    assert.ok(pattern !== undefined, `${when} asks what line it is`);
    return new RegExp(pattern, 'u').test(context);
  });
  return [...new Set(offered.map(({ command }) => command.replace('peerLeadership.', '')))].toSorted();
}

const OPEN = ['copyEvidenceLink', 'openEvidence', 'showEvidence'];

describe('the menu of a line', () => {
  const line = (fields: Partial<TreeNode>): TreeNode => ({
    id: 'x',
    kind: 'evidence',
    label: 'x',
    spoken: 'x',
    ...fields,
  });
  const act = { url: 'https://github.com/x', evidenceId: 'x', login: 'mira' };

  it('lets one say of another’s act what one thinks, and thank them', () => {
    assert.deepEqual(
      offeredOn(line(act)),
      [...OPEN, 'confirmEvidence', 'notLeadership', 'sayThanks', 'showInMap'].toSorted(),
    );
    assert.deepEqual(
      offeredOn(line({ ...act, isConfirmed: true })),
      [...OPEN, 'notLeadership', 'sayThanks', 'showInMap', 'takeBackVerdict'].toSorted(),
    );
  });

  it('lets one only withdraw what one did oneself', () => {
    assert.deepEqual(offeredOn(line({ ...act, isMine: true })), [...OPEN, 'showInMap', 'withdrawEvidence'].toSorted());
  });

  it('leads from people and areas to the map, and leaves people out', () => {
    assert.deepEqual(offeredOn(line({ kind: 'person', login: 'mira' })), ['hidePerson', 'showInMap']);
    assert.deepEqual(offeredOn(line({ kind: 'area', area: 'net/' })), ['showInMap']);
  });

  it('asks nothing about headings, reasons and questions', () => {
    for (const kind of ['section', 'question', 'note', 'coverage', 'failure'] as const)
      assert.deepEqual(offeredOn(line({ kind })), []);
    assert.deepEqual(offeredOn(line({ kind: 'fact', url: act.url })), ['copyEvidenceLink', 'openEvidence']);
  });

  it('answers a warning in three ways, and copies the words to ask with', () => {
    const warning = offeredOn(line({ kind: 'insight', warningId: 'x' }));
    assert.deepEqual(warning, ['warningDone', 'warningNoLongerMatters', 'warningStillTrue']);
    assert.ok(offeredOn(line({ kind: 'ask', copies: 'x' })).includes('copySentence'));
    assert.ok(!offeredOn(line({ ...act, kind: 'ask' })).includes('confirmEvidence'));
  });

  it('is there on the lines of every view of the sample team, each command with what it needs', async () => {
    const login = (await everyLine()).find(({ kind }) => kind === 'evidence')?.login;
    await answerInput(async () => vscode.commands.executeCommand('peerLeadership.sayWhoIAm'), login);
    const needs: Record<string, (node: TreeNode) => unknown> = {
      openEvidence: ({ url }) => url,
      copyEvidenceLink: ({ url }) => url,
      showEvidence: ({ evidenceId }) => evidenceId,
      sayThanks: ({ evidenceId }) => evidenceId,
      confirmEvidence: ({ evidenceId }) => evidenceId,
      notLeadership: ({ evidenceId }) => evidenceId,
      withdrawEvidence: ({ evidenceId, isMine }) => isMine === true && evidenceId,
      takeBackVerdict: ({ evidenceId }) => evidenceId,
      showInMap: ({ login: person, area }) => person ?? area,
      hidePerson: ({ login: person }) => person,
      warningStillTrue: ({ warningId }) => warningId,
      warningDone: ({ warningId }) => warningId,
      warningNoLongerMatters: ({ warningId }) => warningId,
      copySentence: ({ copies }) => copies,
    };
    const seen = new Set<string>();
    for (const view of VIEWS) {
      for (const node of await everyLine(undefined, view)) {
        for (const command of offeredOn(node)) {
          seen.add(command);
          assert.ok(needs[command]?.(node), `${command} on ${node.id} in ${view}`);
        }
      }
    }
    for (const command of [...OPEN, 'sayThanks', 'confirmEvidence', 'notLeadership', 'withdrawEvidence', 'showInMap'])
      assert.ok(seen.has(command), `${command} is offered somewhere`);
    await vscode.commands.executeCommand('peerLeadership.sayWhoIAm', null);
  });

  describe('of an act in the tree', () => {
    /** As VS Code hands it to the commands of the menu. */
    let act: TreeNode;

    before(async () => {
      const found = (await everyLine()).find(({ kind }) => kind === 'evidence');
      assert.ok(found !== undefined, 'there is an act');
      act = found;
    });

    it('opens on GitHub where the act happened', async () => {
      const { openExternal } = vscode.env;
      const opened: string[] = [];
      const note = async (uri: vscode.Uri): Promise<boolean> => opened.push(uri.toString(true)) > 0;
      Object.assign(vscode.env, { openExternal: note });
      try {
        assert.ok(offeredOn(act).includes('openEvidence'));
        await vscode.commands.executeCommand('peerLeadership.openEvidence', act);
        await vscode.commands.executeCommand('peerLeadership.openEvidence', { url: 'javascript:alert(1)' });
      } finally {
        Object.assign(vscode.env, { openExternal });
      }
      assert.deepEqual(opened, [act.url]);
    });

    it('shows in the map the person whose act it is, also where the map is open already', async () => {
      await vscode.window.tabGroups.close(mapTabs());
      const other = (await everyLine()).find(({ kind, login }) => kind === 'evidence' && login !== act.login);
      const wanted = (messages: readonly unknown[]): string[] =>
        messages.flatMap((message) => focusSchema.safeParse(message).data?.node ?? []);
      await watchMessages('peerLeadership.map', async (messages) => {
        await vscode.commands.executeCommand('peerLeadership.showInMap', act);
        await waitUntil('the map goes to the person', () => wanted(messages).length === 1);
        await vscode.commands.executeCommand('peerLeadership.showInMap', other);
        await waitUntil('the map goes to the other', () => wanted(messages).length === 2);
        const { threads } = await readRepository(readSample());
        const nodes = [act, other].map((line) => {
          const person = threads.find(({ author }) => author?.login === line?.login)?.author;
          assert.ok(person, line?.login);
          return personNodeId(person);
        });
        assert.deepEqual(wanted(messages), nodes);
        assert.equal(mapTabs().length, 1);
      });
      await vscode.window.tabGroups.close(mapTabs());
    });
  });
});
