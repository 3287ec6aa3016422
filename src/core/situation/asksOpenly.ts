import { splitComment } from '../reading/plainText.ts';
import { weighRemark } from '../waiting/remark.ts';

/** Asks for a turn of the routine: a review, a rebase, a merge, the state of things. */
const ROUTINE =
  /\b(?:mind \w+ing|(?:re-?)?(?:review|test|ack|look|check|approv|verif|confirm)(?:e?d|ing|s)?|ptal|ping|merge[ds]?|rebased?|thoughts|opinions?|rfm|ready)\b/i;

/** Who is asked to try something out has been asked for a review in other words. */
const TRY_OUT =
  /\b(?:can|could|would|will) (?:you|someone|somebody|anyone|anybody) (?:please |also |maybe )?(?:try|run|reproduce|build|have a go)\b/i;

/** A sentence of its own that asks for knowledge or a decision. */
export function asksOpenly(body: string): boolean {
  const { prose } = splitComment(body);
  if (weighRemark(body) !== 'substance') return false;
  return prose
    .split(/(?<=[.!?])\s+|\n+/)
    .some((sentence) => /\?["')\]]*\s*$/.test(sentence) && !ROUTINE.test(sentence) && !TRY_OUT.test(sentence));
}
