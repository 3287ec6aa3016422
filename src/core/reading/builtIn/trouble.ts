/**
 * How people say that something is or will be wrong, sentence by sentence: not single words, but what stands
 * together (a condition and harm, a modal and harm, a safeguard and its absence). Written from how developers of
 * any trade talk, not from one team's comments.
 */

/** What nobody wants of a program, as a verb or an event. */
const HARM =
  /\b(?:crash\w*|segfault\w*|abort(?:s|ed)?|panics?|throws?|thrown|blows? up|explod\w+|fail(?:s|ed|ing|ure|ures)?|br(?:eak|eaks|oke|oken|eaking)|corrupt\w*|hangs?|freez\w+|stall(?:s|ed)?|dead-?lock\w*|live-?lock\w*|starv\w+|leak(?:s|ed|ing)?|overflow\w*|underflow\w*|overrun\w*|wrap(?:s|ped)? around|truncat\w+|cuts? off|rac(?:e|es|y)|los(?:e|es|ing|t)|drop(?:s|ped)|delet(?:es|ed)|wip(?:e|es|ed|ing)|overwr(?:ites?|itten|ote)|clobber\w*|swallow(?:s|ed)?|hid(?:es|den)|mask(?:s|ed)|mislead\w*|misread|duplicat(?:es|ed)|twice|double[ds]?|block(?:s|ed)|hammer\w*|flood\w*|spam\w*|tim(?:es|ed) out|expir(?:es|ed)|reject(?:s|ed)|refus(?:es|ed)|exhaust\w*|out of (?:memory|space|handles|sync|date|order|bounds|range)|runs? out|fills? up|grows?|unbounded|pil(?:es?|ing) up|forever|infinite\w*|endless\w*|stuck|wrong\w*|incorrect\w*|invalid|garbage|stale|outdated|expos\w+|reveal\w*|visible to|bypass\w*|inject\w*|guess(?:ed|able)?|spoof\w*|forg(?:e|ed)|steal\w*|escalat\w+|unauthori[sz]ed|anyone|anybody|whoever|world-readable|plain ?text|negative|nan|null|nil|undefined|zero|off[- ]by[- ]one|off by|mismatch\w*|collid\w+|collision\w*|conflict\w*|inconsisten\w+|drift\w*|regress\w*|incompatib\w*|unsupported|silent(?:ly)?|ignor(?:es|ed)|skip(?:s|ped)|unreachable|unhandled|uncaught|flak(?:y|es)|random|blank|empty|half|too (?:late|early|long|large|many|big|few|small|short|slow|much)|(?:longer|later|slower|larger|bigger|more) than (?:the|it|our|we|its|that|any|allowed)|invisible|unreadable|flicker\w*|jumps?|slow(?:s|er)?|expensive|full scan|quadratic|confus\w+|problem\w*|errors?|exceptions?|40[0134]|50[0-4]|gone|nothing|nobody|never|no longer|without (?:notice|warning|error)|charged?|dangl\w+|dereferenc\w*|pulls? .{1,20} away)\b/i;

/** Says that something does not do what it should; "I don't think" and "not needed" do not. */
const NOT_DOING =
  /(?:\b(?:can|could|will|would|does|do|did|is|are|was|has|have|must|may) ?not|\bcannot|n['’]t|\bnever) (?!(?:think|like|know|mind|need|want|see (?:why|how|the|a)|understand|forget|feel|follow|believe|care|agree|sure|needed|necessary|required|used|related|matter|important|critical|blocking|a (?:big |real )?(?:problem|blocker|issue)|have (?:a |any )?(?:strong |preference)|bother|worry|require|use|add|put|call|make sense|have|an?|the|as|so|in|on|for|to|that|too|very|really|even|only|just|yet|easy|nice|clear|be (?:needed|necessary|a|the|an))\b)\w+|\bnot (?:work|handl|cover|updat|check|test|call|escap|translat|initiali[sz]|document|guarante|thread|clos|releas|freed|freeing|restor|remov|valid|save|sent|match|compil|enough|kep|fit|unique|atomic|possible|allowed|safe|idempotent|deterministic|supporte|be (?:able|called|found|used|read|sent|shown|restored|compiled))\w*/i;

const CONDITION =
  /\b(?:if|when(?:ever)?|once|unless|as soon as|while|in case|even (?:if|when)|without|until|after|before|between|on (?:windows|macos|mac|linux|android|ios|arm|a (?:slow|small|cold|fresh|second|retry|restart))|with (?:an?|two|more|several|many|no|this|the default)|for (?:old|existing|everybody|everyone|negative|large|long|files|names|every|any|an? (?:empty|new|user)))\b|^\W*should \w+/i;
/** Courtesy in the form of a condition. */
const COURTESY =
  /\bif (?:you (?:want|like|touch|retouch|have|need|prefer|agree|feel|push|rebase|could|can|would|do not mind|don['’]t mind)|possible|needed|not,|so,|desired|it (?:is|['’]s) (?:easy|ok|fine))\b|\bwhen (?:you (?:have time|get a chance|push|rebase|touch)|green|ready)\b|\bwhile (?:we|you)(?:['’]re| are) (?:here|at it)\b/i;

const MODAL = /\b(?:will|would|could|can|may|might|going to|shall)\b|['’]ll\b/i;
const WILL_HARM =
  /(?:\b(?:will|would|could|can|may|might|going to|shall)|['’]ll) (?:\w+ ){0,3}?(?:delete|drop|block|hide|mask|duplicate|skip|ignore|expire|reject|refuse|reveal|truncate|swallow|fill|pile|forget|miss|stop|shift|overlap|charge|confuse|surprise|annoy|hurt|harm)\b/i;
/** Present tense, third person: what the code does to somebody. */
const DOES_HARM =
  /\b(?:drops|loses|deletes|wipes|overwrites|clobbers|swallows|hides|masks|leaks|breaks|fails|crashes|throws|panics|aborts|hangs|blocks|freezes|stalls|corrupts|truncates|duplicates|skips|ignores|exposes|reveals|bypasses|trusts|accepts (?:any|every|all)|grows|fills|exhausts|floods|spams|hammers|charges|leaves (?:the|a|an|behind|out)|forgets|misses|misreads|reads (?:past|beyond|old|stale)|runs (?:as root|twice|for|on every|once for|before|out)|contradicts|assumes|relies on|depends on the|never \w+s|only (?:works|holds|covers|checks|handles|fires|tests)|returns (?:null|nil|undefined|the wrong|an empty|garbage|stale|success|0|zero|nan|whatever)|becomes (?:nan|negative|null|undefined|empty|wrong|\W?open)|wins|wraps|jumps)\b|\bmakes? (?:the|every|our|all|each|any) [^.!?\n]{1,40}\b(?:off|wrong|stale|late|empty|useless|unreadable|unusable|fail|crash|hang|wait)\b/i;
/** Work that is done again and again. */
const COSTS =
  /\b(?:allocat|cop(?:y|i)|open|quer|creat|build|pars|compil|send|render|load|fetch|scan|sort|comput|reconnect|serialis|serializ|hash|decod|encod)\w*\b[^.!?\n]{1,60}\b(?:for|on|in|with|per) (?:each|every)(?: single)? (?:frame|row|request|call|item|iteration|key ?stroke|key press|render|loop|record|message|event|click|entry|tick|test|user|query|line)\b/i;
/** Says what will come of it, as one who knows. */
const EXPECTS =
  /\b(?:expect|imagine|fear|afraid|worried|suspect|guess)\w* (?:that )?(?:this|it|that|they|these|the \w+|we) (?:to |will |would |could |might |may )?(?:\w+ )?(?:blow|break|fail|crash|throw|hang|leak|race|overflow|explode|stop|deadlock|go wrong|be (?:wrong|slow|empty|off|lost))/i;

/** Somebody gets at what they should not. */
const ABUSE =
  /\b(?:anyone|anybody|everybody|everyone|somebody|someone|whoever|any (?:user|member|client|caller|process|pull request)|every (?:user|member)|attackers?|strangers?|other (?:users?|customers?|tenants?))\b[^.!?\n]{1,40}\b(?:can|could|may|might|gets?|sees?|reads?)\b|\b(?:secret|password|token|key|credential)s?\b[^.!?\n]{1,50}\b(?:logs?|logged|log files?|public|plain|clear|url|history|print\w*|expos\w+|leak\w*|visible|cleartext|artifact\w*)\b/i;

/** A question whose answer may be "then it breaks". */
const ASKS_FOR_CASE =
  /\b(?:what (?:if|happens|about|will happen|does (?:it|this) do|would happen|do(?:es)? [^.!?\n]{1,30} (?:get|see) (?:if|when))|how (?:does|do|will|would) (?:this|it|that|we|they) (?:behave|react|work|handle|deal|look|cope|recover)|and (?:if|when) (?:the|there|it|somebody|someone|two|both|we)|who (?:removes?|closes?|frees?|cleans?|checks?|deletes?|calls?|guarantees?|resets?|owns|releases?|stops?|tells|handles|updates?))\b/i;
const ASKS_FOR_SAFETY =
  /\b(?:(?:is|are|was) (?:it|this|that|these|we|they|there|CODE|the \w+) (?:\w+ )?(?:guaranteed|safe|sure|certain|thread|atomic|unique|protected|escaped|validated|sanitized|sanitised|checked|covered|tested|handled|idempotent|backwards?|compatible|possible that|a (?:race|leak|risk|danger))|(?:can|could|might|may) (?:CODE|this|it|that|the \w+|there|they|two|users?|somebody|someone|anybody|anyone) (?:\w+ )?(?:be (?:null|nil|none|empty|undefined|zero|negative|called|missing|stale|larger|longer|changed|deleted|closed|removed|gone|out of|used by|reached|triggered)|become|overflow|fail|throw|return (?:null|nil|none|empty)|happen|race|block|leak|deadlock|get (?:lost|stuck|called|out))|do(?:es)? (?:this|it|we|that|CODE|the \w+) (?:still|also|even|really|survive|handle|check|hold|work (?:with|on|for|when|if)|cope|cover|respect|validate|escape)|(?:wo|is|are|does|do|should|would|could|can|ca)n['’]t (?:this|that|it|we|here|there|the|these|CODE)\b(?! (?:the same|a synonym|just|simply|be (?:simpler|simplified|shorter|renamed|a )|enough|already|get rid|remove|drop|delete|rename|move)))/i;

/** What stands between us and trouble. */
const SAFEGUARD =
  'checks?|tests?|limits?|bounds?|handling|handlers?|guards?|locks?|timeouts?|validation|fallback|clean-?up|roll-?back|migrations?|escaping|error handling|permission checks?|retr(?:y|ies)|back-?off|upper bound|assert(?:ion)?s?|coverage|encryption|authentication|authori[sz]ation|rate limit|upgrade path|way (?:back|out)|branch(?:es)?|expiry|exit condition|backups?|documentation|docs|changelog|translations?';
const NO_SAFEGUARD = new RegExp(
  [
    String.raw`\b(?:no|without(?: an?| any)?|lacks?(?: an?| any)?|missing(?: an?)?|miss(?:es)?(?: the| an?)?|forgot(?: the| an?)?|needs? (?:an?|some|more)|where (?:is|are) the) (?:\w+ ){0,2}?(?:${SAFEGUARD})\b`,
    String.raw`\b(?:${SAFEGUARD}) (?:for [^.!?\n]{1,40} )?(?:is|are|was|were|seems?) (?:\w+ )?(?:missing|gone|not there|lost|absent|removed|switched off|disabled|skipped|ignored|dropped|lacking)\b`,
    String.raw`\b(?:nobody|nothing|no one|none of (?:the|these|them)) (?:\w+ )?(?:checks?|cleans?|closes?|deletes?|empties|enforces?|ensures?|frees?|guards?|guarantees?|handles?|keeps?|limits?|prevents?|protects?|releases?|removes?|resets?|restores?|sends?|stops?|tells?|tests?|updates?|validates?|warns?|catches|unsubscribes|is told|notices?|will (?:notice|know|find|see))\b`,
    String.raw`\b(?:is|are|was|were|gets?|be) (?:never|nowhere|not) (?:\w+ )?(?:checked|cleaned|closed|freed|released|removed|reset|cleared|deleted|handled|tested|validated|escaped|documented|translated|saved|restored|updated|called|returned|initiali[sz]ed|set|sent|unsubscribed|deregistered|covered|protected|enforced|awaited|locked)\b`,
    String.raw`\b(?:we|you|i|this|it) (?:\w+ )?(?:forgot|forget|forgets|miss(?:es|ed)?|lose|overlook(?:s|ed)?)(?: to|ing)? (?:the|to|an?|that|case|un\w+|clos\w+|free\w*|handl\w+)\b`,
    String.raw`\bi (?:miss|don['’]t (?:see|find)|do not (?:see|find)|cannot find|can['’]t find) (?:\w+ ){0,4}?(?:where|anything|tests?|checks?|handling|case|any)\b`,
    String.raw`\bun(?:handled|checked|tested|documented|guarded|protected|bounded|escaped|validated|closed|released)\b`,
  ].join('|'),
  'i',
);
const ASKS_FOR_SAFEGUARD =
  /\b(?:must|should|needs? to|have to|has to|need|needs|please|pls|better|let['’]s|we) (?:\w+ ){0,3}?(?:be (?:\w+ )?(?:atomic|escaped|checked|validated|locked|closed|released|initiali[sz]ed|handled|tested|thread-safe|encrypted|idempotent|bounded|awaited|protected|documented)|check|handle|validate|escape|sanitize|sanitise|verify|protect|guard|lock|unlock|close|release|free|catch|await|bound|limit|cover|restore|unsubscribe|initiali[sz]e|encrypt|add (?:an? )?(?:regression |unit )?(?:test|check|guard|lock|timeout|limit))\b/i;

/** Doubts that it is right, mostly as a question: the manner in which many point at a mistake. */
const DOUBT =
  /\b(?:are you sure|i (?:do not|don['’]t) (?:think|believe) (?:that )?(?:this|that|it|CODE|we|you) (?:\w+ )?(?:is (?:right|correct|true|safe)|works?|does|do|will|would|should|can|handles?)|(?:is|are) (?:this|that|it|CODE) (?:\w+ )?what (?:we|you) (?:\w+ )?(?:want|need|mean)|should (?:\S+ ){1,6}?(?:happen|come|run|be called|be set|be done|go) (?:before|after)|(?:is|are|was) not defined|not sure (?:if |that |whether )?(?:this|that|it|CODE) (?:\w+ )?(?:is (?:right|correct|safe|true)|does|do|doing|works?|will|would|can|handles?|covers?)|(?:is|was) (?:this|that|it) (?:\w+ )?(?:intentional|intended|on purpose|deliberate|really (?:right|correct|what)|(?:the )?(?:right|correct)(?: \w+)?\?)|(?:this|that) is intentional ?\?|what (?:you|we) (?:think|expect|intend(?:ed)?|meant?|want(?:ed)?) it|not (?:doing )?what (?:you|we|one) (?:think|want|expect|mean|intend)\w*|should(?:n['’]?t| not)? (?:this|that|it|these) (?:not |n['’]t )?be (?:CODE|[<=>]|[a-z]+ ?[-+*/] ?\w+)|did you mean|had the impression|(?:does|do|did)(?:n['’]t| not) make (?:\w+ )?sense|makes no sense|(?:looks?|seems?|sounds?|smells?) (?:\w+ )?(?:wrong|fishy|suspicious|off|dangerous|risky|broken|incorrect)|wh?oops|oops|correct (?:it|this|me))\b/i;

/** What is written and what is done differ. */
const UNTRUE =
  /\b(?:comments?|docs?|documentation|readme|texts?|tooltips?|names?|examples?|descriptions?|messages?|help|titles?|labels?|guide|manual|page|table)\b[^.!?\n]{1,40}\b(?:says?|claims?|states?|mentions?|promises?|still|suggests?|reads|tells?|implies|describes?|is (?:wrong|outdated|stale|incorrect|inaccurate|misleading|dead|no longer)|does(?:n['’]t| not) (?:match|work|mention|exist|apply))\b|\b(?:contradicts?|no longer (?:true|the case|valid|correct|accurate|applies|matches)|(?:link|url) is (?:dead|broken|wrong))\b/i;
const CONTRAST = /\b(?:but|however|while|whereas|although|though|yet|instead|despite|actually|in fact)\b/i;

/** Those who have the old state of things. */
const LEFT_BEHIND =
  /\b(?:old|older|existing|previous|current|earlier) (?:\w+ )?(?:clients?|users?|data|rows?|files?|versions?|configs?|settings|snapshots?|databases?|installations?|apps?|browsers?|devices?|plugins?|callers?|scripts?|records?|wallets?|servers?|agents?)\b|\b(?:any ?more|no longer|behaviou?r change|breaking change|backwards? compat\w*|changes? (?:the )?(?:\w+ )?behaviou?r|major version|after (?:the|an?) (?:upgrade|rename|update|migration|change))\b/i;

/** Likes another way better. */
const TASTE =
  /\b(?:i['’]?d (?:prefer|rather|like|put|name|call|write|drop|go)|i would (?:prefer|rather|like|put|name|call|write|drop|find|show|go)|i prefer|personally|matter of taste|easier to (?:read|follow|understand|grasp)|reads? (?:nicer|better|easier)|more (?:readable|idiomatic|elegant|concise|explicit|natural|consistent)|nicer|neater|cleaner|shorter|simpler|simplif\w+|one-?liner|would be (?:nice|cool|great|good|cleaner|better|less)|(?:makes?|make any) sense to|worth (?:it|adding|mentioning|having)|clutter\w*|looks? (?:nicer|better)|clearer|more clear|better name|as (?:in|with) (?:the )?(?:others?|rest)|as everywhere|convention|rename|spelling|typo|indent\w*|format(?:ter|ting)|readab\w+|(?:variable|function|method|class|parameter|argument|file|field|test) names?|wordy|verbose|personal opinion|wording|better to (?:use|call|have|put|name|also|say|mention|move|keep|write)|it['’]?s better|it is better|for consistency|to (?:keep|be|stay) (?:it |this |them )?consistent|confusing (?:to|term|name|word|for)|(?:bit|little|slightly|rather) (?:\w+ )?(?:confusing|weird|strange|odd))\b/i;
/** Says that something could go without anybody missing it. */
const REDUNDANT =
  /(?:\b(?:not|no longer|never) |n['’]t )(?:\w+ )?(?:be )?(?:needed|necessary|required|used)\b|\b(?:do|does|did|would|will)(?: not|n['’]t) (?:really |actually |even )?(?:need|require)\b|\bno need\b|\b(?:get rid of|can (?:go|be (?:removed|dropped|deleted)))\b|\b(?:unnecessar(?:y|ily)|redundant(?:ly)?|superfluous|unused|needless(?:ly)?|obsolete|no need|(?:remove|drop|avoid|lift|save)s? (?:us )?the need|would (?:be enough|suffice)|boilerplate|duplicate code|duplicat(?:ed|ion)|dedup\w*|copy[- ]?past\w+|copied from|a synonym|do (?:we|you|i) (?:\w+ )?need|repeated|repetition|refactored|collapsed?|factor(?:ed)? out)\b|\b(?:is|are|isn['’]t|wasn['’]t|aren['’]t) (?:this|it|that|CODE|the \w+|these) (?:\w+ ){0,3}?(?:needed|necessary|required|redundant|already|the same|just)\b|\b(?:wouldn['’]t|would not|will not|won['’]t|can['’]t|cannot) (?:\w+ )?(?:reach|get to|come to|be here)\b|\balready (?:checks?|does|done|true|handle[sd]|set|sets|included|covered|there|has|have|at|the|our|exists?)\b/i;
/** Says that there is no trouble, or that it is over. */
const FINE =
  /\b(?:(?:is|are|looks?|seems?|works?) (?:all |now |quite |really |just )?(?:fine|good|great|ok|okay|correct now|as (?:expected|described))|works? (?:for me|now|well)|both work|no (?:problem|issue|concern|objection)s?|we are good|we['’]re good|(?:not|n['’]t) (?:an? )?(?:problem|issue|blocker|concern|bug)|fixes (?:the|it|this|my)|(?:is|are) gone now|resolved|solved|did the same|well done|nice (?:find|catch|fix|work|job)|good (?:find|catch|fix|work|job|that)|great (?:find|catch|fix|work|job|that))\b/i;

/** Splits prose where a sentence or a line ends. */
export function toSentences(prose: string): string[] {
  return prose.split(/(?<=[.!?;])\s+|\n+/).filter((sentence) => sentence.trim() !== '');
}

const goesWrong = (sentence: string): boolean => HARM.test(sentence) || NOT_DOING.test(sentence);

/** Each construction, asked of all the sentences of a comment. */
export const TROUBLE = {
  condition: (sentences: readonly string[]): boolean =>
    sentences.some((sentence) => {
      const said = sentence.replace(COURTESY, ' ');
      return CONDITION.test(said) && goesWrong(said) && !TASTE.test(said) && !REDUNDANT.test(said);
    }),
  foresight: (sentences: readonly string[]): boolean =>
    sentences.some(
      (sentence) =>
        (WILL_HARM.test(sentence) || (MODAL.test(sentence) && HARM.test(sentence))) &&
        !TASTE.test(sentence) &&
        !REDUNDANT.test(sentence),
    ),
  present: (sentences: readonly string[]): boolean =>
    sentences.some((sentence) => [DOES_HARM, COSTS, EXPECTS].some((pattern) => pattern.test(sentence))),
  notDoing: (sentences: readonly string[]): boolean =>
    sentences.some((sentence) => NOT_DOING.test(sentence) && !REDUNDANT.test(sentence) && !/\?\s*$/.test(sentence)),
  abuse: (sentences: readonly string[]): boolean => sentences.some((sentence) => ABUSE.test(sentence)),
  asksForCase: (sentences: readonly string[]): boolean =>
    sentences.some((sentence) => ASKS_FOR_CASE.test(sentence) && sentence.includes('?')),
  asksForSafety: (sentences: readonly string[]): boolean =>
    sentences.some((sentence) => ASKS_FOR_SAFETY.test(sentence) && !REDUNDANT.test(sentence) && sentence.includes('?')),
  noSafeguard: (sentences: readonly string[]): boolean => sentences.some((sentence) => NO_SAFEGUARD.test(sentence)),
  asksForSafeguard: (sentences: readonly string[]): boolean =>
    sentences.some((sentence) => ASKS_FOR_SAFEGUARD.test(sentence)),
  doubt: (sentences: readonly string[]): boolean =>
    sentences.some((sentence) => DOUBT.test(sentence) && !TASTE.test(sentence) && !REDUNDANT.test(sentence)),
  untrue: (sentences: readonly string[]): boolean => sentences.some((sentence) => UNTRUE.test(sentence)),
  contrast: (sentences: readonly string[]): boolean =>
    sentences.some((sentence) => CONTRAST.test(sentence) && goesWrong(sentence)),
  leftBehind: (sentences: readonly string[]): boolean => sentences.some((sentence) => LEFT_BEHIND.test(sentence)),
  redundant: (sentences: readonly string[]): boolean => sentences.some((sentence) => REDUNDANT.test(sentence)),
  taste: (sentences: readonly string[]): boolean => sentences.some((sentence) => TASTE.test(sentence)),
  fine: (sentences: readonly string[]): boolean => sentences.some((sentence) => FINE.test(sentence)),
} as const;
