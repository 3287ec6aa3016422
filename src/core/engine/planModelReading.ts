import type { History } from '../model/history.ts';
import { aliasesOf, everyAccount } from '../people/findAccount.ts';
import { fullNames } from '../people/fullNames.ts';
import type { ParticipationRules } from '../people/participationRules.ts';
import type { TeamContext } from '../people/teamContext.ts';
import type { CommentInThread } from '../reading/commentInThread.ts';
import { findCandidates } from '../reading/findCandidates.ts';
import { hideNamesOf } from '../reading/hideNames.ts';
import { estimateTokens } from '../reading/languageModel/prompt.ts';
import { withoutQuotesOf } from '../reading/languageModel/withoutQuotesOf.ts';
import { contentHash, IMPORTED_READER, MODEL_READER, type Reading } from '../reading/reader.ts';
import { toReadingLine, type ReadingLine } from '../reading/readingLine.ts';
import type { RepositoryKey, Store } from '../store/store.ts';
import { loadHistory } from './loadHistory.ts';
import { loadParticipation } from './loadParticipation.ts';

/** Comments a request: enough to share the task's words, few enough for a small model. */
export const BATCH = 20;

const UNREAD: Reading = { isConcern: false, kind: 'other', probability: 0, reason: '' };

/** A comment as it would be sent. */
export interface PlannedLine {
  hash: string;
  line: ReadingLine;
}

/** What would be sent to a language model, before anything is. */
export interface ModelPlan {
  lines: PlannedLine[];
  /** Comments that it, or somebody by hand, has read already. */
  alreadyRead: number;
  /** Comments that are not sent because of somebody who is left out. */
  leftOut: number;
  /** About; both ways. */
  tokens: number;
}

/**
 * Which comments of a repository a language model has still to read: candidates only, no logins in them, and
 * nothing that is by, or on the work of, somebody who is left out, nor their words in the comments of others.
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
  const allowed = candidates.filter((item) => maySend(item, rules, team));
  const hashes = allowed.map(contentHash);
  const known = [IMPORTED_READER, MODEL_READER].map((reader) => store.readings(reader, hashes));
  const open = allowed.filter((item) => !known.some((readings) => readings.has(contentHash(item))));
  const lines = open.map((item) => ({ hash: contentHash(item), line: toLine(item, rules, history) }));
  return {
    lines,
    alreadyRead: allowed.length - open.length,
    leftOut: candidates.length - allowed.length,
    tokens: toBatches(lines, BATCH).reduce((sum, batch) => sum + estimateTokens(batch.map(({ line }) => line)), 0),
  };
}

/** Whose comment it is, and whose work it is about, take part. */
export function maySend(
  { author, pull }: CommentInThread,
  { isLeftOut, isForEverybody }: ParticipationRules,
  team: TeamContext,
): boolean {
  return isForEverybody || (!isLeftOut(author) && !team.authorsOf(pull).some(isLeftOut));
}

function toLine(item: CommentInThread, rules: ParticipationRules, { repository }: History): ReadingLine {
  const { isLeftOut } = rules;
  const replies = item.replies.filter(({ actor }) => actor === null || !isLeftOut(actor));
  const line = toReadingLine({ item: { ...item, replies }, reading: UNREAD, readBy: '' }, repository);
  if (rules.isForEverybody) return line;
  const theirs = wordsOf(item, rules);
  const clean = (text: string): string => rules.mask(withoutQuotesOf(text, theirs));
  return {
    ...line,
    title: rules.mask(line.title),
    text: clean(line.text),
    hunk: line.hunk === null ? null : rules.mask(line.hunk),
    replies: line.replies.map((reply) => ({ ...reply, text: clean(reply.text) })),
  };
}

/** What people who are left out wrote on the thread, masked as the lines are, which quote it. */
function wordsOf({ pull }: CommentInThread, { isLeftOut }: ParticipationRules): string[] {
  const hide = hideNamesOf(pull);
  return pull.events.flatMap((event) =>
    'body' in event && event.actor !== null && isLeftOut(event.actor) ? [hide(event.body)] : [],
  );
}

function toBatches<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
