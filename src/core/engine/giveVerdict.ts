import { InputError } from '../errors.ts';
import { EVIDENCE_LEVELS } from '../model/evidenceKinds.ts';
import type { Person } from '../model/person.ts';
import type { Verdict, VerdictKind, WarningAnswer } from '../model/verdict.ts';
import { isSamePerson } from '../people/humans.ts';
import type { RepositoryKey, Store } from '../store/store.ts';
import { inertLine, shorten } from '../text/inertText.ts';
import { viewerOf } from './viewerOf.ts';
import { say } from '../text/message.ts';

interface Spoken {
  store: Store;
  keys: readonly RepositoryKey[];
  /** Id of the evidence, or so much of its beginning that no other is meant. */
  id: string;
  /** ISO: when it is said. */
  at: string;
}

/**
 * Keeps what a person says of a piece of evidence, in place of what was said before.
 *
 * @param options.verdict null takes the word back.
 * @throws InputError `unknown-evidence`, `ambiguous-evidence`; `not-yours` when somebody other than the actor withdraws
 *   it, or takes their withdrawal back. StoreError.
 */
export function giveVerdict(options: Spoken & { verdict: VerdictKind | null; reason: string | null }): {
  evidenceId: string;
} {
  const { store, verdict, reason, at } = options;
  const { key, evidenceId } = findEvidence(options);
  const viewer = viewerOf(store, key);
  const before = store.verdicts(key).find((one) => one.evidenceId === evidenceId);
  if (before?.verdict === 'withdrawn' && !isSamePerson(before.by, viewer)) throw notYours();
  if (verdict === null) store.removeVerdict(key, evidenceId);
  else {
    if (verdict === 'withdrawn' && !isSamePerson(actorOf(store, key, evidenceId), viewer)) throw notYours();
    const reasonGiven = reason === null || reason.trim() === '' ? null : reason.trim();
    store.putVerdicts(key, [{ evidenceId, verdict, reason: reasonGiven, by: viewer, at }]);
  }
  return { evidenceId };
}

/**
 * Keeps what a person answers to an open warning.
 *
 * @param options.answer null takes the answer back.
 * @throws InputError `unknown-evidence`, `ambiguous-evidence`; StoreError.
 */
export function answerWarning(options: Spoken & { answer: WarningAnswer['answer'] | null }): { evidenceId: string } {
  const { store, answer, at } = options;
  const { key, evidenceId } = findEvidence(options, (of) => store.situation(of)?.warnings ?? []);
  if (answer === null) store.removeWarningAnswer(key, evidenceId);
  else store.putWarningAnswer(key, { evidenceId, answer, at });
  return { evidenceId };
}

/** Also finds what a verdict has hidden, so that it can be taken back, and what `also` names by an evidence id. */
function findEvidence(
  { store, keys, id }: Spoken,
  also: (key: RepositoryKey) => readonly { evidenceId: string }[] = () => [],
): { key: RepositoryKey; evidenceId: string } {
  const wanted = id.trim();
  const found = keys.flatMap((key) => {
    const known = store.evidence({ repository: key, levels: EVIDENCE_LEVELS }).map((item) => item.id);
    const spokenOf: Verdict['evidenceId'][] = store.verdicts(key).map(({ evidenceId }) => evidenceId);
    const named = also(key).map(({ evidenceId }) => evidenceId);
    return [...new Set([...known, ...spokenOf, ...named])].map((evidenceId) => ({ key, evidenceId }));
  });
  const exact = found.filter(({ evidenceId }) => evidenceId === wanted);
  const matching = exact.length > 0 || wanted === '' ? exact : found.filter((one) => one.evidenceId.startsWith(wanted));
  const [first] = matching;
  const told = shorten(inertLine(wanted), 80);
  if (first === undefined)
    throw new InputError(
      'unknown-evidence',
      say('There is no evidence "{id}" here. The ids are in what "peer-leadership evidence" prints.', { id: told }),
    );
  if (matching.length > 1)
    throw new InputError(
      'ambiguous-evidence',
      say('{count} pieces of evidence begin with "{id}". Write more of the id.', {
        count: matching.length,
        id: told,
      }),
    );
  return first;
}

function actorOf(store: Store, key: RepositoryKey, evidenceId: string): Person | null {
  const levels = EVIDENCE_LEVELS;
  return store.evidence({ repository: key, levels }).find(({ id }) => id === evidenceId)?.actor ?? null;
}

function notYours(): InputError {
  return new InputError(
    'not-yours',
    say(
      'Only the person who acted can withdraw it, or take that back. Say who you are with "peer-leadership whoami --me LOGIN".',
    ),
  );
}
