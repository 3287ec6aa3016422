import assert from 'node:assert/strict';
import { saysNoTrouble } from '../../../src/core/situation/saysNoTrouble.ts';

describe('saysNoTrouble', () => {
  const inConversation = [
    'I have tested it on two machines and I can’t reproduce the crash anymore.',
    'It no longer hangs with the steps from the issue.',
    'Tried it with an old ledger, works as expected.',
    'I think that’s a very good point, the warning belongs into the manual.',
    'Agreed, the docs should cover the case of an empty list.',
  ];
  const onLines = [
    'The header includes it already, so this include is redundant and could be removed.',
    '`Lamp` is included in the header, could delete this line.',
    'Should we just set it up in this code path?',
    'Would a map be nicer here?',
  ];
  const troubles = [
    'I can’t reproduce the crash anymore, but now the second window stays empty.',
    'What happens here when the list is empty?',
    'Would this not be called twice?',
    'If two keepers write at once, the second write is lost. Should we lock?',
    'Please do not remove this check: an unused slot would be handed out again after a crash, and whoever holds it then reads what somebody else has written into it.',
    'It crashes when the wallet is not loaded.',
  ];

  it('knows a test that went well and a yes to somebody else’s words', () => {
    for (const body of inConversation) assert.equal(saysNoTrouble(body, false), true, body);
  });

  it('knows tidying and a bare proposal', () => {
    for (const body of onLines) assert.equal(saysNoTrouble(body, true), true, body);
  });

  it('leaves alone what names a trouble, also in a question or behind a but', () => {
    for (const body of troubles) {
      assert.equal(saysNoTrouble(body, true), false, body);
      assert.equal(saysNoTrouble(body, false), false, body);
    }
  });

  it('takes a yes under a line for the begin of a remark of its own', () => {
    assert.equal(saysNoTrouble('Good idea. The lock is then held for the whole run.', true), false);
  });
});
