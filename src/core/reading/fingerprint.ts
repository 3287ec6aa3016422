import { splitComment } from './plainText.ts';

/**
 * What stays of a text when names, numbers, code, links and punctuation are taken out: two texts with the
 * same fingerprint say the same thing of different things.
 */
export function fingerprint(text: string): string {
  return splitComment(text)
    .prose.toLowerCase()
    .replace(/@[\w-]+|#\d+|\b(?:code|link|hash)\b/g, ' ')
    .replace(/\P{L}+/gu, ' ')
    .trim();
}
