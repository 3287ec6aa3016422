import { readBundles, writeBundles } from './l10n/bundles.ts';
import { extractMessages } from './l10n/extractMessages.ts';

/**
 * Brings the language bundles in `l10n/` and `package.nls.*.json` up to date with the code: adds what is new, with the
 * English text, drops what is gone, and lists what is still to be translated. Ends with 1 where something is.
 */
const { messages, unknown } = extractMessages();
await writeBundles(messages);
for (const place of unknown) process.stdout.write(`Cannot tell every message of ${place}\n`);
const untranslated = (await readBundles(messages)).flatMap(({ file, missing }) =>
  missing.map((text) => `${file}: ${text}`),
);
for (const line of untranslated) process.stdout.write(`${line}\n`);
process.stdout.write(`${messages.length} messages, ${untranslated.length} to be translated\n`);
process.exitCode = untranslated.length > 0 ? 1 : 0;
