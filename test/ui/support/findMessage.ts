import type { Locator, Page } from 'playwright-core';

/** A message, looked up where VS Code keeps them: how long one is shown by itself is up to it. */
export async function findMessage(page: Page, text: RegExp): Promise<Locator> {
  const found = page.locator('.notification-list-item').filter({ hasText: text });
  for (let tries = 0; tries < 10 && !(await found.isVisible()); tries += 1) {
    await page.locator('#status\\.notifications').click();
    // Else the button's own hint lies above the list.
    await page.mouse.move(640, 300);
    await found.waitFor({ timeout: 3000 }).catch(() => undefined);
  }
  await found.waitFor();
  return found;
}
