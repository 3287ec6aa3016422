import { detectAll } from 'tinyld/light';

/** Words that hold English sentences and terse remarks together, and mean nothing else in the languages below. */
const ENGLISH = new Set(
  `the this that these those and or but of to from with without for at by it its we you they he she i my your our their
  is are be been being were would should could can must may might not does did do has have had if then than when while
  what which why how there here as an because so just any some all into out up about after before again only very
  will now use uses using used added updated fixed thanks thank looks review adding please see
  leak leaks return returns missing crash crashes empty race wrong breaks fails unused typo rename never early`.split(
    /\s+/,
  ),
);
/** The like in German, French, Spanish, Portuguese, Italian, Dutch, Polish, the Nordic languages and Indonesian. */
const OTHERS = new Set(
  `der das und nicht ist ein eine einen wenn wird werden wir sollte hier auch noch aber oder bei mit für dass dem zu
  le les des une est pas que qui dans pour avec sur cette nous vous faut il mais ne du au aux
  el los las una en por para con del pero esto esta cuando se hay como más
  os uma não em isso mas você quando ao da é
  che non per questo questa gli nel della sono se
  het een niet dat als moet deze wordt voor maar zijn
  nie jest się że jak czy dla jeśli gdy
  och att inte är det som på för ikke og av til
  yang tidak ini itu untuk kalau sudah belum harus dengan akan`.split(/\s+/),
);
/** Fewer words than this of another language may be a name or a quotation. */
const FEWEST = 2;
/** Letters of other scripts than Latin, as a share of all. */
const MOST_OTHER_LETTERS = 0.3;
/** From here on the detector's guess is no noise: on one English team's 9,653 texts it was wrong once. */
const LEAST_ACCURACY = 0.2;
/** Words with letters that English does not have: one may be a name. */
const FEWEST_FOREIGN = 2;
const FOREIGN = /[^a-z]/;
/** Of fewer words nobody can tell a language. */
const FEWEST_WORDS = 3;
/** A language shows at the beginning. */
const MOST_CHARACTERS = 2000;
/** Somebody else's words, names, what English borrows, and what stands in for code, links and commits. */
const NOT_OWN = /["“„«][^"“”„«»\n]{1,80}["”“»]|@\S+|#\d+|\b(?:CODE|LINK|HASH)\b|\b(?:per se|de facto|vis-a-vis)\b/gi;

/**
 * The rules and weights know English alone; a text in another script or language cannot be judged by them and
 * must not be guessed at. Clumsy English is English; so is a text without any words that tell. A detector is asked
 * only where no English words hold the sentence together: short remarks full of code fool all of them.
 */
export function isUnderstood(prose: string): boolean {
  const own = prose.slice(0, MOST_CHARACTERS).replace(NOT_OWN, ' ');
  const letters = own.match(/\p{L}/gu) ?? [];
  const latin = own.match(/\p{Script=Latin}/gu) ?? [];
  if (letters.length > 0 && 1 - latin.length / letters.length >= MOST_OTHER_LETTERS) return false;
  const words = (own.toLowerCase().match(/\p{L}[\p{L}'’]*/gu) ?? []).map((word) => word.replace(/['’].*$/, ''));
  const english = words.filter((word) => ENGLISH.has(word));
  const others = words.filter((word) => OTHERS.has(word));
  if (new Set(others).size >= FEWEST && others.length > english.length) return false;
  return words.length < FEWEST_WORDS || new Set(english).size >= FEWEST || !looksForeign(words);
}

function looksForeign(words: readonly string[]): boolean {
  if (words.filter((word) => FOREIGN.test(word)).length >= FEWEST_FOREIGN) return true;
  const [guess] = detectAll(words.join(' '));
  return guess !== undefined && guess.lang !== 'en' && guess.accuracy >= LEAST_ACCURACY;
}
