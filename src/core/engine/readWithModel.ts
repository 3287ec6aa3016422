import type { History } from '../model/history.ts';
import { aliasesOf, everyAccount } from '../people/findAccount.ts';
import { fullNames } from '../people/fullNames.ts';
import type { ParticipationRules } from '../people/participationRules.ts';
import type { HttpFetch, ReportProgress, Sleep } from '../ports.ts';
import type { CommentInThread } from '../reading/commentInThread.ts';
import { findCandidates } from '../reading/findCandidates.ts';
import { ModelDesk, type ModelEndpoint } from '../reading/languageModel/askModel.ts';
import { estimateTokens } from '../reading/languageModel/prompt.ts';
import { contentHash, IMPORTED_READER, MODEL_READER, type Reading } from '../reading/reader.ts';
import { toReadingLine, type ReadingLine } from '../reading/readingLine.ts';
import type { RepositoryKey, Store } from '../store/store.ts';
import { detectEvidence } from './detectEvidence.ts';
import { loadHistory } from './loadHistory.ts';
import { loadParticipation } from './loadParticipation.ts';

/** Comments a request: enough to share the task's words, few enough for a small model. */
const BATCH = 20;
/** What got no answer that can be used is asked for once more, fewer at once. */
const SMALL_BATCH = 4;
const UNREAD: Reading = { isConcern: false, kind: 'other', probability: 0, reason: '' };

/** What would be sent to a language model, before anything is. */
export interface ModelPlan {
  lines: { item: CommentInThread; line: ReadingLine }[];
  /** Comments that it, or somebody by hand, has read already. */
  alreadyRead: number;
  /** Comments that are not sent because of somebody who is left out. */
  leftOut: number;
  /** About; both ways. */
  tokens: number;
}

/**
 * Which comments of a repository a language model has still to read: candidates only, no logins in them, and
 * nothing that is by, or on the work of, somebody who is left out.
 *
 * @throws InputError `unknown-repository`; StoreError.
 */
export function planModelReading(store: Store, key: RepositoryKey): ModelPlan {
  const { history, team } = loadHistory(store, key);
  const { rules } = loadParticipation({
    store,
    key,
    settings: store.peopleSettings(),
    people: [...everyAccount(history.threads), ...aliasesOf(history)],
    names: fullNames(history, team),
    text: undefined,
  });
  const candidates = findCandidates(history, team);
  const allowed = candidates.filter((item) => maySend(item, rules));
  const hashes = allowed.map(contentHash);
  const known = [IMPORTED_READER, MODEL_READER].map((reader) => store.readings(reader, hashes));
  const open = allowed.filter((item) => !known.some((readings) => readings.has(contentHash(item))));
  const lines = open.map((item) => ({ item, line: toLine(item, rules, history) }));
  return {
    lines,
    alreadyRead: allowed.length - open.length,
    leftOut: candidates.length - allowed.length,
    tokens: toBatches(lines, BATCH).reduce((sum, batch) => sum + estimateTokens(batch.map(({ line }) => line)), 0),
  };
}

/**
 * Lets the model read what the plan names, batch by batch, keeps each at once, and looks for evidence anew. What it left
 * out or answered in another shape is asked for once more. Stopped at any moment it goes on from there the next time.
 *
 * @returns how many comments were read, and how many got no answer that can be used
 * @throws InputError `not-available` when the endpoint refuses; StoreError; CancelledError.
 */
export async function readWithModel(options: {
  store: Store;
  key: RepositoryKey;
  plan: ModelPlan;
  endpoint: ModelEndpoint;
  fetch: HttpFetch;
  sleep: Sleep;
  signal: AbortSignal;
  progress: ReportProgress;
}): Promise<{ read: number; unread: number }> {
  const { store, key, plan, progress } = options;
  const desk = new ModelDesk(options);
  const total = plan.lines.length;
  let read = 0;
  const readAll = async (lines: ModelPlan['lines'], largest: number): Promise<ModelPlan['lines']> => {
    const missing: ModelPlan['lines'] = [];
    for (let start = 0, size = largest; start < lines.length;) {
      progress({ phase: 'read', done: read, total });
      const batch = lines.slice(start, start + size);
      const readings = await desk.ask(batch.map(({ line }) => line));
      if (readings === 'too-much') {
        size = Math.ceil(batch.length / 2);
        continue;
      }
      const usable = new Map<string, Reading>();
      batch.forEach((one, index) => {
        const reading = readings[index];
        if (reading) usable.set(contentHash(one.item), reading);
        else missing.push(one);
      });
      store.putReadings(MODEL_READER, usable);
      read += readings.filter((reading) => reading !== null).length;
      start += batch.length;
    }
    return missing;
  };
  try {
    await readAll(await readAll(plan.lines, BATCH), SMALL_BATCH);
  } finally {
    if (read > 0) await detectEvidence({ store, key, progress });
  }
  return { read, unread: total - read };
}

function maySend({ author, pull }: CommentInThread, { isLeftOut }: ParticipationRules): boolean {
  return !isLeftOut(author) && (pull.author === null || !isLeftOut(pull.author));
}

function toLine(item: CommentInThread, { isLeftOut, mask }: ParticipationRules, { repository }: History): ReadingLine {
  const replies = item.replies.filter(({ actor }) => actor === null || !isLeftOut(actor));
  const line = toReadingLine({ item: { ...item, replies }, reading: UNREAD, readBy: '' }, repository);
  return {
    ...line,
    title: mask(line.title),
    text: mask(line.text),
    hunk: line.hunk === null ? null : mask(line.hunk),
    replies: line.replies.map((reply) => ({ ...reply, text: mask(reply.text) })),
  };
}

function toBatches<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
