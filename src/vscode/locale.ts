import * as vscode from 'vscode';
import type { Translate } from '../core/ports.ts';
import { createTranslate } from '../core/text/createTranslate.ts';
import { localeOf } from '../core/text/day.ts';

/** BCP 47, of what the extension itself writes: VS Code's display language where it is translated, else English. */
export function textLanguage(): string {
  return vscode.l10n.bundle === undefined ? 'en' : vscode.env.language;
}

/** BCP 47, for days and months. */
export function displayLocale(): string {
  return localeOf(textLanguage());
}

/** Into the language of VS Code, where it is translated, else English. */
export function createHostTranslate(): Translate {
  return createTranslate(vscode.l10n.bundle ?? {}, textLanguage());
}
