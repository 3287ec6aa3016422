import { isSamePerson } from '../../people/humans.ts';
import type { CommentInThread } from '../commentInThread.ts';
import { splitComment, type CommentParts } from '../plainText.ts';
import { compareSuggestion } from './suggestion.ts';
import { toSentences, TROUBLE } from './trouble.ts';
import { WORDS } from './words.ts';

/** What the rules look at: the comment taken apart once. */
export interface FeatureInput {
  body: string;
  parts: CommentParts;
  prose: string;
  sentences: readonly string[];
  words: number;
  /** The last line of the diff that the comment stands under; empty for other comments. */
  line: string;
  path: string;
  /** State of the review that the comment belongs to. */
  reviewState: CommentInThread['reviewState'];
  /** First answer of the pull request's author in the review thread. */
  authorReply: string;
  /** Number of answers in the review thread. */
  replyCount: number;
}

/** One explained question asked of a comment; the answer lies between 0 and 1. */
export interface Feature {
  name: string;
  /** It looks at what others made of the comment, not at the comment. */
  isAboutReplies?: true;
  value: (input: FeatureInput) => number;
}

const OPENS_WITH_VERB =
  /^(?:please |pls |maybe |could |can you |you (?:can|could|should) |let['’]?s |just )*(?:add|remove|drop|delete|rename|move|use|replace|change|make|put|fix|split|squash|revert|keep|mention|mark|document|update|sort|inline|extract|consider|prefer|wrap|avoid|try)\b/i;
const LOG =
  /\b(?:error|warning|exception|traceback|assertion|fatal|panicked|undefined reference|stack trace|sanitizer|failed|FAIL)\b|^\s*(?:at |#\d+ |\d+ {2,}\S)/im;
const CONCEDES =
  /\b(?:i broke|yikes|that['’]?s wrong|good (?:catch|point|find|spot)|nice (?:catch|find)|great catch|well spotted|you['’]?re right|oops|u?pps|whoops|indeed|my (?:bad|mistake)|didn['’]?t (?:notice|realize|realise|know)|thanks for (?:catching|noticing|spotting|pointing)|bug|missed|forgot|right[,.])\b/i;

function has(pattern: RegExp): (input: FeatureInput) => number {
  return ({ prose }) => (pattern.test(prose) ? 1 : 0);
}

function says(construction: keyof typeof TROUBLE): (input: FeatureInput) => number {
  return ({ sentences }) => (TROUBLE[construction](sentences) ? 1 : 0);
}

function flag(test: (input: FeatureInput) => boolean): (input: FeatureInput) => number {
  return (input) => (test(input) ? 1 : 0);
}

/** All features, in the order of the weights. */
export const FEATURES: readonly Feature[] = [
  { name: 'names a crash, race, leak or loss', value: has(WORDS.crash) },
  { name: 'says that something is wrong', value: has(WORDS.wrong) },
  { name: 'says that something does not work or happen', value: has(WORDS.doesNotWork) },
  { name: 'names a consequence', value: has(WORDS.consequence) },
  { name: 'names a condition or edge case', value: has(WORDS.edge) },
  { name: 'says what should be, or is missing', value: has(WORDS.should) },
  { name: 'says that something is absent', value: has(WORDS.absence) },
  { name: 'names damage', value: has(WORDS.damage) },
  { name: 'speaks of order in time', value: has(WORDS.sequence) },
  { name: 'says what comes of it', value: has(WORDS.outcome) },
  { name: 'speaks of those who would meet it', value: has(WORDS.actor) },
  { name: 'says when it goes wrong', value: says('condition') },
  { name: 'says what could go wrong', value: says('foresight') },
  { name: 'says what harm it does', value: says('present') },
  { name: 'says what it fails to do', value: says('notDoing') },
  { name: 'says who could get at what they should not', value: says('abuse') },
  { name: 'asks what happens in a case', value: says('asksForCase') },
  { name: 'asks whether it is safe', value: says('asksForSafety') },
  { name: 'says that a safeguard is missing', value: says('noSafeguard') },
  { name: 'asks for a safeguard', value: says('asksForSafeguard') },
  { name: 'doubts that it is right', value: says('doubt') },
  { name: 'says that what is written is not true', value: says('untrue') },
  { name: 'sets what is meant against what happens', value: says('contrast') },
  { name: 'thinks of those with older versions or data', value: says('leftBehind') },
  { name: 'says that something is not needed', value: says('redundant') },
  { name: 'is a matter of taste', value: says('taste') },
  { name: 'says that it is fine', value: says('fine') },
  { name: 'proposes another way', value: has(WORDS.proposes) },
  {
    name: 'states and does not propose',
    value: flag(
      ({ prose, words }) =>
        words >= 6 &&
        !WORDS.proposes.test(prose) &&
        !OPENS_WITH_VERB.test(prose) &&
        !prose.includes('?') &&
        !WORDS.nit.test(prose),
    ),
  },
  { name: 'speaks of tests or of trying it', value: has(WORDS.test) },
  { name: 'speaks of security or concurrency', value: has(WORDS.security) },
  { name: 'speaks of performance', value: has(WORDS.performance) },
  { name: 'speaks of compatibility or assumptions', value: has(WORDS.compatibility) },
  { name: 'speaks of documentation or texts', value: has(WORDS.docs) },
  { name: 'calls itself a nit', value: has(WORDS.nit) },
  { name: 'is about spelling, names or layout', value: has(WORDS.tidy) },
  { name: 'is about simpler or nicer code', value: has(WORDS.simpler) },
  { name: 'praises or agrees', value: has(WORDS.praise) },
  { name: 'asks out of curiosity', value: has(WORDS.curious) },
  { name: 'hedges', value: has(WORDS.hedge) },
  { name: 'finds something unusual', value: has(WORDS.unusual) },
  { name: 'ends with a question', value: flag(({ prose }) => /\?\s*(?:CODE\s*)?$/.test(prose)) },
  { name: 'opens with an instruction', value: flag(({ prose }) => OPENS_WITH_VERB.test(prose)) },
  {
    name: 'shows a log, error or trace',
    value: flag(({ parts }) => parts.codeBlocks.some((block) => LOG.test(block))),
  },
  { name: 'shows code', value: flag(({ parts }) => parts.codeBlocks.length > 0) },
  { name: 'is only a suggested edit', value: flag(({ parts, words }) => parts.suggestions.length > 0 && words < 4) },
  {
    name: 'suggests an edit and explains it',
    value: flag(({ parts, words }) => parts.suggestions.length > 0 && words >= 12),
  },
  {
    name: 'suggests a change of wording or layout only',
    value: flag(({ parts, line }) => compareSuggestion(parts.suggestions, line) === 'wording'),
  },
  {
    name: 'suggests a change of the logic',
    value: flag(({ parts, line }) => compareSuggestion(parts.suggestions, line) === 'logic'),
  },
  { name: 'is very short', value: flag(({ words }) => words <= 5) },
  { name: 'length', value: ({ words }) => Math.min(1, Math.log1p(words) / Math.log(120)) },
  { name: 'names code', value: ({ parts }) => Math.min(1, parts.inlineCodeCount / 3) },
  {
    name: 'links to a source',
    value: flag(({ prose, body }) => /\bLINK\b/.test(prose) || body.includes('](http')),
  },
  { name: 'stands in a prose file', value: flag(({ path }) => /\.(?:md|rst|txt|adoc)$|(?:^|\/)docs?\//i.test(path)) },
  {
    name: 'stands in a test',
    value: flag(({ path }) => /(?:^|[/_.-])(?:[Tt]ests?|[Ss]pec|__tests__)(?:[/_.-]|$)|[a-z\d]Tests?\.\w+$/.test(path)),
  },
  {
    name: 'stands on a comment line',
    value: flag(({ line }) => /^[-+ ]?\s*(?:\/\/|\/?\*|#(?!include|if|def|end|el)|--|<!--|""")/.test(line)),
  },
  { name: 'is part of a request for changes', value: flag(({ reviewState }) => reviewState === 'changes-requested') },
  { name: 'is part of an approval', value: flag(({ reviewState }) => reviewState === 'approved') },
  {
    name: 'the author concedes that it was overlooked',
    isAboutReplies: true,
    value: flag(({ authorReply }) => CONCEDES.test(authorReply)),
  },
  {
    // One fixes a problem; what was only tidied is mostly "done". Typos are fixed too, and proposals, so they are left out.
    name: 'the author says "fixed", and not of a nit or a proposal',
    isAboutReplies: true,
    value: flag(
      ({ authorReply, prose, parts, line }) =>
        /\bfix(?:ed)?\b/i.test(authorReply) &&
        compareSuggestion(parts.suggestions, line) !== 'wording' &&
        [WORDS.nit, WORDS.tidy, WORDS.simpler, WORDS.proposes].every((words) => !words.test(prose)),
    ),
  },
  { name: 'it was discussed', isAboutReplies: true, value: ({ replyCount }) => Math.min(1, replyCount / 5) },
];

/** `In commit "Light the lamp" (4f2a91c):` says which commit is meant, and its title nothing about it. */
const WHICH_COMMIT =
  /^(?:in (?:commit )?)?(?:(?:"[^"\n]{1,150}" ?)?\(?HASH\)?:?(?: ?"[^"\n]{1,150}")?[:,]?\s*(?:\n|$)|"[^"\n]{1,150}" ?\(HASH\):?|HASH:?(?: "[^"\n]{1,150}")?)/i;

/** Takes one comment apart for the features. */
export function toFeatureInput({ comment, pull, replies, reviewState }: CommentInThread): FeatureInput {
  const hunk = comment.type === 'review-comment' ? (comment.diffHunk ?? '') : '';
  const reply = replies.find((candidate) => candidate.actor === null || isSamePerson(candidate.actor, pull.author));
  return {
    ...takeApart(comment.body),
    line: hunk.split('\n').at(-1) ?? '',
    path: comment.type === 'review-comment' ? comment.path : '',
    reviewState,
    authorReply: reply ? splitComment(reply.body).prose : '',
    replyCount: replies.length,
  };
}

/** The like for a line comment of which only its words are known, or where it stands too. */
export function toFeatureInputOfText(body: string, { line = '', path = '' } = {}): FeatureInput {
  return { ...takeApart(body), line, path, reviewState: null, authorReply: '', replyCount: 0 };
}

function takeApart(body: string): Pick<FeatureInput, 'body' | 'parts' | 'prose' | 'sentences' | 'words'> {
  const parts = splitComment(body);
  const prose = parts.prose.replace(WHICH_COMMIT, '').trim();
  const words = prose === '' ? 0 : prose.split(/\s+/).length;
  return { body, parts, prose, sentences: toSentences(prose), words };
}
