import type { LanguageCoverage } from '../model/coverage.ts';
import type { History } from '../model/history.ts';
import type { Person } from '../model/person.ts';
import type { Thread } from '../model/thread.ts';
import { isHuman } from '../people/humans.ts';
import { isUnderstood } from '../reading/builtIn/isUnderstood.ts';
import { splitComment } from '../reading/plainText.ts';

/** Shorter ones are votes, thanks and marks: no language to speak of. */
const FEWEST_WORDS = 3;

/** How much of what people wrote is in a language that our own reader does not know; without those who are left out. */
export function countLanguages(
  { threads }: Pick<History, 'threads'>,
  isLeftOut: (person: Person) => boolean,
): LanguageCoverage {
  const count: LanguageCoverage = { texts: 0, notUnderstood: 0 };
  for (const { author, body } of threads.flatMap(textsOf)) {
    if (!isHuman(author) || isLeftOut(author)) continue;
    const { prose } = splitComment(body);
    if ((prose.match(/[\p{L}\p{N}]+/gu) ?? []).length < FEWEST_WORDS && !/[^\p{Script=Latin}\P{L}]{6}/u.test(prose))
      continue;
    count.texts += 1;
    if (!isUnderstood(prose)) count.notUnderstood += 1;
  }
  return count;
}

function textsOf(thread: Thread): { author: Person | null; body: string }[] {
  return [thread, ...thread.events.filter((event) => 'body' in event)].map((text) => ({
    author: 'actor' in text ? text.actor : text.author,
    body: text.body,
  }));
}
