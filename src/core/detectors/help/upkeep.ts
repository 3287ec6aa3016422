import type { Issue, Pull, Thread } from '../../model/thread.ts';
import type { Repository } from '../../model/repository.ts';
import { isSamePerson } from '../../people/humans.ts';
import { findReferences } from '../support/references.ts';
import type { ThreadLookup } from '../support/threadLookup.ts';

/** Upkeep of the code that nobody outside of it would miss, or that somebody wrote down for whoever takes it. */
const CHORE_TITLE = new RegExp(
  [
    String.raw`^\W*(?:\w+: )?(?:remove|drop|delete|replace|avoid|clean up|get rid of)\b.+\b(?:unused|dead code|deprecated|obsolete|workarounds?)\b`,
    String.raw`^\W*(?:\w+: )?(?:refactor|clean up|tidy up|bump)\b|^\W*(?:chore|refactor|style|ci|build|docs?|tests?)[:(]`,
    '^\\W*(?:replace|rename|move|port|migrate|switch) `[^`]+` (?:with|by|to|into) `',
    String.raw`\bdeprecation warnings?\b|\bfollow[- ]?ups? (?:of|to|for|from)\b|\bfollow[- ]?ups?$|\btypos?\b`,
  ].join('|'),
  'i',
);
const CHORE_LABEL = /^(?:.*\W)?(?:chores?|clean-?up|tech(?:nical)?[- ]debt|maintenance)$/i;

/** Somebody is asked for, whatever it is about. */
const WANTED_LABEL = /\b(?:help|contribut(?:ion|or)s?) (?:wanted|needed|welcome)\b/i;

/** A task that anybody might do: whoever does it works, and has helped nobody who had asked. */
export function isChore({ title, labels }: Issue): boolean {
  if (labels.some((label) => WANTED_LABEL.test(label))) return false;
  return CHORE_TITLE.test(title) || labels.some((label) => CHORE_LABEL.test(label));
}

const CAUSED_BY =
  /\b(?:(?:bug|crash\w*|issue|error|problem|fault|failure|leak|race|trouble|this|it|that|which|mistake)\b[^.;!?\n]{1,25}\bintroduced|caused|broken|broke|regress\w*|oversight|mistake|bug|fault) (?:\w+ ){0,3}?(?:in|by|with|since|after|from|of)\s+(?:PR\s+)?[[(]?$|\b(?:fix-?up|follow-?up) (?:to|for|of)\s+[[(]?$/i;

/** A commit by its name, with what stands before it: "introduced in commit 1a2b3c4". */
const COMMIT = /(?<![\w/#.-])(?:commits? )?(?<sha>[0-9a-f]{7,40})(?![\w-])/g;

/** So many characters before its name say what a commit did. */
const CAUSE_LENGTH = 120;

/** The issue or the fix says that the trouble came with a change, and that was by whoever repaired it. */
export function repairsOwnChange(
  issue: Issue,
  fix: Pull,
  { repository, lookup }: { repository: Repository; lookup: ThreadLookup },
): boolean {
  const texts = [
    issue.body,
    fix.body,
    ...issue.events.flatMap((event) => (event.type === 'comment' ? [event.body] : [])),
  ];
  const isOwn = (cause: Thread | null | undefined, before: string): boolean =>
    cause?.kind === 'pull' &&
    cause.number !== fix.number &&
    isSamePerson(cause.author, fix.author) &&
    CAUSED_BY.test(before.slice(before.search(/[^.;!?]*$/)));
  return texts.some(
    (text) =>
      findReferences(text, repository).some(({ number, before }) => isOwn(lookup.byNumber.get(number), before)) ||
      [...text.matchAll(COMMIT)].some(
        ({ groups, index }) =>
          groups?.['sha'] !== undefined &&
          isOwn(lookup.pullOfCommit(groups['sha']), text.slice(Math.max(0, index - CAUSE_LENGTH), index)),
      ),
  );
}
