import type { Thread } from '../../model/thread.ts';
import { splitComment } from '../../reading/plainText.ts';

const BUG_LABEL = /\b(?:bugs?|regression|crash|defect|incident|hotfix|fault|ci failed|failure|outage)\b/i;
/** A title that tells of something that happens. */
const BUG_TITLE =
  /\b(?:crash(?:es|ed|ing)?|segfaults?|segmentation fault|sigsegv|assertion|(?:does|do|did|is|are|can|could|will|would|was)(?:n['’]?t| ?not) (?:\w+ )?(?:work|start|open|load|show|display|respond|compile|build|update|save|appear|possible|able|visible|readable)\w*|cannot|can['’]?t|unable to|fails?|failed|failing|failure|brok(?:e|en)|breaks|errors?|exception|hangs?|hung|frozen?|freez\w+|stuck|wrong(?:ly)?|incorrect(?:ly)?|missing from|gone|lost|disappear\w*|flicker\w*|blank|empty|corrupt\w*|leaks?|timed? ?out|regression|since (?:v?\d|upgrad|updat)|went down|not responding|(?:un|non-?)responsive|appears? (?:as|to|not|un|non)|times out|undefined behaviou?r|sanitizer)\b/i;
/** The form of a bug report, in words of issue templates and of reporters. */
const BUG_BODY =
  /\b(?:steps to reproduce|how (?:to|can we) reproduce|reliably reproduce|to reproduce|(?:expected|actual|current) behaviou?r|stack ?trace|backtrace|traceback|core dump|what (?:happened|version|operating)|i (?:get|got|am getting|see|saw|have seen|noticed|ran into|encountered|experienced?|hit)\b[^.\n]{1,60}\b(?:error|crash|message|exception|failure|warning|wrong|problem)|reproduc(?:ed|ible|es)|crashed|after (?:updating|upgrading|installing) (?:to|from))\b/i;
const LOG_BLOCK =
  /\b(?:error|exception|traceback|assertion|fatal|panicked|stack trace|sanitizer|failed|sigsegv|segfault)\b/i;
/** "Not seen so far": then it is a worry and no report, whatever words it has. */
const NOT_YET =
  /\b(?:(?:has|have|had|did|was|were)(?:n['’]t| not) (?:\w+ )?(?:seen|happen(?:ed)?(?! (?:in|with|before|on|for|until|at)\b)|hurt|bitten|hit|been (?:seen|reported|a problem|an issue))|not (?:seen|happened|bitten|hit) (?:\w+ )?(?:so far|yet)|no (?:known )?(?:reports?|case|incident)s?|(?:know|knows|heard) of no|nothing is broken|works? (?:today|now|for now)|so far so good|(?:has|have) been (?:fine|ok(?:ay)?|lucky|working)|not aware of (?:any )?\w+|(?:has|have) never happened|let us not wait|unlikely (?:today|now|so far|at the moment)|not (?:a problem|broken|an issue) (?:yet|today|now)|(?:none|no one|nobody|nothing) (?:has|have|did|was|bad)\b[^.!?\n]{1,40}\b(?:so far|yet|until now)|no (?:\w+ )?(?:complaints?|problems?|harm|damage) (?:so far|yet)|not reported|nothing urgent|never (?:tried|tested) (?:it|this|that)|nobody has tried|(?:i|we) did not (?:dare|try))\b/i;

/** By its labels or its title, whatever its text says. */
export function looksLikeFault({ labels, title }: Thread): boolean {
  return labels.some((label) => BUG_LABEL.test(label)) || BUG_TITLE.test(title);
}

/** The thread reports trouble that is there, rather than trouble to come. */
export function isFailureReport(thread: Thread): boolean {
  if (thread.labels.some((label) => BUG_LABEL.test(label))) return true;
  const { prose, codeBlocks } = splitComment(thread.body);
  if (NOT_YET.test(prose)) return false;
  return BUG_TITLE.test(thread.title) || BUG_BODY.test(prose) || codeBlocks.some((block) => LOG_BLOCK.test(block));
}

/** Says that it has not happened so far. */
export function saysNotYet(prose: string): boolean {
  return NOT_YET.test(prose);
}
