import type { Coverage } from '../../core/model/coverage.ts';
import { describeCoverage } from './describeCoverage.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';
import type { TreeContext } from './treeContext.ts';
import type { TreeNode } from './treeNode.ts';

/** The last line of the tree: what stands behind it and what does not. */
export function coverageNodes(coverage: Coverage | null, { translate }: TreeContext): TreeNode[] {
  if (coverage === null) {
    return [];
  }
  const label = translate('What this can and cannot show');
  const sentences = describeCoverage(coverage, translate);
  return [
    {
      id: 'coverage',
      kind: 'coverage',
      label,
      tooltip: sentences.map((sentence) => `- ${escapeMarkdown(sentence)}`).join('\n'),
      icon: 'info',
      spoken: `${label}. ${sentences.join(' ')}`,
      isExpanded: false,
      children: () =>
        sentences.map((sentence, index) => ({
          id: `coverage/${index}`,
          kind: 'fact',
          label: sentence,
          tooltip: escapeMarkdown(sentence),
          spoken: sentence,
        })),
    },
  ];
}
