import type { Page } from 'playwright-core';

/** How long, and how often, a step is tried that something else may cut off. */
export const PATIENCE_MS = 5000;
export const MOST_TRIES = 5;
/** How long any step may take on a busy machine. */
export const STEP_MS = 45_000;

/** What comes to the front late takes the keyboard, which closes the palette: then it is asked for again. */
export async function runFromPalette(page: Page, command: string): Promise<void> {
  const name = new RegExp(`^${escapeRegExp(command)}`, 'u');
  for (let tries = 1; ; tries += 1) {
    const timeout = tries < MOST_TRIES ? PATIENCE_MS : STEP_MS;
    try {
      await page.keyboard.press('F1');
      await page.locator('.quick-input-widget input[type=text]').fill(`>${command}`, { timeout });
      await page
        .locator('.quick-input-list .monaco-list-row.focused')
        .and(page.getByRole('option', { name }))
        .waitFor({ timeout });
      await page.keyboard.press('Enter');
      return;
    } catch (error) {
      if (tries === MOST_TRIES) throw error;
      await page.keyboard.press('Escape');
    }
  }
}

function escapeRegExp(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
}
