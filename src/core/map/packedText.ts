/** Stands in a wording where a number of the text stood. */
const GAP = '\u0000';
/** In the place of the thread's own number. */
const OWN = -1;
/** Any that a JavaScript number holds exactly and writes as it was read. */
const NUMBER = /(?<!\d)(?:0|[1-9]\d{0,14})(?!\d)/g;

/**
 * Takes the numbers out of a text, because addresses and headlines mostly differ in nothing else.
 *
 * @param texts the wordings so far, to which a new one is added
 * @param own the number of the thread that it is about
 * @returns the place of its wording, and its numbers
 */
export function packText(text: string, texts: Map<string, number>, own: number | null): number[] {
  const numbers: number[] = [];
  const wording = text.includes(GAP)
    ? text
    : text.replace(NUMBER, (digits) => {
        numbers.push(Number(digits) === own ? OWN : Number(digits));
        return GAP;
      });
  const place = texts.get(wording) ?? texts.size;
  texts.set(wording, place);
  return [place, ...numbers];
}

/** The text that `packText` took apart. @throws RangeError where there is no such wording. */
export function unpackText([place = -1, ...numbers]: readonly number[], texts: readonly string[], own: number | null) {
  const wording = texts[place];
  if (wording === undefined) throw new RangeError('There is no such wording.');
  let next = 0;
  return numbers.length === 0
    ? wording
    : wording.replaceAll(GAP, () => {
        const number = numbers[next];
        next += 1;
        return String(number === OWN ? own : number);
      });
}
