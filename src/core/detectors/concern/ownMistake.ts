import { isReviewComment, type ReviewCommentEvent } from '../../model/event.ts';
import type { Pull } from '../../model/thread.ts';
import { isSamePerson } from '../../people/humans.ts';
import type { CommentInThread } from '../../reading/commentInThread.ts';
import { splitComment } from '../../reading/plainText.ts';
import { remember } from '../../remember.ts';

/** What its writer had said themselves is what was wrong. */
const OWN_WORDS_WRONG =
  /\b(?:i was|i am|i['’]m) (?:\w+ )?(?:wrong|mistaken)\b[^.!?\n]{1,40}\bmy (?:earlier|previous|own|last|first|initial|original) (?:\w+ )?(?:comments?|suggestions?|remarks?|reviews?|wording|proposal|diff|patch|snippet)\b|\bmy (?:(?:earlier|previous|own|last|first|initial|original) )?(?:suggestions?|wording|proposal|snippet|diff|patch) (?:\w+ )?(?:was|is|were|has|had)\b[^.!?\n]{1,30}\b(?:wrong|mistaken|bad|broken|incorrect|inaccurate|flawed|enou?ght?)\b/i;
/** Shorter lines are alike by chance. */
const SHORTEST_LINE = 12;

/**
 * The remark is about what its writer had proposed on this pull request: it says so, or it stands beneath a line that they
 * had brought in by a suggestion, word by word. Who mends their own advice has not seen trouble coming for somebody else.
 */
export function isOwnMistake({ pull, comment, author }: CommentInThread): boolean {
  if (OWN_WORDS_WRONG.test(splitComment(comment.body).prose)) return true;
  if (!isReviewComment(comment)) return false;
  const line = (comment.diffHunk ?? '').split(/\r?\n/).at(-1) ?? '';
  const added = line.startsWith('+') ? line.slice(1).trim() : '';
  if (added.length < SHORTEST_LINE) return false;
  return (suggestionsOn(pull).get(added) ?? []).some(
    (event) =>
      Date.parse(event.at) < Date.parse(comment.at) &&
      isSamePerson(event.actor, author) &&
      !(event.diffHunk ?? '').includes(added),
  );
}

/** The line comments with suggestions, by each line that they suggest. */
const suggestionsOn = remember(({ events }: Pull): ReadonlyMap<string, readonly ReviewCommentEvent[]> => {
  const suggestions = new Map<string, ReviewCommentEvent[]>();
  for (const event of events) {
    if (event.type !== 'review-comment') continue;
    const lines = splitComment(event.body).suggestions.flatMap((text) => text.split(/\r?\n/));
    for (const line of new Set(lines.map((text) => text.trim()))) {
      const known = suggestions.get(line);
      if (known) known.push(event);
      else suggestions.set(line, [event]);
    }
  }
  return suggestions;
});
