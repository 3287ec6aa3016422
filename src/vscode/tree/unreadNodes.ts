import { inertLine } from '../../core/text/inertText.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';
import type { TreeContext } from './treeContext.ts';
import type { TreeNode } from './treeNode.ts';

/** What has come since a language model read, where one may; a click lets it read that, too. */
export function unreadNodes(
  { unread }: { unread: number | null },
  consent: { name: string } | null,
  { translate }: TreeContext,
): TreeNode[] {
  if (consent === null || unread === null || unread === 0) return [];
  const what = { model: inertLine(consent.name), count: unread };
  const label = translate('Not yet read by {model}: {count}', what);
  const tooltip = translate(
    'So many comments only the built-in reader has read. Click to see what sending them to {model} takes.',
    what,
  );
  return [
    {
      id: 'unread',
      kind: 'note',
      label,
      tooltip: escapeMarkdown(tooltip),
      icon: 'comment-unresolved',
      spoken: `${label}. ${tooltip}`,
      click: 'peerLeadership.readWithModel',
    },
  ];
}
