import { isSamePerson } from '../../people/humans.ts';
import type { CommentInThread } from '../commentInThread.ts';
import { splitComment, type CommentParts } from '../plainText.ts';
import { compareSuggestion } from './suggestion.ts';

/** What the rules look at: the comment taken apart once. */
export interface FeatureInput {
  item: CommentInThread;
  parts: CommentParts;
  prose: string;
  words: number;
  /** The last line of the diff that the comment stands under; empty for other comments. */
  line: string;
  path: string;
  /** First answer of the pull request's author in the review thread. */
  authorReply: string;
}

/** One explained question asked of a comment; the answer lies between 0 and 1. */
export interface Feature {
  name: string;
  /** It looks at what others made of the comment, not at the comment. */
  isAboutReplies?: true;
  value: (input: FeatureInput) => number;
}

/** Word groups, written from how developers talk about code in general, matched on the prose alone. */
export const WORDS = {
  crash:
    /\b(?:crash\w*|segfault\w*|segmentation fault|abort(?:s|ed)?|assert(?:s|ion)?|panic\w*|exception|throw(?:s|n)?|uncaught|unhandled|oom|corrupt\w*|hang(?:s|ing)?|freez\w+|deadlock\w*|infinite(?:ly)?|stack ?overflow|use[- ]after[- ]free|dangling|double[- ]free|leak(?:s|ed|ing|age)?|overflow\w*|underflow\w*|out[- ]of[- ](?:bounds?|range)|off[- ]by[- ]one|truncat\w+|race(?:s|y)?|race condition|data loss|loses?|lost|undefined behaviou?r|ub)\b/i,
  wrong:
    /n['’]t (?:(?:be|look|quite|really|even|strictly|entirely|always) )?(?:correct|right|true|accurate|valid)\b|\b(?:wrong(?:ly)?|incorrect(?:ly)?|(?:is|are|it['’]?s|that['’]?s|this is)(?: also)? not (?:correct|right|true|accurate|valid)|invalid|bug(?:s|gy)?|broken?|breaks?|breaking|fails?|failing|failed|regress\w*|mistake|mislead\w*|(?<!less )confus\w+|inaccurate|contradict\w*|no longer|stale|obsolete|bad|faulty|typo in code|mismatch\w*|inconsistent|ambigu\w+|conflict\w*|collid\w+|violat\w+)\b/i,
  doesNotWork:
    /\b(?:(?:does|do|did|will|would|wo|ca|can)(?:n['’]t|not| not) (?:\w+ )?(?:work|compile|build|do|handle|cover|apply|match|hold|happen|update|change|get|have|exist|seem|show|help|return|make sense|know|allow|support)|not (?:work|compil|handl|cover|updat|check|test|call|escap|translat|initiali[sz]|document|necessarily|guarantee|thread)\w*|never (?:\w+ )?(?:be|get|happen|reach|called|update|run|used|true|set|return)\w*|unreachable|no effect|has no effect|silently|ignor(?:es?|ed|ing))\b/i,
  consequence:
    /\b(?:(?:will|would|could|can|might|may|going to) (?:\w+ )?(?:be|get|cause|lead|result|break|fail|crash|return|lose|leak|race|block|happen|throw|trigger|end up|overwrite|override|conflict|change|show|display|skip|still|always|never|become|remain|create|call)|leads? to|causes?|results? in|ends? up|otherwise|means that|so that|which means|as a result|in that case|because|since)\b/i,
  edge: /\b(?:what (?:if|happens|about)|in case|edge[- ]case|corner[- ]case|if (?:the|a|an|there|it|this|that|we|you|i|both|CODE|one|user|somebody|someone)|when (?:the|a|an|there|it|this|that|we|you|CODE|no|both)|unless|even (?:if|when|though)|empty|zero|negative|null(?:ptr)?|nil|none|undefined|nan|missing|concurrent\w*|at the same time|twice|multiple times|restart|shutdown|timeout|large|huge|very long|non-ascii|unicode|windows|macos|linux|android|platform)\b/i,
  should:
    /\b(?:should(?:n['’]t| not| also| be| probably)?|needs? to|must(?: not|n['’]t)?|have to|has to|required?|ought|make sure|ensure|be careful|careful|beware|watch out|don['’]t forget|forgot(?:ten)?|missed|missing|lacks?|lacking|without|instead of|rather than|still)\b/i,
  test: /\b(?:tests?|tested|testing|untested|coverage|test[- ]?case|reproduc\w*|repro|steps|regression|verify|verified|when i|i (?:see|get|got|tried|tested|can|cannot|can['’]t))\b/i,
  security:
    /\b(?:secur\w*|vulnerab\w*|inject\w*|escap(?:e|ed|ing)|saniti[sz]\w*|unsafe|untrusted|attack\w*|malicious|exploit\w*|privilege\w*|permissions?|secrets?|passwords?|credentials?|privacy|leak\w*|auth\w*|csrf|xss|ssrf|dos|thread[- ]safe\w*|lock(?:s|ed|ing)?|mutex|atomic\w*|concurren\w*|race\w*)\b/i,
  performance:
    /\b(?:performance|slow(?:er|ly)?|expensive|costly|quadratic|n\+1|o\(n|unnecessary (?:copy|copies|allocation)|copies|memory usage|block(?:s|ing)? the)\b/i,
  compatibility:
    /\b(?:backwards?[- ]compat\w*|compatib\w*|breaking change|deprecat\w*|upgrade|downgrade|migrat\w+|older versions?|existing (?:users?|data|code|behaviou?r|callers?)|behaviou?r(?:al)? change|changes? (?:the )?behaviou?r|portab\w*|rely|relies|depend(?:s|ed)? on|assum\w+|guarantee\w*)\b/i,
  docs: /\b(?:comment|docs?|documentation|docstring|readme|release[- ]?notes?|description|message|text|tooltip|label|help)\b/i,
  absence:
    /\b(?:nothing|nobody|no one|nowhere|never|none of|no (?:\w+ )?(?:checks?|tests?|limits?|bounds?|way|case|migration|handling|handler|guard|lock|timeout|validation|guarantee|fallback|path|error|upper|such)|without|absent|lacks?|missing|miss(?:es|ed)? (?:the|a|an)|not there|(?:do|does|did|can)(?:n['’]t| not) (?:find|see)|left out|forgot(?:ten)?)\b/i,
  damage:
    /\b(?:wip(?:es?|ed)|delet(?:es?|ed)|overwrit(?:es?|ten)|swallow(?:s|ed)?|los(?:es?|ing|t)|drops?|grows?|fill(?:s|ed)? (?:up|the)|exhaust\w*|runs? out|stuck|forever|keeps? (?:the|it|waiting|running|alive)|hangs?|leaks?|garbage|duplicat(?:es?|ed) (?:the|every|each|entries|rows)|twice|double|expired|negative|collid\w+|mismatch\w*|expos\w+|world[- ]readable|plain ?text|half[- ](?:written|way|done|finished)|too (?:late|early|long|large|many|big)|falls? (?:through|out|over|back)|skips?|skipped|overlap\w*|flicker\w*|cut off|invisible|nobody can)\b/i,
  sequence:
    /\b(?:while|until|between|at (?:the same|one) time|both|two (?:\w+ )?(?:threads|writers|readers|callers|requests|users|calls|of them)|second (?:call|caller|one|time|run|thread|request)|meanwhile|in the meantime|in parallel|order|before the|after the|after a|already|again|every time|each time|on (?:every|each)|once (?:the|it|this)|as soon as|next (?:start|run|call|time))\b/i,
  outcome:
    /\b(?:so (?:the|it|that|we|this|they|every|you|a|an|both|two|all|there|nobody|nothing|somebody|people)|then (?:the|it|we|this|they|both|nobody|nothing)|and (?:the|then|nobody|nothing|it) (?:\w+ )?(?:will|would|is|gets|fails|goes|never)|(?:will|would|could|can|may|might) (?:\w+ )?(?:fail|crash|break|hang|leak|lose|throw|delete|overwrite|wipe|grow|block|collide|happen|not|never|no longer|stop|end up|get|see|be (?:wrong|lost|empty|null|stale|broken|off|sent|ignored|skipped|called|shown|deleted|overwritten|read|used)))\b/i,
  actor:
    /\b(?:users?|people|customers?|callers?|clients?|attackers?|somebody|someone|anybody|anyone|whoever|readers?|reviewers?|newcomers?|passengers?|operators?|admins?)\b/i,
  proposes:
    /^could (?:share|use|move|drop|reuse|go|live|just)\b|\b(?:you (?:can|could|may|might)|could (?:you|we|this|be)|can (?:you|we|this|be)|how about|what about|why not|maybe|perhaps|consider|let['’]?s|i['’]?d|i would|would (?:prefer|rather|use|call|name|make|put)|feel free|if you (?:like|want)|suggest(?:ion)?|prefer|instead|alternatively|or just|might as well|would be (?:nice|good|better|nicer|cleaner))\b/i,
  nit: /\b(?:nit(?:s|ty|pick\w*)?|nano-?nit|micro-?nit|pico-?nit|style|stylistic|cosmetic|minor|optional(?:ly)?|non-?blocking|not (?:a )?block(?:er|ing)|feel free|up to you|take it or leave it|no strong opinion|if you (?:want|like|touch|retouch|have to|need to|push|rebase|happen)|while (?:you['’]?re |we['’]?re )?(?:here|at it)|btw|fwiw|pedantic|bikeshed\w*|trivial)\b/i,
  tidy: /\b(?:typo|spell\w*|grammar|wording|reword\w*|rephrase|phras\w+|comma|capitals?|capitali[sz]\w*|quotes?|lower-?case|upper-?case|plural|white ?space|spaces?|blank line|new ?lines?|trailing|indent\w*|format(?:ted|ting)?|clang-format|prettier|lint\w*|align\w*|alphabetic\w*|sort(?:ed)?|order(?:ed|ing)?|naming|names?|named|rename\w*|prefix|suffix|snake|camel|brac(?:es?|ed)|parenthes\w+|semicolon|const(?:expr)?|final|readonly|private|static|auto|include|imports?|unused|redundant|unnecessary|superfluous|dead code)\b/i,
  simpler:
    /\b(?:simpl(?:er|ify|ified|e)|short(?:er|en)|concise|clean(?:er|up)?|neat(?:er)?|nicer|clear(?:er)?|readab\w*|more (?:readable|idiomatic|elegant|consistent|explicit|descriptive)|consisten(?:t|cy|tly)|refactor\w*|extract|inline|split|squash|move|reuse|dedup\w*|duplicat\w*|could (?:just|also|use|be)|can (?:just|also|use|be)|maybe use|consider|prefer\w*|i['’]d|would be (?:nice|good|better)|personally|perhaps|style)\b/i,
  praise:
    /\b(?:nice|great|love|cool|awesome|neat|well done|good job|lgtm|looks good|thanks?|thank you|ack|utack|tack|\+1|ship it)\b/i,
  curious:
    /\b(?:curious|wonder(?:ing)?|just asking|out of (?:interest|curiosity)|do you know|do we know|for my (?:own )?(?:understanding|education)|could you (?:explain|elaborate|clarify)|can you (?:explain|elaborate|clarify)|what (?:does|is|are|do)|how (?:does|do|is|come)|not sure i (?:understand|follow)|question)\b/i,
  hedge:
    /\b(?:i think|i guess|maybe|perhaps|might|possibly|probably|seems?|looks? like|iiuc|afaik|afaict|iirc|istm|imo|imho|not sure|i believe|appears?)\b/i,
  unusual:
    /\b(?:why (?:is|are|was|were|do|does|did|not|the|this|move|remove|change|skip|CODE)|intended|intentional|on purpose|expected|unexpected|surprising|suspicious|weird|strange|odd|is (?:this|it|that) (?:safe|right|correct|ok|okay|needed|true|still|guaranteed|intended)|are you sure|doesn['’]t (?:this|that|it)|isn['’]t (?:this|that|it)|won['’]t (?:this|that|it)|shouldn['’]t (?:this|that|it|we|here))\b/i,
} as const;

const OPENS_WITH_VERB =
  /^(?:please |pls |maybe |could |can you |you (?:can|could|should) |let['’]?s |just )*(?:add|remove|drop|delete|rename|move|use|replace|change|make|put|fix|split|squash|revert|keep|mention|mark|document|update|sort|inline|extract|consider|prefer|wrap|avoid|try)\b/i;
const LOG =
  /\b(?:error|warning|exception|traceback|assertion|fatal|panicked|undefined reference|stack trace|sanitizer|failed|FAIL)\b|^\s*(?:at |#\d+ |\d+ {2,}\S)/im;
const CONCEDES =
  /\b(?:i broke|yikes|that['’]?s wrong|good (?:catch|point|find|spot)|nice (?:catch|find)|great catch|well spotted|you['’]?re right|oops|u?pps|whoops|indeed|my (?:bad|mistake)|didn['’]?t (?:notice|realize|realise|know)|thanks for (?:catching|noticing|spotting|pointing)|bug|missed|forgot|right[,.])\b/i;

function has(pattern: RegExp): (input: FeatureInput) => number {
  return ({ prose }) => (pattern.test(prose) ? 1 : 0);
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
    value: flag(({ prose, item }) => /\bLINK\b/.test(prose) || item.comment.body.includes('](http')),
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
  { name: 'is part of a request for changes', value: flag(({ item }) => item.reviewState === 'changes-requested') },
  { name: 'is part of an approval', value: flag(({ item }) => item.reviewState === 'approved') },
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
      ({ authorReply, prose }) =>
        /\bfix(?:ed)?\b/i.test(authorReply) &&
        [WORDS.nit, WORDS.tidy, WORDS.simpler, WORDS.proposes].every((words) => !words.test(prose)),
    ),
  },
  { name: 'it was discussed', isAboutReplies: true, value: ({ item }) => Math.min(1, item.replies.length / 5) },
];

/** Takes one comment apart for the features. */
export function toFeatureInput(item: CommentInThread): FeatureInput {
  const parts = splitComment(item.comment.body);
  const { comment, pull, replies } = item;
  const hunk = comment.type === 'review-comment' ? (comment.diffHunk ?? '') : '';
  const reply = replies.find((candidate) => candidate.actor === null || isSamePerson(candidate.actor, pull.author));
  return {
    item,
    parts,
    prose: parts.prose,
    words: parts.prose === '' ? 0 : parts.prose.split(/\s+/).length,
    line: hunk.split('\n').at(-1) ?? '',
    path: comment.type === 'review-comment' ? comment.path : '',
    authorReply: reply ? splitComment(reply.body).prose : '',
  };
}
