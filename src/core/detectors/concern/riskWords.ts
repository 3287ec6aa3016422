/** What nobody wants, whatever the product is. */
const DAMAGE =
  /\b(?:fail\w*|br(?:eak|oke)\w*|brick\w*|los(?:e|es|ing|t)|lapse\w*|dark|grey|useless|errors?|full|overflow\w*|wrap\w*|colli(?:d|sion)\w*|attack\w*|leak\w*|outages?|down(?:time)?|corrupt\w*|wrong\w*|stuck|dead-?lock\w*|race|too (?:late|long|large|many|slow|small)|vulnerab\w*|crash\w*|abort\w*|kill(?:s|ed)|expos\w+|steal\w*|stolen|abus\w+|misus\w+|overwrit\w+|delet\w+|wip(?:e|ed|es|ing)|blank|expire[sd]?|run(?:s|ning)? (?:out|dry)|exhaust(?:s|ed|ion)?|hangs?|block(?:s|ed)?|reject\w*|refus\w+|damage\w*|danger\w*|risk\w*|harm\w*|unsafe|insecure|unsigned|conflict\w*|mislead\w*|unreadable|unusable|locked? out|copied|guess\w*|bypass\w*|impersonat\w*|scrap(?:e|ed|ing)|tamper\w*|forged?|forks?|cheat\w*|fall|falls|vanish\w*|disappear\w*|gone|dead|pushed out|end of life|out of support|unsupported|unmaintained|unpatched|no (?:more )?(?:security )?(?:fixes|updates|patches)|unencrypted|in the clear|plain ?text|twice|unintended|unwanted|accidental(?:ly)?|by accident|without (?:noticing|asking|consent|warning)|for free|far off|stop(?:s|ped)? working|(?:pipelines?|jobs?|builds?|all|everything|work|service) (?:\w+ )?stops?|(?:is|be|are) (?:public|red|off)|off by|breach|fined?|readable (?:for|by|to)|not (?:know|notice|find out)|knock\w* \w+ over)\b/i;
/** Trouble only beside a stronger ground: everyday words. */
const HINDRANCE =
  /\b(?:grow\w*|end(?:s|ed)? up|no longer|no way|(?:not|n['’]t|cannot) (?:be )?(?:able|allowed|possible|work|start|see|hold|recover)|cannot|nobody|no one|chang(?:ed|es) image|look like|leaves?)\b/i;
const MODAL = /\b(?:could|would|might|may|will|can|cannot|shall)\b|['’](?:ll|d)\b|\bcan['’]t\b|\bwon['’]t\b/i;
const CONDITION =
  /(?:^|[\s,(])(?:if|whoever|everybody who|everyone who|should \w+ ever|when(?:ever)?|once|until|unless|suppos\w+|what if|as soon as|the day|in case|from then on|after that|at the same time|before (?:it|they|we|that))\b/i;
const MONTH =
  'january|february|march|april|may(?= (?:on|and|\\d)|[.,;:!?)]|$)|june|july|august|september|october|november|december|easter|christmas|spring|summer|autumn|winter|20\\d\\d';
const COUNT =
  '(?:an?|about|around|roughly|less than|some|a few|half an?|\\d+|two|three|four|five|six|nine|ten|twelve|the next)';
/** A date ahead, or a growth that leads there. */
const AHEAD = new RegExp(
  String.raw`\b(?:on|from|by|past|until|after|before|since|in|around|starts? in|end of) (?:the )?(?:\d{1,2}(?:st|nd|rd|th|\.)? )?(?:\w+ ){0,2}?(?:${MONTH})\b|\b(?:in|within|for) (?:${COUNT} ){1,2}(?:days?|weeks?|months?|years?)\b|\bnext (?:week|month|year|spring|summer|autumn|winter|season|release|major|version|leap)\b|\b(?:sooner or later|one day|some day|soon|at (?:that|this|the present|today['’]s) (?:rate|pace)|(?:doubles?|grows?) (?:every|each|by|with)|(?:every|each) (?:day|week|month) \d|end of (?:life|support)|out of support|runs? out|will end|(?:ends?|expires?|goes away) (?:with|on|in|at)|deprecat\w+|likelier|more likely|becomes? likely|upcoming|coming (?:release|version|kind)|(?:from|with) the next|before we (?:open|ship|release|launch|switch|remove))\b`,
  'i',
);
/** Something ends by itself, on a day that is known. */
const DEADLINE = new RegExp(
  String.raw`\b(?:expires?|ends?|end of (?:life|support)|goes? (?:away|out of support)|out of support|removes?|removed|drops?|retires?|sunsets?|turns? off|switches? off|shuts? down|blocks?|stops?|runs? out)\b[^.!?\n]{1,60}\b(?:(?:on|in|from|by|with|at|after|past|around) (?:the )?(?:\d{1,2}(?:st|nd|rd|th|\.)? )?(?:${MONTH}|quarter|year|month|week)|${MONTH}|in ${COUNT} (?:days?|weeks?|months?|years?)|next \w+)\b|\bupcoming\b`,
  'i',
);
/** And it is in use here. */
const IN_USE =
  /\b(?:still|all|everything|we|our|production|staging|every|each|[a-z]+s)\b[^.!?\n]{1,40}\b(?:uses?|runs?|ha(?:s|ve)|rel(?:y|ies)|depends?|calls?|pulls?|needs?|feeds?|imports?)\b/i;
/** Something that should stand between us and trouble, and does not. */
const GAP =
  /\b(?:nobody|no one|nothing)\b|\b(?:there (?:is|are|['’]s)|has|have|i (?:find|see)|we have|with|without|lacks?|missing) (?:no |a |an |any )?(?:\w+ ){0,2}?(?:limit|check|copy|backup|fallback|tests?|alerts?|job|lock|guard|timeout|bound|plan|owner|rotation|monitoring|protection|validation|spare|patch|expiry|upper end|redundancy|second \w+|replacement|successor|release|renewal|roll-?back)\b|\bno (?:\w+ ){0,2}?(?:limit|check|copy|backup|fallback|tests?|alerts?|job|lock|guard|timeout|bound|plan|owner|rotation|monitoring|protection|validation|spare|patch|expiry|upper end|redundancy|replacement|successor|release|renewal|report|roll-?back)\b|\b(?:was|were|is|are|has been|have been)? ?never \w+|\bonly (?:one|two|a single|in memory)\b|\b(?:a single|on one|just one) \w+|\bis (?:not|un)[ -]?(?:encrypted|protected|limited|validated|signed|checked|escaped|bounded)\b|\b(?:trusts?|accepts?|allows?) (?:any|every|all|unsigned|unchecked)\b|\b(?:do|does) not (?:expire|compare|check|verify|evict|validate|escape|clean)\b|\b(?:for good|forever|unlimited|unbounded|by hand|not exists?|as they are)\b/i;
/** Somebody who can do what they should not. */
const ABUSER =
  /\b(?:who(?:ever)?|anybody|anyone|somebody|someone|attackers?|scripts?|strangers?|thie(?:f|ves)|outsiders?|malicious \w+|people who left)\b[^.?!\n]{1,60}\b(?:can|could|may|might|would)\b|\b(?:who(?:ever)?|anybody|anyone|everyone|everybody) (?:who )?(?:follows|copies|knows|owns|takes|finds|uploads|gets)\b|\b(?:can|could|may|might)\b[^.?!\n]{1,40}\bby (?:anyone|anybody|everyone|everybody|attackers?|strangers?|any (?:user|visitor|client)|malicious)/i;
/** What others should not see. */
const SECRET =
  '(?:tokens?|passwords?|keys?|secrets?|credentials|sensitive (?:\\w+ )?(?:data|information)|personal data|confidential \\w+|private (?:data|information))';
/** What is private gets out without those knowing whose it is. */
const EXPOSURE = new RegExp(
  [
    String.raw`\b(?:privacy|anonymity|data|information|secret|identity|location|credential|token) leak`,
    String.raw`\b(?:leak(?:s|ed|ing)?|expos(?:es?|ed|ing)|reveals?|prints?|logs?|shows?|sends?|stores?) (?:\w+ ){0,2}?${SECRET}`,
    String.raw`\b${SECRET} (?:\w+ ){0,3}?(?:public|logged|printed|in the log|harvested|in plain text|visible)`,
    String.raw`\b(?:deanonymi\w+|(?:is|are|be|becomes?) (?:public|visible to|readable (?:for|by)))\b`,
  ].join('|'),
  'i',
);
/** Everything hangs on one thing, one place or one person. */
const SINGLE_POINT =
  /\b(?:tied to|lives? (?:only )?(?:on|in)|(?:is|are|sits?|written|stored|kept|runs?|generated|made) (?:only )?(?:on|to|in|at) (?:the same|one|a single)|(?:same|one|single) (?:disk|machine|server|laptop|account|person|region|key|password|secret|host|provider)|single point|hard dependency|bus factor|only (?:\w+ ){0,2}?(?:one of us|two of us|\w+ (?:knows?|has|have|can))|personal (?:account|laptop|token|card|e-?mail)|leaves? (?:the company|the team|us)|nobody else can|if [a-z]+ (?:is|are) (?:ill|away|on holiday))\b/i;
/** Rests on what may not stay so. */
const ASSUMPTION =
  /\b(?:trusts? (?:the|what|whatever|every|any|x-)|relies on|rely on|assumes?|(?:i|we) assume|depends on|as long as|hard-?coded|keyed by|by hand|manually|counts on|taken for granted|same (?:\w+ )?in (?:staging|test|development)|nobody knows whether)\b/i;
/** Somebody counted how long it lasts, or how far it is to the limit. */
const RECKONED =
  /\b(?:did the (?:maths?|sums?)|(?:we|it) (?:have|has) until|at (?:the|our|this) (?:current|present) (?:rate|growth|pace)|at today['’]s rate|(?:hit|reach|run into) the limit|(?:allows?|limit(?:ed)? (?:is|to)|quota|free tier|capacity)\b[^.!?\n]{1,40}\d|\d+ (?:%|percent) (?:a|per|every) (?:day|week|month|year)|(?:\d+|million|billion) more every (?:day|week|month|year)|(?:every|each|per) (?:day|week|month) \d+|(?:are|is) (?:already )?at \d|(?:goes|is|runs|will be) out of support|(?:\d+|sixteen|thirty-two)[- ]bits?|leap (?:day|year|second)|year 20\d\d)\b/i;
/** Who goes back to an older version, or comes from one. */
const VERSIONS =
  /\b(?:downgrad\w+|roll(?:s|ed|ing)? back|(?:goes|going|go) back to (?:the |an? )?(?:last|previous|older?|released)|(?:upgrad|migrat)\w+ from|old (?:clients|versions|devices)|future (?:version|release|format)|once (?:it|this|the \w+) (?:is|gets) (?:merged|released|removed))\b/i;

/** What the words of an issue say about a risk; one question each, asked of one sentence or of the whole text. */
export const RISK_WORDS = {
  damage: DAMAGE,
  hindrance: HINDRANCE,
  modal: MODAL,
  condition: CONDITION,
  ahead: AHEAD,
  deadline: DEADLINE,
  inUse: IN_USE,
  gap: GAP,
  abuser: ABUSER,
  exposure: EXPOSURE,
  singlePoint: SINGLE_POINT,
  assumption: ASSUMPTION,
  reckoned: RECKONED,
  versions: VERSIONS,
} as const;
