/** Some programs of Windows begin a text file with a mark that is no part of its text. */
export function withoutByteOrderMark(text: string): string {
  return text.replace(/^\uFEFF/u, '');
}
