import { mergeAsUsual } from '../background.ts';
import { BOTS, type Member } from '../people.ts';
import type { Area } from '../product.ts';
import type { PullBuilder } from '../pullBuilder.ts';
import type { Scenario, Stage } from '../stage.ts';
import type { Note } from '../threadBuilder.ts';
import { tell } from './scenes.ts';

interface Lesson {
  area: Area;
  why: string;
  landed: string;
  commit: string;
}

const LESSONS: readonly Lesson[] = [
  {
    area: 'sync',
    why: "We count in boats' minutes here, not in server minutes, because the captain can set the clock back in port. That is why `readVesselClock` exists; an example is in `conflict.ts`, line 40, where a crossing takes minus five minutes.",
    landed: 'Ah! I had wondered about that function for a year. Now it makes sense, I use it here as well.',
    commit: "Count in boats' minutes",
  },
  {
    area: 'storage',
    why: 'The reason that segments have 64 pages: the modem of the small boats sends 256 kB before it needs a pause, and 64 times 4 kB is just that. So a segment goes out in one breath.',
    landed: 'TIL. Then my 100 was a bad idea for a reason I could not know. Back to 64, with your reason as a comment.',
    commit: 'Keep 64 pages and say why',
  },
  {
    area: 'ui',
    why: 'The list is not virtualised since screen readers then say "row 1 of 9" although there are 300. With `aria-rowcount` it would work, there is a good page on it: https://example.org/aria-rowcount',
    landed: 'Read the page, that explains what our tester told me. Done with `aria-rowcount`.',
    commit: 'Announce the real number of rows',
  },
  {
    area: 'api',
    why: 'We answer 409 and not 400 for a sold-out boat because kiosks throw 400 away as their own fault, and keep the sale open on 409. You can see it in the trace of last Sunday, they offer the next boat by themselves.',
    landed: 'I understand now why my change made the offers vanish. Put 409 back, and I wrote it into the schema.',
    commit: 'Answer 409 for a sold-out boat',
  },
  {
    area: 'ci',
    why: 'The two jobs share nothing on purpose: the second one must see the package as a customer would, without our cache. If they share it, a file that we forgot to pack is still found. Happened with the fonts in March.',
    landed: 'That makes a lot of sense. Took the shared cache out again.',
    commit: 'Let the jobs share nothing',
  },
  {
    area: 'docs',
    why: 'The chapter starts with the end (how it looks when it worked) because people come here in the middle of trouble and want to know first whether they are at the right page. Compare how the pharmacy leaflets do it.',
    landed: 'Never looked at it that way, it is convincing. Turned my chapter around.',
    commit: 'Begin with how it looks when it worked',
  },
];
const UNHEARD: readonly Lesson[] = [
  {
    area: 'api',
    why: 'By the way, we sort by pier and then time because the printers do it the same way, and people compare.',
    landed: '',
    commit: '',
  },
  {
    area: 'sync',
    why: 'For the record: the window is 15 minutes since the tunnel takes eleven.',
    landed: '',
    commit: '',
  },
  { area: 'ui', why: 'The blue is that of the county because of the contract, page 9.', landed: '', commit: '' },
  { area: 'storage', why: 'Historically this is 4 kB as the old disks had that sector size.', landed: '', commit: '' },
];
const REJECTED: readonly Lesson[] = [
  {
    area: 'api',
    why: 'We use POST here because the old proxy caches every GET.',
    landed: 'That proxy is gone since May, so this reason is no reason any more. I stay with GET.',
    commit: '',
  },
  {
    area: 'ui',
    why: 'Labels are above the field since the phones are narrow.',
    landed: 'On this screen there is no field, you mean another one I think.',
    commit: '',
  },
  {
    area: 'storage',
    why: 'The old disks in the harbour lose the last block on a power cut, since their cache lies about it.',
    landed: "Oh, I was not aware of that. I'd like to know more: any link or test is appreciated.",
    commit: '',
  },
  {
    area: 'ui',
    why: 'Buttons are wider here because the kiosks are used with gloves in winter.',
    landed: "My bad, I didn't know that.",
    commit: '',
  },
];
const LINKS: readonly Lesson[] = [
  { area: 'api', why: 'https://example.org/http-status', landed: 'ok', commit: '' },
  { area: 'docs', why: 'See the style guide.', landed: 'Okay.', commit: '' },
  { area: 'ui', why: 'https://example.org/colors', landed: '👍', commit: '' },
  { area: 'sync', why: 'RTFM ;-) https://example.org/clocks', landed: 'ok', commit: '' },
];

function taught(
  stage: Stage,
  lesson: Lesson,
  speaker?: Member,
): { pull: PullBuilder; note: Note; teacher: Member; author: Member } {
  const teacher = speaker ?? stage.peer();
  const author = stage.peer(teacher);
  const pull = stage.pull(0, { author, area: lesson.area });
  const note = pull.later(3).line(teacher, stage.spot(lesson.area), lesson.why);
  if (lesson.commit !== '') pull.later(3).push(author, lesson.commit, { outdates: [note] });
  if (lesson.landed !== '') pull.later(1).reply(author, note, lesson.landed);
  pull.later(2).approve(stage.peer(author, teacher));
  mergeAsUsual(stage, pull);
  return { pull, note, teacher, author };
}

function landed(stage: Stage, lesson: Lesson): void {
  const { pull, note, teacher, author } = taught(stage, lesson);
  stage.act({ detector: 'explained', level: 'landed', actor: teacher, beneficiary: author, on: pull, note });
  stage.arguable({
    detector: 'flagged-in-review',
    level: 'acted-on',
    actor: teacher,
    beneficiary: author,
    on: pull,
    note,
  });
  stage.arguable({ detector: 'changed-course', level: 'landed', actor: author, beneficiary: null, on: pull, note });
  stage.arguable({
    detector: 'followed-through',
    level: 'landed',
    actor: author,
    beneficiary: teacher,
    on: pull,
    note,
  });
}

function notLanded(why: string) {
  return (stage: Stage, lesson: Lesson): void => {
    const { pull, note, teacher } = taught(stage, lesson);
    stage.decoy({ detector: 'explained', why, actor: teacher, on: pull, note });
  };
}

function byMachine(stage: Stage, lesson: Lesson): void {
  const told = { ...lesson, why: `Context: ${lesson.why}`, landed: 'Makes sense.' };
  const { pull, note } = taught(stage, told, BOTS.aiReviewer);
  stage.decoy({ detector: 'explained', why: 'a bot explained it', actor: BOTS.aiReviewer, on: pull, note });
}

/** Reasons that somebody gave, and whether they arrived. */
export const EXPLAINED: readonly Scenario[] = [
  ...tell('explained', LESSONS, { parts: [0], play: landed }),
  ...tell('not explained: unheard', UNHEARD, { parts: [0], play: notLanded('nobody took it up') }),
  ...tell('not explained: rejected', REJECTED, {
    parts: [0],
    play: notLanded('the reason was rejected, or proof was asked for'),
  }),
  ...tell('not explained: a link', LINKS, { parts: [0], play: notLanded('only a pointer, no reason') }),
  ...tell('not explained: a machine', LESSONS.slice(0, 4), { parts: [0], play: byMachine }),
];
