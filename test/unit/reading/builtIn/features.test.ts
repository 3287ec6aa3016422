import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FEATURES, toFeatureInput } from '../../../../src/core/reading/builtIn/features.ts';
import { BUILT_IN_WEIGHTS } from '../../../../src/core/reading/builtIn/weights.ts';
import type { CommentInThread } from '../../../../src/core/reading/commentInThread.ts';
import { buildPerson, buildReviewComment } from '../../../support/builders.ts';
import { readerItem } from './readerItem.ts';

function valueOf(name: string, item: CommentInThread): number {
  const feature = FEATURES.find((one) => one.name === name);
  assert.ok(feature, name);
  return feature.value(toFeatureInput(item));
}

const isSaid = (name: string, body: string): boolean => valueOf(name, readerItem(body)) === 1;

describe('features', () => {
  it('have a name of their own and a fitted weight each, and no weight is left over', () => {
    const names = FEATURES.map(({ name }) => name);
    assert.equal(new Set(names).size, names.length);
    assert.deepEqual(Object.keys(BUILT_IN_WEIGHTS.byFeature).sort(), names.toSorted());
  });

  it('lie between 0 and 1, whatever is written', () => {
    const word = fc.constantFrom('lamp', 'crash', 'nit:', '`oil`', '> q', '```', '?', '\n', 'fixed', '@a', '😀', '灯');
    const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 8 }), (body, replies) => {
        const input = toFeatureInput(readerItem(body, { replies }));
        for (const feature of FEATURES) {
          const value = feature.value(input);
          assert.ok(value >= 0 && value <= 1, feature.name);
        }
      }),
    );
  });

  it('hear the writer, not whom they quote or what they show', () => {
    const name = 'names a crash, race, leak or loss';
    assert.ok(isSaid(name, 'This crashes.'));
    assert.ok(!isSaid(name, '> This crashes.\n\nReally? I saw nothing.'));
    assert.ok(!isSaid(name, 'Like so:\n```\ncrash();\n```'));
    assert.ok(isSaid('shows a log, error or trace', 'Like so:\n```\nError: no oil\n```'));
  });

  it('hear a "not" that is only an apostrophe and a t', () => {
    const name = 'says that something is wrong';
    assert.ok(isSaid(name, "This isn't correct for the night boat."));
    assert.ok(isSaid(name, 'That isn’t true any more.'));
    assert.ok(!isSaid(name, 'This is correct for the night boat.'));
  });

  it('tell a bare suggested edit from an explained one', () => {
    const edit = '```suggestion\nlamp.once();\n```';
    assert.ok(isSaid('is only a suggested edit', edit));
    assert.ok(isSaid('suggests an edit and explains it', `${edit}\n${'The lamp must be lit once only. '.repeat(3)}`));
    assert.ok(!isSaid('is only a suggested edit', 'lamp.once();'));
  });

  it('look at where the comment stands', () => {
    const at = (path: string, line = '+lamp.on();'): CommentInThread =>
      readerItem('Hm.', { comment: { path, diffHunk: `@@ -1 +1 @@\n${line}` } });
    assert.equal(valueOf('stands in a test', at('test/lamp.ts')), 1);
    assert.equal(valueOf('stands in a test', at('src/lampTest.java')), 1);
    assert.equal(valueOf('stands in a test', at('src/latest.ts')), 0);
    assert.equal(valueOf('stands in a prose file', at('docs/lamp.md')), 1);
    assert.equal(valueOf('stands on a comment line', at('a.ts', '+  // lit by hand')), 1);
    assert.equal(valueOf('stands on a comment line', at('a.c', '+#include <lamp.h>')), 0);
  });

  it('hear only the author in what was answered', () => {
    const name = 'the author says "fixed", and not of a nit or a proposal';
    assert.equal(valueOf(name, readerItem('The lamp burns twice.', { replies: ['Fixed.'] })), 1);
    assert.equal(valueOf(name, readerItem('nit: one lamp', { replies: ['Fixed.'] })), 0);
    const item = readerItem('The lamp burns twice.');
    const other = buildReviewComment({ body: 'Fixed.', actor: buildPerson('ana'), rootCommentId: item.comment.id });
    assert.equal(valueOf(name, { ...item, replies: [other] }), 0);
  });
});
