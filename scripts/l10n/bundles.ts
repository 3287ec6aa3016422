import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { PROJECT_ROOT } from '../host/projectPaths.ts';

const FOLDER = path.join(PROJECT_ROOT, 'l10n');
const ENGLISH = 'bundle.l10n.json';
const bundleSchema = z.record(z.string(), z.string());
type Bundle = z.infer<typeof bundleSchema>;

/** One file of translations, and what is wrong with it. */
export interface BundleReport {
  file: string;
  /** Keys without a translation. */
  missing: string[];
  /** Keys that nothing in the code has. */
  stale: string[];
  /** Keys whose translation has other placeholders or buttons than the English. */
  bent: string[];
}

/** The English bundle, each message as itself: what translators start from. */
export async function readEnglishBundle(): Promise<Bundle> {
  return readBundle(path.join(FOLDER, ENGLISH));
}

/** Holds every translation against the messages of the code and of the manifest. */
export async function readBundles(messages: readonly string[]): Promise<BundleReport[]> {
  const ofCode = Object.fromEntries(messages.map((message) => [message, message]));
  const manifest = await readBundle(path.join(PROJECT_ROOT, 'package.nls.json'));
  const reports: BundleReport[] = [];
  for (const file of await translations(FOLDER, /^bundle\.l10n\.[\w-]+\.json$/u)) {
    reports.push(report(path.basename(file), ofCode, await readBundle(file)));
  }
  for (const file of await translations(PROJECT_ROOT, /^package\.nls\.[\w-]+\.json$/u)) {
    reports.push(report(path.basename(file), manifest, await readBundle(file)));
  }
  return reports;
}

/** Writes the English bundle and drops what is gone from the others. */
export async function writeBundles(messages: readonly string[]): Promise<void> {
  const english: Bundle = Object.fromEntries(messages.map((message) => [message, message]));
  await writeBundle(path.join(FOLDER, ENGLISH), english);
  for (const file of await translations(FOLDER, /^bundle\.l10n\.[\w-]+\.json$/u)) {
    const known = await readBundle(file);
    const kept = messages.filter((message) => known[message] !== undefined);
    await writeBundle(file, Object.fromEntries(kept.map((message) => [message, known[message] ?? ''])));
  }
}

function report(file: string, english: Bundle, translated: Bundle): BundleReport {
  return {
    file,
    missing: Object.keys(english).filter((key) => (translated[key] ?? '') === ''),
    stale: Object.keys(translated).filter((key) => english[key] === undefined),
    bent: Object.entries(translated).flatMap(([key, text]) =>
      english[key] === undefined || partsOf(english[key]) === partsOf(text) ? [] : [key],
    ),
  };
}

/** What a translation has to keep: placeholders, the commands behind buttons, settings. */
function partsOf(text: string): string {
  return [...new Set([...text.matchAll(/\{\w+\}|\(command:[\w.]+\)|`[^`]*`/gu)].map(([part]) => part))]
    .toSorted()
    .join(' ');
}

async function translations(folder: string, name: RegExp): Promise<string[]> {
  const names = await readdir(folder);
  return names
    .filter((one) => name.test(one))
    .toSorted()
    .map((one) => path.join(folder, one));
}

export async function readBundle(file: string): Promise<Bundle> {
  return bundleSchema.parse(JSON.parse(await readFile(file, 'utf8')));
}

async function writeBundle(file: string, bundle: Bundle): Promise<void> {
  await writeFile(file, `${JSON.stringify(bundle, null, 2)}\n`);
}
