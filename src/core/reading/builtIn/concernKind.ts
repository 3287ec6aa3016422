import type { ConcernKind } from '../reader.ts';
import type { FeatureInput } from './features.ts';

/**
 * What a concern is about, most telling words first; a rule, not a model: it only chooses a word for the headline. The
 * words must say that this is the trouble: an error message that is spoken of is no defect, and "if there is time" no
 * edge case.
 */
const KINDS: readonly (readonly [kind: ConcernKind, words: RegExp])[] = [
  [
    'race',
    /\b(?:race(?:s|y)?|race condition|deadlock\w*|mutex|concurren\w*|thread[- ]safe\w*|atomic\w*|data race|simultaneous\w*|at the same time)\b/i,
  ],
  [
    'security',
    /\b(?:vulnerab\w*|injection|saniti[sz]\w*|untrusted|attack\w*|malicious|exploit\w*|privileges?|insecure|csrf|xss|(?:leak|expos|reveal|log|print|stor|send|guess)\w* (?:[\w'’]+ ){0,4}(?:passwords?|passphrases?|credentials?|secrets?|tokens?|keys?)|(?:passwords?|passphrases?|credentials?|secrets?|tokens?) (?:[\w'’]+ ){0,4}(?:leak|expos|reveal|log|print|plain|clear|guess)\w*|(?:security|privacy)[- ](?:risks?|issues?|problems?|holes?|leaks?|concerns?|implications?|hazards?|sensitive)|(?:bad|worse|risk\w*|harm\w*) (?:\w+ ){0,2}(?:privacy|security)|for security|not (?:secure|private)|(?:hiding|masking) [^.!?\n]{1,40}not enough)\b/i,
  ],
  [
    'performance',
    /\b(?:performance|slow(?:er|ly)?|expensive|costly|quadratic|n\+1|o\(n|memory usage|block(?:s|ing)? the (?:main|ui|event))\b/i,
  ],
  [
    'portability',
    /\b(?:portab\w*|backwards?[- ]compat\w*|compatib\w*|older versions?|32-?bit|big[- ]endian|on (?:windows|macos|mac|linux|android|bsd|arm)|(?:other|all|some|every|older|supported|different) (?:platforms?|compilers?)|platform[- ](?:specific|dependent))\b/i,
  ],
  [
    'missing-test',
    /\b(?:(?:missing|no|add|needs?|lacks?|without|more|another|should have|untested) (?:a |an |any |some |unit |regression |the )*(?:tests?|coverage)|tests? (?:for|that|case)|untested|(?:not|(?:is|are)n['’]t) (?:yet )?(?:tested|covered)|(?:missing|more|other) (?:\w+ ){0,3}(?:regression|test) cases?)\b/i,
  ],
  [
    'edge-case',
    /\b(?:what (?:if|happens)|edge[- ]cases?|corner[- ]cases?|(?:if|when|with|for|on) (?:[\w'’]+ ){0,4}(?:empty|zero|negative|null(?:ptr)?|nil|none|undefined|nan)|(?:when|if) (?:there (?:is|are) )?no (?:\w+ ){1,3}(?:is|are|was|were|left|yet|there|loaded|given|set|found|exists?)|(?:is|are|be|being|gets?|getting) (?:an? )?(?:empty|null(?:ptr)?|negative|zero|nil|undefined|nan)|null(?:ptr)? (?:check|pointer|deref\w*)|overflow\w*|underflow\w*|out[- ]of[- ](?:bounds?|range)|off[- ]by[- ]one)\b/i,
  ],
  [
    'missing-handling',
    /\b(?:not (?:handled|checked|escaped|validated|initiali[sz]ed)|(?:missing|lacks?|lacking) (?:an? |any |the )?(?:\w+ ){0,2}(?:checks?|handling|validation|case|branch|lock|await|guard|clean-?up|escaping|context|initiali[sz]ation)|forg[oe]t\w* (?:to|the|an?|about)|unhandled|uninitiali[sz]ed|should (?:also )?(?:check|handle|validate|verify)|needs? (?:to )?(?:check|handle|validate)|nobody (?:checks|handles|validates))\b|(?<!\bi \w{2,5})n['’]t (?:check|handle|validate|cover)\b/i,
  ],
  ['design-risk', /\b(?:fragile|error[- ]prone|(?:hard|difficult) to (?:change|maintain|test|debug)|maintainab\w*)\b/i],
  [
    'defect',
    /\b(?:crash\w*|segfault\w*|an? (?:\w+ )?bugs?|buggy|broken?|wrong\w*|incorrect\w*|(?:compiler?|compilation|build|link) (?:errors?|fails?|failure)|(?:will|would|could|can|may|might|does|do|it|this|that|which|always|still|then|tests?|there|and) (?:\w+ )?(?:fails?|breaks?|leaks?|throws?|asserts?)|breaks (?:the|this|it|behaviou?r|all)|does(?:n['’]t| not) (?:work|compile)|regress\w*)\b/i,
  ],
  [
    'design-risk',
    /\b(?:maintenance|coupl\w+|(?:this|it|code|which|we|function|class) (?:\w+ )?assum(?:es?|ing)|assumptions?|rel(?:y|ies|ying) on|depend(?:s|ed)? on|global state|side effects?|layers? (?:division|violation|separation))\b/i,
  ],
];

/** Where somebody tried it says nothing of the trouble. */
const TRIED_ON = /\b(?:tested|tried|ran|checked)\b[^.!?\n]{1,60}?\bon (?:windows|macos|mac|linux|android|bsd|arm)\b/gi;

/** A kind of concern; `trouble` where no word says which. */
export function concernKindOf({ prose, path, line }: FeatureInput): ConcernKind | 'trouble' {
  const isDocs = /\.(?:md|rst|txt|adoc)$|(?:^|\/)docs?\//i.test(path) || /^[-+ ]?\s*(?:\/\/|\/\*|\*\s)/.test(line);
  if (
    isDocs &&
    /\b(?:wrong|incorrect|mislead\w*|outdated|stale|inaccurate|no longer|confus\w*|comment|description|docs?|documentation|true|correct|note|release)\b/i.test(
      prose,
    )
  )
    return 'docs-wrong';
  // What is quoted is a text of the product's more often than the trouble.
  const said = prose.replace(/"[^"\n]{1,80}"|“[^”\n]{1,80}”/g, ' ').replace(TRIED_ON, ' ');
  return KINDS.find(([, words]) => words.test(said))?.[0] ?? 'trouble';
}
