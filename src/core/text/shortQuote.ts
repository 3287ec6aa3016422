const LONGEST = 220;

/** The first words of what somebody wrote, without what they quote, block code and pictures; one line. */
export function shortQuote(body: string): string {
  const text = body
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/^\s{0,3}(?:`{3,}|~{3,})[\s\S]*?(?:^\s{0,3}(?:`{3,}|~{3,})\s*$|$(?![\s\S]))/gm, ' ')
    .replace(/^\s{0,3}>.*$/gm, ' ')
    .replace(/!\[[^\]\n]*\]\([^)\s]*\)/g, ' ')
    .replace(/\[([^\]\n]*)\]\([^)\s]*\)/g, '$1')
    .replace(/<\/?[a-z][^>\n]*>/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST);
  const end = cut.lastIndexOf(' ');
  return `${(end > LONGEST / 2 ? cut.slice(0, end) : cut).trimEnd()}…`;
}
