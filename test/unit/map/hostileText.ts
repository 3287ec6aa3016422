/** Things that people could write on a pull request, each with what must not come out of any face. */
export const HOSTILE_TEXTS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</style><style>body{display:none}</style>',
  '<!-- --><svg onload=alert(1)>',
  '&lt;b&gt; &amp; {name} ${name} {{name}}',
  'lamp\u202Egpj.exe',
  'mi\u200Bra\u2066x\u2069\uFEFF',
  '\u001B[31mred\u001B[0m \u001B]8;;https://evil.example\u0007link\u001B]8;;\u0007',
  'line\u2028break\r\nand\u0085more\u0000',
  '\u{E0041}\u{E0042}tags',
  `z${'\u0300'.repeat(60)}algo`,
  'half \uD83D pair',
  '__proto__',
  'constructor',
];

/** Addresses that must never become a link. */
export const HOSTILE_URLS = [
  'javascript:alert(1)',
  ' java\nscript:alert(1)',
  'JaVaScRiPt://github.com/%0Aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'command:workbench.action.quit',
  'vscode://file/etc/passwd',
  'file:///etc/passwd',
  '//evil.example/x',
  '/pull/1',
  'https://github.com@evil.example/',
  '',
];

/** Characters that act unseen: direction, blanks without width, controls other than the line feed. */
export const ACTING_CHARACTER =
  // eslint-disable-next-line no-control-regex -- these are what it is about
  /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\u{E0000}-\u{E0FFF}\p{Surrogate}]/u;
