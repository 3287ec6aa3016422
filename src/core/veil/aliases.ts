import { hashText } from '../text/hashText.ts';
import { ALIAS_WORDS } from './aliasWords.ts';

/** As many names as there are letters. */
const LETTERS = 26;

/**
 * "Peer A", "Peer B", …, or, where the alphabet is too short, "Peer Alder", "Peer Birch", …, in an order that has nothing
 * to do with what anybody did; who joins moves the others on.
 *
 * @param avoid logins and full names: a word that stands in one of them would seem to name whoever bears it
 */
export function dealNames(keys: readonly string[], salt: string, avoid: readonly string[] = []): Map<string, string> {
  const dealt = byHash(keys, salt);
  const words = dealt.length <= LETTERS ? [] : freeWords(avoid);
  const nameOf = words.length < 2 ? letters : (index: number): string => inWords(index, words);
  return new Map(dealt.map(({ key }, index) => [key, `Peer ${nameOf(index)}`]));
}

/** Without vowels, so that no name is a word. */
const CONSONANTS = 'BCDFGHJKLMNPQRSTVWXZ';
/** 8,000 names for a team, 3,200,000 for a crowd: so rarely do two want the same one. */
const NAME_LENGTH = { team: 3, crowd: 5 };
const CROWD = 1000;

/**
 * "Peer KDR", …: each takes the name that its own hash gives, else the next one free. So a name stays when others join,
 * but for the rare one that somebody else was given first.
 */
export function keepNames(keys: readonly string[], salt: string): Map<string, string> {
  const length = keys.length > CROWD ? NAME_LENGTH.crowd : NAME_LENGTH.team;
  const places = CONSONANTS.length ** length;
  const taken = new Set<number>();
  return new Map(
    byHash(keys, salt).map(({ key, hash }) => {
      let place = Number.parseInt(hash.slice(0, 12), 16) % places;
      while (taken.has(place)) place = (place + 1) % places;
      taken.add(place);
      return [key, `Peer ${consonants(place, length)}`];
    }),
  );
}

function byHash(keys: readonly string[], salt: string): { key: string; hash: string }[] {
  return [...new Set(keys)]
    .map((key) => ({ key, hash: hashText(`${salt}\n${key}`) }))
    .sort((a, b) => (a.hash < b.hash ? -1 : 1));
}

function freeWords(avoid: readonly string[]): string[] {
  const names = avoid.join('\n').toLowerCase();
  return ALIAS_WORDS.filter((word) => !names.includes(word.toLowerCase()));
}

/** One word while they last, then two. */
function inWords(index: number, words: readonly string[]): string {
  const rest = Math.floor(index / words.length);
  return `${rest > 0 ? `${inWords(rest - 1, words)} ` : ''}${words[index % words.length] ?? ''}`;
}

/** 0 → A, 25 → Z, 26 → AA: as spreadsheets name columns. */
function letters(index: number): string {
  const rest = Math.floor(index / 26);
  return `${rest > 0 ? letters(rest - 1) : ''}${String.fromCharCode(65 + (index % 26))}`;
}

function consonants(place: number, length: number): string {
  const sign = CONSONANTS.charAt(place % CONSONANTS.length);
  return length === 1 ? sign : `${consonants(Math.floor(place / CONSONANTS.length), length - 1)}${sign}`;
}
