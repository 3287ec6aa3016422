/** Shorter and of figures or letters alone it may be a word, or the number of a ticket. */
const SURE_LENGTH = 12;

/** Whether hex digits of a text, perhaps the beginning of a hash, are meant for a commit. @param text hex digits alone */
export function looksLikeSha(text: string): boolean {
  return text.length >= SURE_LENGTH || (/\d/.test(text) && /[a-f]/i.test(text));
}
