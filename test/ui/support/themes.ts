import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** The four kinds of theme that VS Code knows, with what it puts on a page in each (read off a real one). */
export const THEME_KINDS = ['light', 'dark', 'high-contrast', 'high-contrast-light'] as const;
export type ThemeKind = (typeof THEME_KINDS)[number];

const themeSchema = z.object({ bodyClass: z.string(), variables: z.record(z.string(), z.string()) });
export type Theme = z.infer<typeof themeSchema>;

export function readTheme(kind: ThemeKind): Theme {
  const text = readFileSync(new URL('themes.json', import.meta.url), 'utf8');
  return z.record(z.enum(THEME_KINDS), themeSchema).parse(JSON.parse(text))[kind];
}
