import { inertLine } from '../../core/text/inertText.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';
import type { TreeNode } from './treeNode.ts';

/** A line that says what could not be read: an empty tree must not look like "nothing happened". */
export function failureNode({ id, label, message }: { id: string; label: string; message: string }): TreeNode {
  return {
    id,
    kind: 'failure',
    label: inertLine(label),
    description: inertLine(message),
    tooltip: escapeMarkdown(message),
    icon: 'error',
    spoken: `${inertLine(label)}. ${inertLine(message)}`,
  };
}
