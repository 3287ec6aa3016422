import type { Evidence, Fact } from '../model/evidence.ts';
import type { Person } from '../model/person.ts';
import type { Pull, Thread } from '../model/thread.ts';
import { mentions } from '../people/asked.ts';
import { isHuman, isSamePerson } from '../people/humans.ts';
import { saysChangedView } from '../reading/changedView.ts';
import type { Detector, DetectorInput } from './detector.ts';
import { findReferences } from './support/references.ts';
import { writingsOf, type Writing } from './support/writings.ts';
import { writtenEvidence } from './support/writtenEvidence.ts';

/** Taking a change back is prompt within this time; later it may have been planned so. */
const PROMPT_MS = 14 * 24 * 3600 * 1000;
/**
 * Somebody publicly revised their own view after another had spoken, or promptly took their own merged
 * change back.
 */
export const changedCourse: Detector = {
  kind: 'changed-course',
  needs: 'whole-threads',
  detect: (input) => {
    const merged = findMerged(input.history.threads);
    return input.history.threads.flatMap((thread) => [
      ...revisedViews(thread, input),
      ...(thread.kind === 'pull' ? takenBack(thread, merged, input) : []),
    ]);
  },
};

/** Words with which somebody takes their view back, once a person and thread. */
function revisedViews(thread: Thread, input: DetectorInput): Evidence[] {
  const writings = writingsOf(thread);
  const seen: Person[] = [];
  return writings.flatMap((writing, index) => {
    const { author: actor, event, body } = writing;
    if (event === null || !isHuman(actor) || seen.some((person) => isSamePerson(person, actor))) return [];
    if (!saysChangedView(body)) return [];
    const before = writings.slice(0, index);
    // A view that nobody had heard, or that nobody had answered, is not publicly revised.
    const own = before.find(({ author, body: words }) => isSamePerson(author, actor) && words.trim() !== '');
    if (!own) return [];
    const others = before.filter(
      ({ author, at, body: words }) =>
        isHuman(author) && !isSamePerson(author, actor) && at >= own.at && words.trim() !== '',
    );
    const other = firstNamed(body, others) ?? others.at(-1);
    if (!other) return [];
    seen.push(actor);
    return [revisionEvidence({ writing, own, other, actor }, input)];
  });
}

/** Of those who had spoken, the one whom the text names first. */
function firstNamed(body: string, others: readonly Writing[]): Writing | undefined {
  const placeOf = ({ author }: Writing): number => body.toLowerCase().indexOf(`@${author?.login.toLowerCase() ?? ''}`);
  return others
    .filter(({ author }) => author !== null && mentions(body, author.login))
    .toSorted((a, b) => placeOf(a) - placeOf(b))[0];
}

interface Revision {
  writing: Writing;
  own: Writing;
  other: Writing;
  actor: Person;
}

function revisionEvidence({ writing, own, other, actor }: Revision, input: DetectorInput): Evidence {
  return writtenEvidence(
    {
      kind: 'changed-course',
      level: 'landed',
      source: writing,
      actor,
      beneficiaries: [other.author],
      because: [
        { message: 'They had said what they thought.', args: {}, url: own.url },
        { message: 'Somebody else answered.', args: {}, url: other.url },
        { message: 'Then they wrote that they see it differently now.', args: {}, url: writing.url },
      ],
      confidence: 0.85,
    },
    input,
  );
}

interface Merged {
  byNumber: Map<number, Pull>;
  byTitle: Map<string, Pull>;
}

function findMerged(threads: readonly Thread[]): Merged {
  const found: Merged = { byNumber: new Map(), byTitle: new Map() };
  for (const thread of threads) {
    if (thread.kind !== 'pull' || thread.mergedAt === null) continue;
    found.byNumber.set(thread.number, thread);
    found.byTitle.set(
      thread.title
        .split(/["“”'`:]/)
        .join(' ')
        .trim()
        .toLowerCase(),
      thread,
    );
  }
  return found;
}

/** A merged pull request that reverts another one of the same author, soon after that was merged. */
function takenBack(revert: Pull, merged: Merged, input: DetectorInput): Evidence[] {
  const { author: actor } = revert;
  const title = titleOfReverted(revert.title);
  if (title === null || revert.mergedAt === null || !isHuman(actor)) return [];
  const original = findOriginal(revert, title, { merged, input });
  if (!original || original === revert || !isSamePerson(original.author, actor)) return [];
  const sinceMs = Date.parse(revert.createdAt) - Date.parse(original.mergedAt ?? original.createdAt);
  if (sinceMs < 0 || sinceMs > PROMPT_MS) return [];
  const because: Fact[] = [
    { message: 'Their own change had been merged (#{number}).', args: { number: original.number }, url: original.url },
    { message: 'They took it back soon after, themselves.', args: {}, url: revert.url },
  ];
  const [source] = writingsOf(revert);
  if (!source) return [];
  return [
    writtenEvidence(
      { kind: 'changed-course', level: 'landed', source, actor, beneficiaries: [], because, confidence: 0.9 },
      input,
    ),
  ];
}

/** `Revert "Round fares"` → `round fares`; null: it does not say that it reverts. */
function titleOfReverted(title: string): string | null {
  const plain = title.trim().replace(/^\w+: /, '');
  const said = /^revert(?:s|ed|ing)?\b/i.exec(plain);
  if (!said) return null;
  const quoted = plain.slice(said[0].length).replace(/\(#\d+\)$/, '');
  return quoted
    .split(/["“”'`:]/)
    .join(' ')
    .trim()
    .toLowerCase();
}

function findOriginal(
  revert: Pull,
  title: string,
  { merged, input }: { merged: Merged; input: DetectorInput },
): Pull | undefined {
  const named = findReferences(`${revert.title}\n${revert.body}`, input.history.repository).find(({ before }) =>
    /\brevert(?:s|ed|ing)?\b[^.;]{0,40}$/i.test(before),
  );
  return (named && merged.byNumber.get(named.number)) ?? merged.byTitle.get(title);
}
