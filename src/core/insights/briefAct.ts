import type { Evidence } from '../model/evidence.ts';
import type { Translate } from '../ports.ts';
import { inertLine, shorten } from '../text/inertText.ts';
import { tellingWords } from '../text/tellingWords.ts';
import { isNameless, summarizeEvidence } from './describeEvidence.ts';

/** As much as a wide sidebar shows beside a name. */
const LENGTH = 60;

/**
 * An act in the room of a narrow list that has said what kind it is: what it was about where that has a name ("a race
 * in storage/"), else its own words, since "trouble in storage/" is said of many. Holds no figure, which beside a name
 * would read like a count.
 */
export function briefAct(evidence: Evidence, translate: Translate): string {
  const words = wordsForAct(evidence);
  return words === ''
    ? summarizeEvidence(evidence, translate, { isThreadNumbered: false })
    : translate('“{quote}”', { quote: words });
}

/** Of trouble without a name what was said of it, of a thread that was got moving its title; empty for other acts. */
export function wordsForAct(evidence: Evidence): string {
  if (!isNameless(evidence)) return '';
  const { kind, source } = evidence;
  const title = inertLine(evidence.thread.title);
  const isOfThread = kind === 'broke-the-wait' || kind === 'answered';
  const words = isOfThread ? title : tellingWords({ quote: inertLine(source.quote), title });
  const short = shorten(words, LENGTH);
  return /\p{N}/u.test(short) ? '' : short;
}
