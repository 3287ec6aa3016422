import type { CommentInThread } from '../../reading/commentInThread.ts';
import { splitComment } from '../../reading/plainText.ts';
import { contentWords, sharedWords } from '../../text/contentWords.ts';

/**
 * An author's word in the conversation is for somebody else, or about something else that the reviewer said: it opens
 * with other names, says that it dealt with the comments of others, links to other comments only, or names a matter
 * of which the comment does not speak.
 */
export function isSaidToOthers(answer: string, item: CommentInThread): boolean {
  const { prose } = splitComment(answer);
  return namesOthersOnly(prose, item) || linksOthersOnly(answer, item) || namesOtherMatter(prose, item);
}

const OPENING_NAMES = /^\s*@[\w-]+(?:(?:[,:& ]|and )+@[\w-]+)*/;
/** So does whoever deals with what somebody had said. */
const DEALS_WITH =
  /\b(?:address|appl|implement|incorporat|includ|follow|chang|updat|fix|add|mov|reverted|pushed|done)\w*[\s:(][^.\n]*?\b(?:comments?|suggest\w*|feedback|reviews?|remarks?|nits?|requests?|requested|asked|proposed|mentioned|ideas?|concerns?|points?)\b/i;

function namesOthersOnly(prose: string, item: CommentInThread): boolean {
  const opening = OPENING_NAMES.exec(prose)?.[0] ?? '';
  return areOthers([opening, ...sentencesDealing(prose)], item);
}

/** It says that the work took up what others had said, and does not name the writer of this comment. */
export function dealtWithOthers(answer: string, item: CommentInThread): boolean {
  return areOthers(sentencesDealing(splitComment(answer).prose), item);
}

/** The texts name people of this pull request, and not the writer of the comment. */
function areOthers(texts: readonly string[], { author, pull }: CommentInThread): boolean {
  const people = new Set(pull.events.flatMap(({ actor }) => (actor ? [actor.login.toLowerCase()] : [])));
  const namesIn = (text: string): string[] =>
    (text.toLowerCase().match(/@?[a-z\d](?:[a-z\d-]*[a-z\d])?/g) ?? []).flatMap((word) => {
      const login = word.replace('@', '');
      return word.startsWith('@') || (people.has(login) && login.length > SHORTEST_NAME) ? [login] : [];
    });
  const named = texts.flatMap(namesIn);
  return named.length > 0 && !named.includes(author.login.toLowerCase());
}

/** Shorter logins are words of the language as well. */
const SHORTEST_NAME = 4;

/** It links to comments of this pull request, and neither to this one nor to the review that it belongs to. */
function linksOthersOnly(answer: string, { comment, pull }: CommentInThread): boolean {
  const place = pull.url.replace(/^https?:\/\/[^/]+/, '');
  const links = [...answer.matchAll(/(?<place>\/[\w.-]+\/[\w.-]+\/pull\/\d+)(?:\/[\w/]*)?#(?<anchor>[a-z_-]*\d+)/gi)]
    .filter(({ groups }) => groups?.['place'] === place)
    .flatMap(({ groups }) => Number(/\d+$/.exec(groups?.['anchor'] ?? '')?.[0] ?? 0));
  const own: (number | null)[] = [comment.id, comment.type === 'review-comment' ? comment.reviewId : null];
  return links.length > 0 && !links.some((id) => own.includes(id));
}

/** "Addressed the suggestions about code style": what they were about. */
const MATTER =
  /\b(?:comments?|suggest(?:ions?|ed)|feedback|remarks?|nits?|concerns?|points?)(?: (?:by|from|of) @?[\w-]+(?: and @?[\w-]+)?)? (?:about|regarding|concerning|on|for)\s+(?<matter>[^.\n]+)/i;

function namesOtherMatter(prose: string, { comment }: CommentInThread): boolean {
  const matters = sentencesDealing(prose).flatMap((sentence) => MATTER.exec(sentence)?.groups?.['matter'] ?? []);
  const known = contentWords(comment.body);
  return (
    matters.length > 0 &&
    matters.every((matter) => {
      const words = contentWords(matter);
      return words.size > 0 && sharedWords(words, known).length < LEAST_PART * words.size;
    })
  );
}

function sentencesDealing(prose: string): string[] {
  return prose.split(/\n+|(?<=[.!?])\s+/).filter((sentence) => DEALS_WITH.test(sentence));
}

/** So much of a matter's words stand in a comment that is about it. */
const LEAST_PART = 0.3;
