/** Words that hold English sentences together, and mean nothing else in the languages below. */
const ENGLISH = new Set(
  `the this that these those and or but of to from with without for at by it its we you they he she i my your our their
  is are be been being were would should could can must may might not does did do has have had if then than when while
  what which why how there here as an because so just any some all into out up about after before again only very`.split(
    /\s+/,
  ),
);
/** The like in German, French, Spanish, Portuguese, Italian, Dutch, Polish and the Nordic languages. */
const OTHERS = new Set(
  `der das und nicht ist ein eine einen wenn wird werden wir sollte hier auch noch aber oder bei mit für dass dem zu
  le les des une est pas que qui dans pour avec sur cette nous vous faut il mais ne du au aux
  el los las una en por para con del pero esto esta cuando se hay como más
  os uma não em isso mas você quando ao da é
  che non per questo questa gli nel della sono se
  het een niet dat als moet deze wordt voor maar zijn
  nie jest się że jak czy dla jeśli gdy
  och att inte är det som på för ikke og av til`.split(/\s+/),
);
/** Fewer words than this of another language may be a name or a quotation. */
const FEWEST = 2;
/** Letters of other scripts than Latin, as a share of all. */
const MOST_OTHER_LETTERS = 0.3;

/**
 * The rules and weights know English alone; a text in another script or language cannot be judged by them and
 * must not be guessed at. Clumsy English is English; so is a text without any words that tell.
 */
export function isUnderstood(prose: string): boolean {
  const letters = prose.match(/\p{L}/gu) ?? [];
  const latin = prose.match(/\p{Script=Latin}/gu) ?? [];
  if (letters.length > 0 && 1 - latin.length / letters.length >= MOST_OTHER_LETTERS) return false;
  const words = prose.toLowerCase().match(/\p{L}+/gu) ?? [];
  const others = words.filter((word) => OTHERS.has(word));
  return new Set(others).size < FEWEST || others.length <= words.filter((word) => ENGLISH.has(word)).length;
}
