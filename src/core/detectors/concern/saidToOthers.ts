import type { WrittenEvent } from '../../model/event.ts';
import type { Pull } from '../../model/thread.ts';
import type { CommentInThread } from '../../reading/commentInThread.ts';
import { splitComment } from '../../reading/plainText.ts';
import { remember, rememberOfBoth } from '../../remember.ts';
import { contentWords, sharedWords } from '../../text/contentWords.ts';

/**
 * An author's word in the conversation is for somebody else, or about something else that the reviewer said: it opens
 * with other names, says that it dealt with the comments of others, links to other comments only, or names a matter
 * of which the comment does not speak.
 */
export function isSaidToOthers(answer: WrittenEvent, item: CommentInThread): boolean {
  const said = readAnswer(answer, item.pull);
  return (
    areOthers([...said.inOpening, ...said.inDeeds], item) || linksOthersOnly(said, item) || namesOtherMatter(said, item)
  );
}

/** What an author's word holds of whom and what it is for; every comment on the pull request is held against it. */
interface Answer {
  /** Logins in the names with which it opens, and where it says that it dealt with something. */
  inOpening: readonly string[];
  inDeeds: readonly string[];
  /** Ids of the comments and reviews of this pull request that it links to. */
  linked: readonly number[];
  /** The words of the matters with which it dealt. */
  matters: readonly ReadonlySet<string>[];
}

const readAnswer = rememberOfBoth(({ body }: WrittenEvent, pull: Pull): Answer => {
  const { prose } = splitComment(body);
  const deeds = sentencesDealing(prose);
  return {
    inOpening: namesIn(OPENING_NAMES.exec(prose)?.[0] ?? '', pull),
    inDeeds: deeds.flatMap((deed) => namesIn(deed, pull)),
    linked: linksIn(body, pull),
    matters: deeds.flatMap((deed) => {
      const matter = MATTER.exec(deed)?.groups?.['matter'];
      return matter === undefined ? [] : [contentWords(matter)];
    }),
  };
});

const OPENING_NAMES = /^\s*@[\w-]+(?:(?:[,:& ]|and )+@[\w-]+)*/;
/** So does whoever deals with what somebody had said. */
const DEALS_WITH =
  /\b(?:address|appl|implement|incorporat|includ|follow|chang|updat|fix|add|mov|reverted|pushed|done)\w*[\s:(][^.\n]*?\b(?:comments?|suggest\w*|feedback|reviews?|remarks?|nits?|requests?|requested|asked|proposed|mentioned|ideas?|concerns?|points?)\b/i;

/** It says that the work took up what others had said, and does not name the writer of this comment. */
export function dealtWithOthers(answer: WrittenEvent, item: CommentInThread): boolean {
  return areOthers(readAnswer(answer, item.pull).inDeeds, item);
}

/** Somebody is named, and not the writer of the comment. */
function areOthers(named: readonly string[], { author }: CommentInThread): boolean {
  return named.length > 0 && !named.includes(author.login.toLowerCase());
}

/** Lower-case logins: whoever is called by an @, and people of this pull request. */
function namesIn(text: string, pull: Pull): string[] {
  const people = peopleOf(pull);
  return (text.toLowerCase().match(/@?[a-z\d](?:[a-z\d-]*[a-z\d])?/g) ?? []).flatMap((word) => {
    const login = word.replace('@', '');
    return word.startsWith('@') || (people.has(login) && login.length > SHORTEST_NAME) ? [login] : [];
  });
}

const peopleOf = remember(
  (pull: Pull): ReadonlySet<string> =>
    new Set(pull.events.flatMap(({ actor }) => (actor ? [actor.login.toLowerCase()] : []))),
);

/** Shorter logins are words of the language as well. */
const SHORTEST_NAME = 4;

/** It links to comments of this pull request, and neither to this one nor to the review that it belongs to. */
function linksOthersOnly({ linked }: Answer, { comment }: CommentInThread): boolean {
  const own: (number | null)[] = [comment.id, comment.type === 'review-comment' ? comment.reviewId : null];
  return linked.length > 0 && !linked.some((id) => own.includes(id));
}

function linksIn(body: string, pull: Pull): number[] {
  const place = pull.url.replace(/^https?:\/\/[^/]+/, '');
  return [...body.matchAll(/(?<place>\/[\w.-]+\/[\w.-]+\/pull\/\d+)(?:\/[\w/]*)?#(?<anchor>[a-z_-]*\d+)/gi)]
    .filter(({ groups }) => groups?.['place'] === place)
    .flatMap(({ groups }) => Number(/\d+$/.exec(groups?.['anchor'] ?? '')?.[0] ?? 0));
}

/** "Addressed the suggestions about code style": what they were about. */
const MATTER =
  /\b(?:comments?|suggest(?:ions?|ed)|feedback|remarks?|nits?|concerns?|points?)(?: (?:by|from|of) @?[\w-]+(?: and @?[\w-]+)?)? (?:about|regarding|concerning|on|for)\s+(?<matter>[^.\n]+)/i;

function namesOtherMatter({ matters }: Answer, { comment }: CommentInThread): boolean {
  if (matters.length === 0) return false;
  const known = wordsOf(comment);
  return matters.every((words) => words.size > 0 && sharedWords(words, known).length < LEAST_PART * words.size);
}

const wordsOf = remember(({ body }: WrittenEvent) => contentWords(body));

function sentencesDealing(prose: string): string[] {
  return prose.split(/\n+|(?<=[.!?])\s+/).filter((sentence) => DEALS_WITH.test(sentence));
}

/** So much of a matter's words stand in a comment that is about it. */
const LEAST_PART = 0.3;
