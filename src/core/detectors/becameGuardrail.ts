import type { Evidence, Fact } from '../model/evidence.ts';
import type { Pull } from '../model/thread.ts';
import { isHuman, isSamePerson } from '../people/humans.ts';
import type { ReadComment } from '../reading/readComments.ts';
import { concernEvidence } from './concern/concernEvidence.ts';
import { makesGuardrail } from './concern/guardrail.ts';
import { findLaterWords, type LaterWord, type LaterWords } from './concern/laterWords.ts';
import { mayBeConcern } from './concern/mayBeConcern.ts';
import { findRituals } from './concern/rituals.ts';
import { isSameMatter } from './concern/sameMatter.ts';
import type { Detector } from './detector.ts';

/**
 * A concern that became a test, a check or a written rule: a merged pull request of somebody else makes one, and
 * its own text links to the comment, or names its pull request and the same matter.
 */
export const becameGuardrail: Detector = {
  kind: 'became-guardrail',
  needs: 'whole-threads',
  detect: (input) => {
    const words = findLaterWords(input.history);
    const isRitual = findRituals(input.readings);
    return input.readings.flatMap((read): Evidence[] => {
      const found = findGuardrail(read, words);
      if (!found || !mayBeConcern(read) || isRitual(read)) return [];
      const { guard, isLinked } = found;
      const fact: Fact = {
        message: isLinked
          ? 'A test, check or rule that links to it was merged.'
          : 'A test, check or rule was merged that names the pull request and the same matter.',
        args: {},
        url: guard.url,
      };
      const confidence = isLinked ? 0.9 : 0.75;
      return [concernEvidence({ kind: 'became-guardrail', level: 'acted-on', read, facts: [fact], confidence }, input)];
    });
  },
};

function findGuardrail(read: ReadComment, words: LaterWords): { guard: Pull; isLinked: boolean } | null {
  const { item } = read;
  for (const word of words.linking(item)) {
    const guard = guardOf(word, read);
    if (guard) return { guard, isLinked: true };
  }
  for (const word of words.naming(item.pull.number)) {
    const guard = guardOf(word, read);
    if (guard && isSameMatter(item, guard, guard.files ?? [])) return { guard, isLinked: false };
  }
  return null;
}

/** The merged work of somebody else, begun after the comment, whose author says in its own text where it comes from. */
function guardOf({ writing }: LaterWord, { item }: ReadComment): Pull | null {
  const { thread, event, at } = writing;
  if (thread.kind !== 'pull' || thread.mergedAt === null || event !== null) return null;
  if (Date.parse(at) <= Date.parse(item.comment.at)) return null;
  if (!isHuman(thread.author) || isSamePerson(thread.author, item.author)) return null;
  return makesGuardrail(thread) ? thread : null;
}
