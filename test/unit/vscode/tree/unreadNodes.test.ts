import assert from 'node:assert/strict';
import { englishTranslate } from '../../../../src/core/text/englishTranslate.ts';
import { unreadNodes } from '../../../../src/vscode/tree/unreadNodes.ts';

const CONTEXT = { translate: englishTranslate, locale: 'en', now: '2026-06-20T08:00:00Z', viewer: null };

describe('the line on what a language model has not read yet', () => {
  it('is there only where one may read, and something is left', () => {
    assert.deepEqual(unreadNodes({ unread: 12 }, null, CONTEXT), []);
    assert.deepEqual(unreadNodes({ unread: 0 }, { name: 'Tide 2' }, CONTEXT), []);
    assert.deepEqual(unreadNodes({ unread: null }, { name: 'Tide 2' }, CONTEXT), []);
  });

  it('says how much, and leads to what it would take', () => {
    const [line] = unreadNodes({ unread: 12 }, { name: 'Tide 2' }, CONTEXT);
    assert.deepEqual([line?.label, line?.click], ['Not yet read by Tide 2: 12', 'peerLeadership.readWithModel']);
  });
});
