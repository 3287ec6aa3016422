import assert from 'node:assert/strict';
import { concernKindOf } from '../../../../src/core/reading/builtIn/concernKind.ts';
import { toFeatureInput } from '../../../../src/core/reading/builtIn/features.ts';
import { readerItem } from './readerItem.ts';

const kindOf = (body: string, path = 'lamp/on.ts'): string =>
  concernKindOf(toFeatureInput(readerItem(body, { comment: { path, diffHunk: '@@ -1 +1 @@\n+lamp.on();' } })));

const KINDS: Readonly<Record<string, readonly string[]>> = {
  race: ['Two keepers light it at the same time.', 'This is not thread-safe.', 'A deadlock, if both wait.'],
  security: [
    'It shows the dates, so anybody can look it up: a privacy leak.',
    'The password ends up in the log.',
    'Untrusted names are put into the query: an injection.',
  ],
  performance: ['This is quadratic in the number of boats.', 'Too slow for a harbour of this size.'],
  portability: [
    'It is not there with older compilers.',
    'There is no such call on Windows.',
    'This breaks backward compatibility of the table.',
  ],
  'missing-test': [
    'This needs a test for the night boat.',
    'The second branch is untested.',
    'Missing some regression cases: two more inputs fail in the same way.',
    "Both of these fail and aren't covered.",
  ],
  'edge-case': [
    'This breaks the offers when no harbour is loaded.',
    'What if the list is empty?',
    'Off by one at the end of the year.',
  ],
  'missing-handling': ['The answer is not checked.', "It doesn't handle a torn rope.", 'You forgot the second lamp.'],
  defect: [
    'It always fails when the tide turns.',
    'There is a compiler error in the second one.',
    'This crashes.',
    'The wrong lamp is lit.',
  ],
  'design-risk': [
    'Such shortcuts are difficult to maintain and get broken by every new version.',
    'Is this assuming that lamps have a certain width?',
    'That is fragile: it relies on the order of the lamps.',
  ],
  trouble: [
    'The keeper will not like it.',
    'Tested the new key on Linux: it is taken already.',
    'Now it only has a list of errors. Could an untranslated error message be added some day?',
    'I assume these should be translated too.',
    "I didn't check yet if there is a call that selects the harbour.",
    'If there is a letter here that fits better, take that one.',
    'Could "Encrypt the log" be "Protect the log with a password"?',
    'A different approach would be to ask the compiler.',
    'There is a missing space after the name.',
  ],
};

describe('concernKindOf', () => {
  for (const [kind, bodies] of Object.entries(KINDS)) {
    for (const body of bodies) it(`${JSON.stringify(body)} is about ${kind}`, () => assert.equal(kindOf(body), kind));
  }

  it('takes what is wrong in a text for misleading documentation', () => {
    assert.equal(kindOf('That is outdated since spring.', 'docs/lamp.md'), 'docs-wrong');
    assert.equal(kindOf('That is outdated since spring.', 'README.rst'), 'docs-wrong');
    assert.notEqual(kindOf('That is outdated since spring.'), 'docs-wrong');
    const onComment = readerItem('The comment is wrong.', { comment: { diffHunk: '@@ -1 +1 @@\n+// lit by hand' } });
    assert.equal(concernKindOf(toFeatureInput(onComment)), 'docs-wrong');
  });
});
