import { withoutHtmlComments } from './withoutHtmlComments.ts';

const STOP_WORDS = new Set(
  `about above actually after again against ahead all almost already also always another any anybody anyone anything
  approach are aren around because been before behind being below better between both bring brought but came can cannot
  case cases cause code come comes could couldn current currently did didn does doesn doing done don down each either else
  enough even ever every everything exactly far few file find first for found from further get gets give gives goes going
  gone good got had has hasn have haven having hence her here his how however idea instead into isn issue its itself just
  keep kind know last later least less let like line lines little long look looks lot made main make makes many may maybe
  mean means might missing more most much must myself need needs never new next nice nobody nor not nothing now off old
  once one ones only onto other others otherwise our out over own part people perhaps place please point possible probably
  problem pull put quite rather really request right said same saw say says see seem seems seen several shall should
  shouldn since some somebody someone something sometimes somewhat somewhere soon still such sure take taken takes than
  that thank thanks the their them themselves then there therefore these they thing things think this those though three
  through thus time times too took toward try two under unless until upon use used uses using usually very via want wants
  was wasn way well went were weren what when where whether which while who whole whom whose why will with within without
  won word words work works would wouldn yes yet you your yours yourself review comment change changes changed`.split(
    /\s+/,
  ),
);

/** Letters that tell one stem from another. */
const STEM_LENGTH = 6;

/**
 * The words that say what a text is about: without quotes, block code, links, names of people, and words
 * that any text has; cut to their stems, so that "migration" and "migrate" are one. Two texts about one
 * matter share several; order does not matter.
 */
export function contentWords(text: string): Set<string> {
  const words = new Set<string>();
  for (const match of ownText(text).matchAll(/[\p{L}_][\p{L}\p{N}_]{2,}/gu)) {
    const word = match[0].toLowerCase();
    if (!STOP_WORDS.has(word)) words.add(stem(word));
  }
  return words;
}

/** What the writer says, inline code included: there stand the names of what it is about. */
function ownText(text: string): string {
  const lines: string[] = [];
  let isBlock = false;
  for (const line of withoutHtmlComments(text).split(/\r?\n/)) {
    if (/^\s{0,3}(?:```|~~~)/.test(line)) isBlock = !isBlock;
    else if (!isBlock && !/^\s{0,3}>/.test(line)) lines.push(line);
  }
  return lines
    .join('\n')
    .replace(/\]\([^)\s]*\)/g, '] ')
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(/@[\w-]+/g, ' ');
}

/** English endings off, then the first letters: rough, and good enough to compare. */
function stem(word: string): string {
  if (word.includes('_')) return word;
  const bare = word
    .replace(/ies$/, 'y')
    .replace(/(?:ing|ed|es|s|ly)$/, (ending) => (word.length - ending.length >= 4 ? '' : ending));
  return bare.slice(0, STEM_LENGTH);
}

/** How much of the smaller of two sets lies in the other, 0–1; 0 where one is empty. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const smaller = Math.min(a.size, b.size);
  return smaller === 0 ? 0 : sharedWords(a, b).length / smaller;
}

export function sharedWords(a: ReadonlySet<string>, b: ReadonlySet<string>): string[] {
  return [...a].filter((word) => b.has(word));
}
