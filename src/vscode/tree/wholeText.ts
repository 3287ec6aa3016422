import { breakLines } from '../../core/text/breakLines.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';
import type { TreeNode } from './treeNode.ts';

/** A line of a tree does not wrap. So many characters are whole also in a sidebar of 220 pixels, two steps in. */
const COLUMNS = 20;
/** Up to this a text is left to the line itself. */
const SHORT = 36;

/**
 * What makes a line with a long text open to lines that hold it whole; nothing for a short one. A screen reader has read
 * the text with the line above, and with the first of them once more, not in pieces.
 */
export function openingTo(id: string, text: string): Pick<TreeNode, 'children' | 'isExpanded'> {
  return text.length <= SHORT ? {} : { isExpanded: false, children: () => textLines(id, text) };
}

/** A text in as many lines as it takes. */
export function textLines(id: string, text: string): TreeNode[] {
  return breakLines(text, COLUMNS).map((label, index) => ({
    id: `${id}/text/${index}`,
    kind: 'text',
    label,
    tooltip: escapeMarkdown(text),
    spoken: index === 0 ? text : label,
  }));
}
