import type { Dice } from './dice.ts';
import type { Member } from './people.ts';
import { CONCERNS, type ConcernPhrase } from './phrases/concerns.ts';
import { HUNKS } from './phrases/code.ts';
import { WARNED_CODE } from './phrases/warnedCode.ts';
import { AREA_FACTS, type Area } from './product.ts';

/** A place in the code that a review thread is about, and the words that fill the slots of its phrases. */
export interface Spot {
  area: Area;
  path: string;
  sym: string;
  other: string;
  thing: string;
  n: number;
  line: number;
  hunk: string;
}

/** Fills `{sym}`, `{other}`, `{path}`, `{thing}`, `{n}`. */
export function fillSlots(text: string, spot: Spot): string {
  return text
    .replaceAll('{sym}', spot.sym)
    .replaceAll('{other}', spot.other)
    .replaceAll('{path}', spot.path)
    .replaceAll('{thing}', spot.thing)
    .replaceAll('{n}', String(spot.n));
}

/** A random place in the code of an area (tests have none of what the phrases speak of); paths lie under `folder`. */
export function chooseSpot(area: Area, folder: string, dice: Dice): Spot {
  const facts = AREA_FACTS[area];
  const [sym, other] = dice.sample(facts.symbols, 2);
  const line = dice.int(12, 240);
  const spot: Spot = {
    area,
    path: folder + dice.pick(facts.paths.filter((path) => !path.includes('/test/'))),
    sym: sym ?? 'main',
    other: other ?? 'main',
    thing: dice.pick(facts.things),
    n: dice.pick([8, 12, 16, 24, 32, 48, 64, 100, 128, 200, 256, 365, 500]),
    line,
    hunk: '',
  };
  const lines = fillSlots(dice.pick(HUNKS[area]), spot);
  const added = lines.split('\n').filter((text) => text.startsWith('+')).length;
  const length = lines.split('\n').length;
  const start = line - length + 1;
  return {
    ...spot,
    hunk: `@@ -${String(start)},${String(length - added)} +${String(start)},${String(length)} @@\n${lines}`,
  };
}

/** The place with the line that a warning is about as the commented one; as it was for words that are no warning. */
export function spotAbout(text: string, spot: Spot): Spot {
  const code = WARNED_CODE.find(([words]) => text.includes(words))?.[1];
  if (code === undefined) return spot;
  const before = spot.hunk.slice(0, spot.hunk.lastIndexOf('\n'));
  return { ...spot, hunk: `${before}\n+${fillSlots(code, spot)}` };
}

/**
 * Deals phrases so that nobody repeats themselves before they have to: the same words by one person on
 * three threads are a ritual, which would undo a planted act.
 */
export class PhraseBook {
  readonly #uses = new Map<string, number>();
  readonly #heard = new Set<string>();

  /** The phrase that this person, and then everybody, has used least; ties are broken by the dice. */
  draw(bank: readonly string[], speaker: string, dice: Dice): string {
    const phrases = bank.map((text) => ({ text }));
    return this.#leastUsed(phrases, speaker, dice).text;
  }

  /**
   * A warning that fits the area. Nobody passes on what a colleague has said to them, as long as there is
   * something else to say: that would be an act of its own.
   */
  drawConcern(area: Area, people: { speaker: Member; listener: Member }, dice: Dice): ConcernPhrase {
    const { speaker, listener } = people;
    const fitting = CONCERNS.filter(({ areas }) => areas.includes(area));
    const unheard = fitting.filter(({ text }) => !this.#heard.has(`${speaker.login}\n${text}`));
    const drawn = this.#leastUsed(unheard.length > 0 ? unheard : fitting, speaker.login, dice);
    if (speaker.person?.type === 'user') this.#heard.add(`${listener.login}\n${drawn.text}`);
    return drawn;
  }

  #leastUsed<T extends { text: string }>(bank: readonly T[], speaker: string, dice: Dice): T {
    const usesOf = ({ text }: T): number =>
      (this.#uses.get(`${speaker}\n${text}`) ?? 0) * 1000 + (this.#uses.get(text) ?? 0);
    const uses = bank.map(usesOf);
    const least = Math.min(...uses);
    const drawn = dice.pick(bank.filter((_, index) => uses[index] === least));
    for (const key of [drawn.text, `${speaker}\n${drawn.text}`]) this.#uses.set(key, (this.#uses.get(key) ?? 0) + 1);
    return drawn;
  }
}
