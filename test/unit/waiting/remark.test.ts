import assert from 'node:assert/strict';
import {
  addressees,
  asksSomething,
  isAgreementInWords,
  isRefusalInWords,
  isVerdictInWords,
  weighRemark,
  type RemarkWeight,
} from '../../../src/core/waiting/remark.ts';

const WEIGHTS: Record<RemarkWeight, readonly string[]> = {
  none: [
    'Thanks!',
    '+1',
    'same here',
    'Same issue here.',
    'Bit us twice this week. A nuisance.',
    '+1, our boats need it as well',
    'We see it on the other pier, too.',
    'me too',
    '👍',
    ':tada:',
    ':+1:',
    'nit: spelling',
    'praise: nice work',
    'yes',
    'Danke!',
    'Merci beaucoup',
    'hack',
    'Also https://example.org/123',
    'See also #12',
    'Not approved yet',
    '> the lamp is dark and nobody can see the harbour',
  ],
  ping: [
    'ping',
    'bump',
    'Any update?',
    'Two customers wait for it, can it go?',
    'The harbor asks whether it is out.',
    'How is it going, do you need help with the rope?',
    '@mira is this waiting on you?',
    'Any news on this?',
    'Friendly ping @mira',
    'cc @ana',
    'Is this still relevant?',
    'Please rebase.',
    'Please squash your commits.',
    '@mira could you have another look?',
    'What is the status of this?',
  ],
  stale: [
    'Closing due to inactivity.',
    'There has not been much activity lately.',
    'Cleaning up old pull requests, closing this one.',
    'Marking as up for grabs.',
  ],
  substance: [
    'I tested it on two boats and the lamp stays lit.',
    'Why is the lamp dark at noon?',
    '+1 for keeping the lamp as it is.',
    'I see it too when the second key is turned before the first one: the lamp asks for both at once and then stays dark.',
    'Duplicate of #3',
    '```\npanic: no lamp\n```',
    'Thanks! ![lamp](lamp.png)',
    'LGTM',
    'Concept ACK',
    'NACK',
    '-1',
    'issue (blocking): the horn is silent',
  ],
};

describe('weighRemark', () => {
  for (const [weight, bodies] of Object.entries(WEIGHTS)) {
    for (const body of bodies)
      it(`${JSON.stringify(body)} is ${weight}`, () => assert.equal(weighRemark(body), weight));
  }

  it('takes a long text that also reminds for more than a reminder', () => {
    const long = `Any news? ${'The tide table has moved to another folder since. '.repeat(5)}`;
    assert.equal(weighRemark(long), 'substance');
  });
});

describe('verdicts in words', () => {
  for (const body of ['ACK', 'tACK 4be21c9', 'utACK', 're-ACK', 'LGTM!', 'Looks good to me', 'ship it', 'r+', '+2']) {
    it(`${body} says yes to the work`, () => assert.equal(isVerdictInWords(body), true));
  }
  for (const body of ['Code-Review+2', 'Works for me', 'Verified on the ferry', 'Concept ACK, tested ACK']) {
    it(`${body} says yes to the work`, () => assert.equal(isVerdictInWords(body), true));
  }
  for (const body of [
    'Concept ACK',
    'Approach ACK',
    'package',
    'not LGTM yet',
    "can't approve it",
    'Will ACK once lit',
  ]) {
    it(`${body} says no yes to the work`, () => assert.equal(isVerdictInWords(body), false));
  }

  it('does not hear a verdict that is only quoted', () => {
    assert.equal(isVerdictInWords('> LGTM\n\nReally?'), false);
    assert.equal(isAgreementInWords('> Concept ACK\n\nReally?'), false);
  });

  it('tells a yes to the idea, and a no', () => {
    assert.equal(isAgreementInWords('Concept ACK'), true);
    assert.equal(isAgreementInWords('ACK'), false);
    for (const body of ['NACK', 'Concept NACK', 'approach-nack', 'Concept -0', '-1', '-2']) {
      assert.equal(isRefusalInWords(body), true, body);
    }
    for (const body of ['ACK', 'snack', 'a range of 3-1 boats']) assert.equal(isRefusalInWords(body), false, body);
  });
});

describe('asksSomething', () => {
  for (const body of [
    'Why?',
    'Please split it.',
    'This should be a constant.',
    'needs rebase',
    '```suggestion\nx\n```',
  ]) {
    it(`hears ${JSON.stringify(body)}`, () => assert.equal(asksSomething(body), true));
  }
  for (const body of ['The lamp is lit.', '> Why?\n\nI see.', 'https://example.org/?a=b']) {
    it(`hears nothing in ${JSON.stringify(body)}`, () => assert.equal(asksSomething(body), false));
  }
});

describe('addressees', () => {
  const CASES: readonly (readonly [body: string, logins: readonly string[]])[] = [
    ['@Ana what do you think?', ['ana']],
    ['Hi @ana, @jonas, please look', ['ana', 'jonas']],
    ['The lamp is dark. cc @ana', ['ana']],
    ['The lamp, @ana, is it yours?', ['ana']],
    ['As @ana said, the lamp is dark.', []],
    ['Lit by @ana. Is it on?', []],
    ['> @ana?\n\nNo.', []],
    ['Nobody here', []],
  ];
  for (const [body, logins] of CASES) {
    it(`of ${JSON.stringify(body)}: ${logins.join(', ') || 'nobody'}`, () => {
      assert.deepEqual(addressees(body), logins);
    });
  }
});
