import type { ConcernKind } from '../reader.ts';
import type { FeatureInput } from './features.ts';

/** What a concern is about, most telling words first; a rule, not a model: it only chooses a word for the headline. */
const KINDS: readonly (readonly [kind: ConcernKind, words: RegExp])[] = [
  [
    'race',
    /\b(?:race(?:s|y)?|race condition|deadlock\w*|mutex|concurren\w*|thread[- ]safe\w*|atomic\w*|data race|simultaneous\w*|at the same time)\b/i,
  ],
  [
    'security',
    /\b(?:secur\w*|vulnerab\w*|injection|saniti[sz]\w*|untrusted|attack\w*|malicious|exploit\w*|privilege\w*|password\w*|credential\w*|privacy|csrf|xss|secrets?)\b/i,
  ],
  [
    'performance',
    /\b(?:performance|slow(?:er|ly)?|expensive|costly|quadratic|n\+1|o\(n|memory usage|block(?:s|ing)? the (?:main|ui|event))\b/i,
  ],
  [
    'portability',
    /\b(?:portab\w*|backwards?[- ]compat\w*|compatib\w*|older versions?|32-?bit|big[- ]endian|on (?:windows|macos|mac|linux|android|bsd)|platforms?|compilers?)\b/i,
  ],
  [
    'missing-test',
    /\b(?:(?:missing|no|add|needs?|lacks?|without|more|another|should have|untested) (?:a |an |any |some |unit |regression |the )*(?:tests?|coverage)|tests? (?:for|that|case)|untested|not (?:tested|covered))\b/i,
  ],
  [
    'edge-case',
    /\b(?:what (?:if|happens)|in case|edge[- ]case|corner[- ]case|when (?:there|no|the \w+ is)|if (?:there|no|the \w+ is)|empty|zero|negative|null(?:ptr)?|nil|undefined|nan|overflow\w*|underflow\w*|out[- ]of[- ](?:bounds?|range)|off[- ]by[- ]one)\b/i,
  ],
  [
    'missing-handling',
    /\b(?:not (?:handled|checked|escaped|validated|initiali[sz]ed)|missing|forg[oe]t\w*|unhandled|lacks?|should (?:also )?(?:check|handle|validate|verify)|needs? (?:to )?(?:check|handle|validate))\b|n['’]t (?:check|handle|validate|cover)\b/i,
  ],
  [
    'defect',
    /\b(?:crash\w*|segfault\w*|bugs?|buggy|broken?|breaks?|fails?|failing|wrong\w*|incorrect\w*|errors?|exception|leaks?|does(?:n['’]t| not) (?:work|compile)|assert\w*|regress\w*)\b/i,
  ],
  [
    'design-risk',
    /\b(?:fragile|error-prone|maintain\w*|coupl\w+|hard to (?:change|maintain|test)|design|approach|assum\w+|rely|relies|depend(?:s|ed)? on|global state|side effects?)\b/i,
  ],
];

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
  return KINDS.find(([, words]) => words.test(prose))?.[0] ?? 'trouble';
}
