import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** The page inside the tab in front: VS Code puts it into a frame of a frame. */
const INSIDE_TAB = ['iframe.webview.ready', '#active-frame', 'body'];

/** What axe finds fault with, each with the elements that it is about; on a page of ours inside VS Code, in that page only. */
export async function findFaults(page: Page, { isInTab = false } = {}): Promise<string[]> {
  const builder = new AxeBuilder({ page });
  if (isInTab) builder.include(INSIDE_TAB);
  const { violations } = await builder.analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ html }) => html)
        .join(' | ')
        .slice(0, 400)}`,
  );
}
