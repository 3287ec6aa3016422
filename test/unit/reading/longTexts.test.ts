import assert from 'node:assert/strict';
import { isCarriedOver } from '../../../src/core/text/isCarriedOver.ts';
import { quotes } from '../../../src/core/reading/quoting.ts';
import { askedByName } from '../../../src/core/reading/askedByName.ts';
import { readAuthorReply } from '../../../src/core/reading/authorReply.ts';
import { builtInReader } from '../../../src/core/reading/builtIn/builtInReader.ts';
import { toFeatureInput } from '../../../src/core/reading/builtIn/features.ts';
import { concernKindOf } from '../../../src/core/reading/builtIn/concernKind.ts';
import { compareSuggestion } from '../../../src/core/reading/builtIn/suggestion.ts';
import { CONCERN_KINDS } from '../../../src/core/reading/reader.ts';
import type { CommentInThread } from '../../../src/core/reading/commentInThread.ts';
import { splitComment } from '../../../src/core/reading/plainText.ts';
import { fingerprint } from '../../../src/core/reading/fingerprint.ts';
import { shortQuote } from '../../../src/core/text/shortQuote.ts';
import {
  addressees,
  asksSomething,
  isAgreementInWords,
  isRefusalInWords,
  isVerdictInWords,
  weighRemark,
} from '../../../src/core/waiting/remark.ts';
import { buildPerson, buildPull, buildReviewComment } from '../../support/builders.ts';
import { LONG_TEXTS } from '../../support/longTexts.ts';

/** Everything of reading/ and waiting/ that looks at words. */
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  splitComment,
  shortQuote,
  fingerprint,
  readAuthorReply: (text) => readAuthorReply(text, text),
  askedByName,
  weighRemark,
  asksSomething,
  addressees,
  isVerdictInWords,
  isAgreementInWords,
  isRefusalInWords,
  compareSuggestion: (text) => compareSuggestion([text], `+${text}`),
  quotes: (text) => quotes(text, text),
  isCarriedOver,
};

function itemOf(text: string): CommentInThread {
  const author = buildPerson('jonas');
  const comment = buildReviewComment({ body: text, diffHunk: `@@ -1 +1 @@\n+${text}`, path: text });
  const pull = buildPull({ events: [comment] });
  const reply = buildReviewComment({ body: text, actor: pull.author, rootCommentId: comment.id });
  return { pull, comment, author, replies: [reply], reviewState: null };
}

/*
 * A pattern that runs away needs minutes for one of these texts; mocha's timeout, set for slow machines, is what fails then.
 */
describe('a very long text', function () {
  this.timeout(60_000);

  for (const [name, read] of Object.entries(READERS)) {
    it(`is read to its end by ${name}`, () => {
      const answers = LONG_TEXTS.map(read);
      assert.equal(answers.filter((answer) => answer !== undefined).length, LONG_TEXTS.length);
    });
  }

  it('gets one reading each, with every feature and rule, from the built-in reader', async () => {
    const items = LONG_TEXTS.map(itemOf);
    const readings = await builtInReader.read(items);
    assert.equal(readings.length, items.length);
    assert.ok(readings.every(({ probability }) => probability >= 0 && probability <= 1));
    const kinds: readonly string[] = [...CONCERN_KINDS, 'trouble'];
    assert.ok(items.every((item) => kinds.includes(concernKindOf(toFeatureInput(item)))));
  });
});
