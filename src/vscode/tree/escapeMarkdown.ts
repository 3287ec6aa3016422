import { inertLine } from '../../core/text/inertText.ts';

const PUNCTUATION = /[^\P{ASCII}a-z0-9\s]/giu;

/**
 * Foreign text as one line of Markdown that reads as it was written: no link, image, emphasis, HTML or
 * automatic address comes of it. CommonMark lets every ASCII punctuation character be escaped, so all are.
 */
export function escapeMarkdown(text: string): string {
  return inertLine(text).replace(PUNCTUATION, '\\$&');
}

/** A link, or the bare text where there is no address to go to. `url` comes from `safeUrl`. */
export function markdownLink(text: string, url: string | null): string {
  const label = escapeMarkdown(text);
  return url === null ? label : `[${label}](<${url.replace(/[<>\\\s]/gu, encodeURIComponent)}>)`;
}
