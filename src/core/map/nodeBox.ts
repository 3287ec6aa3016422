import { shorten } from '../text/inertText.ts';

/** Every person has this radius, whatever they did. */
export const PERSON_RADIUS = 9;
const LABEL_SIZE = 13;
const AREA_HEIGHT = 26;
const AREA_PADDING = 11;
/** From the middle of a person to the base line of the label below. */
export const LABEL_DROP = PERSON_RADIUS + 16;
const LABEL_LENGTH = 22;

/** Room that a node takes, in units of the drawing, around its position. */
export interface NodeBox {
  halfWidth: number;
  above: number;
  below: number;
}

/** A node in its place; moved in place by the layout. */
export interface PlacedBox {
  x: number;
  y: number;
  box: NodeBox;
}

/** The label as it is drawn: long ones are cut, the whole is in the tooltip and the lists. */
export function drawnLabel(label: string): string {
  return shorten(label, LABEL_LENGTH);
}

export function personBox(label: string): NodeBox {
  return {
    halfWidth: Math.max(PERSON_RADIUS, textWidth(drawnLabel(label), LABEL_SIZE * 0.57) / 2) + 4,
    above: PERSON_RADIUS + 3,
    below: LABEL_DROP + 6,
  };
}

export function areaBox(label: string): NodeBox {
  const half = AREA_HEIGHT / 2;
  return {
    halfWidth: textWidth(drawnLabel(label), LABEL_SIZE * 0.61) / 2 + AREA_PADDING,
    above: half,
    below: half,
  };
}

const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\p{Extended_Pictographic}]/u;

/** Estimated: core has no font. Ideographs and emoji are twice as wide as a letter, capitals a little wider. */
function textWidth(text: string, letterWidth: number): number {
  return Array.from(text).reduce((width, character) => {
    const isWide = WIDE.test(character);
    return width + letterWidth * (isWide ? 1.9 : /\p{Lu}/u.test(character) ? 1.2 : 1);
  }, 0);
}
