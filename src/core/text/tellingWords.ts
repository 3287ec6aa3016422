/** Words that only say how a text and a thread belong together. */
const TIES = new Set(['fix', 'fixes', 'fixed', 'close', 'closes', 'closed', 'resolve', 'resolves', 'resolved', 'see']);

/**
 * What somebody wrote, or the title of its thread where they wrote only which thread it is about ("Fixes #12", an
 * address), or nothing.
 */
export function tellingWords({ quote, title }: { quote: string; title: string }): string {
  return quote.split(/[\s,;]+/u).some(tells) ? quote : title;
}

function tells(word: string): boolean {
  if (/^#\d/u.test(word) || /^https?:/iu.test(word)) return false;
  const bare = word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return bare !== '' && !TIES.has(bare);
}
