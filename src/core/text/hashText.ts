import { createHash } from 'node:crypto';

/** SHA-256 in hex: the same text gives the same order and the same place on every machine. */
export function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** A fraction in [0, 1) that depends on the text alone. */
export function hashFraction(text: string): number {
  return Number.parseInt(hashText(text).slice(0, 12), 16) / 2 ** 48;
}
