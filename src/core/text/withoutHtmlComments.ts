const OPEN = '<!--';
const CLOSE = '-->';

/**
 * Takes out what GitHub does not show: `<!-- … -->`, mostly the help texts of templates. What is never
 * closed stays. No regular expression: each unclosed opening would be searched to the end of the text.
 */
export function withoutHtmlComments(text: string): string {
  let shown = '';
  let from = 0;
  for (let open = text.indexOf(OPEN); open >= 0; open = text.indexOf(OPEN, from)) {
    const close = text.indexOf(CLOSE, open + OPEN.length);
    if (close < 0) break;
    shown += text.slice(from, open);
    from = close + CLOSE.length;
  }
  return shown + text.slice(from);
}
