import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { textLanguage } from './locale.ts';

/** Folders that a page of ours may load from: its own script and style sheet, nothing of the workspace. */
export function pageRoots(extensionUri: vscode.Uri): vscode.Uri[] {
  return [vscode.Uri.joinPath(extensionUri, 'dist', 'webview'), vscode.Uri.joinPath(extensionUri, 'media')];
}

/**
 * The shell of a page: one script, one style sheet, a place for the rest. Its policy lets in nothing else; what people
 * wrote comes later, as messages, and is put in as text.
 *
 * @param options.name of `dist/webview/NAME.js` and `media/NAME.css`
 */
export function writeWebviewHtml(options: {
  webview: vscode.Webview;
  extensionUri: vscode.Uri;
  name: string;
  title: string;
}): string {
  const { webview, extensionUri, name, title } = options;
  const nonce = randomBytes(24).toString('base64url');
  const [scripts, media] = pageRoots(extensionUri).map((root) => webview.asWebviewUri(root).toString());
  const policy = [
    "default-src 'none'",
    `style-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="${escapeHtml(textLanguage())}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${escapeHtml(`${media ?? ''}/${name}.css`)}">
</head>
<body>
<div id="page"></div>
<script nonce="${nonce}" src="${escapeHtml(`${scripts ?? ''}/${name}.js`)}"></script>
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => `&#${character.codePointAt(0) ?? 0};`);
}
