import type { ReportProgress } from '../ports.ts';
import { aliasesOf, everyAccount } from '../people/findAccount.ts';
import type { ParticipationRules } from '../people/participationRules.ts';
import { findCandidates } from '../reading/findCandidates.ts';
import { readComments, type ReadComment } from '../reading/readComments.ts';
import { contentHash, IMPORTED_READER } from '../reading/reader.ts';
import { handedOverSchema, matchReadings, toReadingLine } from '../reading/readingLine.ts';
import type { RepositoryKey, Store } from '../store/store.ts';
import { parseJsonLines } from '../text/parseJsonLines.ts';
import { detectEvidence } from './detectEvidence.ts';
import { loadHistory } from './loadHistory.ts';
import { loadParticipation } from './loadParticipation.ts';

/**
 * Every comment that could voice a concern, as it is read now, one JSON object a line: for people or tools
 * that read better. Nothing of people who do not take part.
 *
 * @throws InputError `unknown-repository`; StoreError.
 */
export async function exportReadings(
  store: Store,
  keys: readonly RepositoryKey[],
): Promise<{ text: string; count: number }> {
  const lines: string[] = [];
  for (const key of keys) {
    const { history, team } = loadHistory(store, key);
    const settings = store.peopleSettings();
    const { rules } = loadParticipation({
      store,
      key,
      settings,
      people: [...everyAccount(history.threads), ...aliasesOf(history)],
    });
    for (const read of await readComments({ history, team, store })) {
      if (rules.isLeftOut(read.item.author)) continue;
      lines.push(`${JSON.stringify(toReadingLine(withoutLeftOut(read, rules), history.repository))}\n`);
    }
  }
  return { text: lines.join(''), count: lines.length };
}

/** What people who do not take part answered is not handed to anybody. */
function withoutLeftOut(read: ReadComment, { isLeftOut }: ParticipationRules): ReadComment {
  const replies = read.item.replies.filter(({ actor }) => actor === null || !isLeftOut(actor));
  return { ...read, item: { ...read.item, replies } };
}

export interface ImportedReadings {
  /** Comments whose reading was taken over. */
  stored: number;
  /** Lines about comments that could not be a concern, or that the database does not hold. */
  unknown: number;
  /** Repositories that were looked through anew. */
  repositories: number;
}

/**
 * Takes over readings that somebody made, and looks for evidence anew where it did. A taken over reading goes
 * before any other until the comment's words change. A line that does not fit stops it before anything is stored.
 *
 * @throws InputError `bad-file` with file and line, `unknown-repository`; StoreError.
 */
export async function importReadings(options: {
  store: Store;
  keys: readonly RepositoryKey[];
  text: string;
  /** Name of the file, for messages. */
  file: string;
  progress: ReportProgress;
}): Promise<ImportedReadings> {
  const { store, keys, text, file, progress } = options;
  let open = parseJsonLines({ text, file, schema: handedOverSchema });
  let stored = 0;
  let repositories = 0;
  for (const key of keys) {
    const { history, team } = loadHistory(store, key);
    const { readings, unknown } = matchReadings(open, findCandidates(history, team));
    open = unknown;
    if (readings.size === 0) continue;
    store.putReadings(IMPORTED_READER, new Map([...readings].map(([item, reading]) => [contentHash(item), reading])));
    await detectEvidence({ store, key, progress });
    stored += readings.size;
    repositories += 1;
  }
  return { stored, unknown: open.length, repositories };
}
