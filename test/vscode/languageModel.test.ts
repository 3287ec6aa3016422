import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answerInput, type Offered } from './support/answerInput.ts';
import { answerMessages, type ShownMessage } from './support/answerMessages.ts';
import { everyLine, waitUntil } from './support/extension.ts';
import { answerSoundly, fakeChat, withModels } from './support/fakeChat.ts';

const READ = 'peerLeadership.readWithModel';
const WITHDRAW = 'peerLeadership.withdrawModel';

/** Runs a command as somebody who picks and presses these; what they were told. */
async function run(
  command: string,
  { pick, press, offered = [] }: { pick?: string | string[]; press?: string; offered?: Offered[] } = {},
): Promise<ShownMessage[]> {
  const act = async (): Promise<unknown> => vscode.commands.executeCommand(command);
  return answerMessages(async () => answerInput(act, pick, offered), press);
}

async function notYetRead(): Promise<string[]> {
  return (await everyLine()).flatMap(({ id, label }) => (id === 'unread' ? [label] : []));
}

/** What is shown, by id. */
async function acts(): Promise<string[]> {
  return (await everyLine()).flatMap(({ kind, evidenceId }) => (kind === 'evidence' ? (evidenceId ?? []) : [])).sort();
}

describe('letting a language model read the comments of the sample team', () => {
  const tide = fakeChat('Tide', answerSoundly);
  const first = (messages: readonly ShownMessage[]): unknown[] =>
    messages.slice(0, 1).map(({ kind, isModal, buttons }) => [kind, isModal, buttons]);

  /** Comments that were read before somebody stopped it, and after. */
  let kept = 0;
  let read = 0;

  /** What is shown where no model has read. */
  let atFirst: string[] = [];

  before(async () => {
    await vscode.commands.executeCommand('peerLeadership.exploreSampleTeam');
    atFirst = await acts();
  });

  it('says where there is no model what to do, and offers the command for one on this machine', async () => {
    await withModels([], async () => {
      const messages = await run(READ, { press: 'Copy the Command' });
      assert.deepEqual(first(messages), [['showWarningMessage', false, ['Find an Extension', 'Copy the Command']]]);
      assert.match(messages[0]?.text ?? '', /no language model here\. Install an extension/u);
    });
  });

  it('asks first, and sends nothing when the answer is no', async () => {
    const silent = fakeChat('Tide', async () => assert.fail('nothing is asked'));
    await withModels([silent], async () => {
      const messages = await run(READ);
      assert.deepEqual(first(messages), [['showWarningMessage', true, ['Let It Read']]]);
      assert.deepEqual(await notYetRead(), []);
    });
  });

  it('says that VS Code does not permit it, and that it may be tried again', async () => {
    const closed = fakeChat('Tide', async () => {
      throw vscode.LanguageModelError.NoPermissions('no');
    });
    await withModels([closed], async () => {
      const [, failure] = await run(READ, { press: 'Let It Read' });
      assert.match(failure?.text ?? '', /^VS Code does not let Peer Leadership ask Tide \(harbour\)/u);
      assert.deepEqual(failure?.buttons, ['Read On…']);
    });
  });

  it('asks about fewer comments at once where the model takes no more, and stops when that is wanted', async () => {
    const sizes: number[] = [];
    const slow = fakeChat(
      'Tide',
      async (asked, stopped) => {
        sizes.push(asked.split('"n":').length - 1);
        if (sizes.length > 1) await stopped;
        return answerSoundly(asked, stopped);
      },
      900,
    );
    await withModels([slow], async () => {
      const told = await answerMessages(async () => {
        const reading = answerInput(async () => vscode.commands.executeCommand(READ), undefined);
        await waitUntil('the model is asked again', () => sizes.length === 2);
        await Promise.all([reading, vscode.commands.executeCommand(WITHDRAW)]);
      }, 'Keep What Was Read');
      assert.deepEqual(
        told.map(({ kind }) => kind),
        ['showWarningMessage'],
      );
    });
    assert.ok((sizes[0] ?? 0) > 0 && (sizes[0] ?? 0) < 20, String(sizes));
    kept = sizes[0] ?? 0;
    assert.deepEqual(await notYetRead(), [], 'nobody may read any more');
  });

  it('asks anew once it was withdrawn, goes on from there, and then has nothing left to read', async () => {
    await withModels([tide], async () => {
      const messages = await run(READ, { press: 'Let It Read' });
      assert.deepEqual(
        messages.map(({ isModal }) => isModal),
        [true, false],
      );
      read = Number(/^Read: (\d+)\.$/u.exec(messages[1]?.text ?? '')?.[1]);
      assert.deepEqual(await notYetRead(), []);
      assert.ok((await acts()).length > atFirst.length, 'it takes every comment for a concern');
      assert.match((await run(READ))[0]?.text ?? '', /^Nothing is left to read/u);
    });
  });

  it('forgets what was read, and with everything else that a model may', async () => {
    const [, forgotten] = await run(WITHDRAW, { press: 'Forget What Was Read' });
    assert.equal(forgotten?.text, `Forgotten: ${kept + read}.`);
    assert.deepEqual(await acts(), atFirst);
    await withModels([tide], async () => {
      await run(READ, { press: 'Let It Read' });
      await run('peerLeadership.deleteAllMinedData', { press: 'Delete' });
      await vscode.commands.executeCommand('peerLeadership.exploreSampleTeam');
      assert.deepEqual(await acts(), atFirst);
      assert.equal((await run(READ))[0]?.isModal, true, 'it asks again');
    });
  });

  it('lets one choose another, of which the last one is offered first, without asking anew about the same vendor', async () => {
    const offered: Offered[] = [];
    const spent = fakeChat('Tide', async () => {
      throw vscode.LanguageModelError.Blocked('no');
    });
    await withModels([fakeChat('Reef', answerSoundly), spent], async () => {
      const [, limit] = await run(READ, { pick: 'Tide', press: 'Let It Read' });
      assert.match(limit?.text ?? '', /^The language model Tide \(harbour\) answers no more for now/u);
      assert.equal((await notYetRead()).length, 1);
      const messages = await run(READ, { pick: ['Choose Another Model…', 'Reef'], offered });
      assert.deepEqual(
        messages.map(({ text }) => text.replace(/\d+/u, 'all')),
        ['Read: all.'],
      );
    });
    assert.deepEqual(offered[1]?.items, ['Tide | harbour', 'Reef | harbour']);
    await run(WITHDRAW, { press: 'Forget What Was Read' });
  });
});
