import { addWorkDays, AS_OF_MS, DAY_MS, HOUR_MS } from '../calendar.ts';
import type { Scenario, Stage } from '../stage.ts';
import { takes } from './scenes.ts';

/** A working day before today, around noon. */
function daysAgo(days: number): number {
  return addWorkDays(Math.floor(AS_OF_MS / DAY_MS) * DAY_MS + 11 * HOUR_MS - days * 1.4 * DAY_MS, 0);
}

/** Ready, and nobody has come yet. */
function waitsForReview(stage: Stage): void {
  const area = stage.dice.pick(['storage', 'api'] as const);
  const author = stage.peer(stage.crew.owners[area]);
  const pull = stage.pull(0, { author, area });
  pull.later(2).comment(author, 'Complete now, ready for a review.');
}

/** A question of the author that nobody has answered yet. */
function waitsForAnswer(stage: Stage): void {
  const author = stage.peer();
  const pull = stage.pull(0, { author, area: 'sync', title: 'Let boats choose their land station' });
  pull
    .later(2)
    .comment(
      author,
      'Should a boat stay with its station until the harbor, or change whenever another one is closer? I cannot finish without knowing.',
    );
}

function waitsForAnother(stage: Stage): void {
  const base = stage.pull(0, { author: stage.crew.owners.storage, area: 'storage', title: 'Segments with a checksum' });
  base.days(2).push(base.author, 'Checksum while reading');
  const author = stage.peer(base.author);
  stage.pull(1, { author, area: 'sync', title: 'Send checksums along', body: `Blocked by #${String(base.number)}.` });
}

function unansweredQuestion(stage: Stage): void {
  stage.issue(0, {
    author: stage.dice.pick(stage.crew.reporters),
    title: 'Can a season ticket be moved to another phone?',
    body: 'A passenger lost the phone and asks us. What do we tell her?',
  });
}

/** What waits at the sample's today: nothing has been done about it, so nothing is true of it. */
export const OPEN_NOW: readonly Scenario[] = [
  ...takes('open: a review', 2, { parts: [0], startMs: daysAgo(9), play: waitsForReview }),
  ...takes('open: an answer', 1, { parts: [0], startMs: daysAgo(11), play: waitsForAnswer }),
  ...takes('open: another one', 1, { parts: [0, 1], startMs: daysAgo(10), play: waitsForAnother }),
  ...takes('open: a question', 1, { parts: [0], startMs: daysAgo(7), play: unansweredQuestion }),
];
