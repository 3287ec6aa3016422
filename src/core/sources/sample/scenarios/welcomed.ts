import { BOTS, type Member } from '../people.ts';
import type { Area } from '../product.ts';
import type { PullBuilder } from '../pullBuilder.ts';
import type { Scenario, Stage } from '../stage.ts';
import { takes } from './scenes.ts';

interface FirstSteps {
  area: Area;
  title: string;
  body: string;
  answer: string;
  next: string;
  commit: string;
}

const FIRST_STEPS: readonly FirstSteps[] = [
  {
    area: 'ui',
    title: 'Show the ferry name on the ticket',
    body: 'My first contribution, I hope it is the right place.',
    answer:
      'It is the right place. The name comes late on slow links, so put it below the time; `TicketCard` has a slot called `footer` for that, and `npm run fixtures` gives you a ferry with a long name to try.',
    next: 'I used the slot, and tried it with the long one.',
    commit: 'Put the ferry name into the footer',
  },
  {
    area: 'sync',
    title: 'Print the peer name in the sync log',
    body: 'Hello! I run a small line and miss this in the log.',
    answer:
      'The name is known one level up, in `openSession`. If you pass the session instead of the id, you have it there and need not look it up again.',
    next: 'Passed the session now, it got shorter even.',
    commit: 'Pass the session to the log',
  },
  {
    area: 'docs',
    title: 'Explain how to add a pier',
    body: 'I needed two hours to find this out, so I wrote it down.',
    answer:
      'Step 2 is different since spring: piers come from the feed. Try `tidewater piers --add` on your machine and describe what you see, then this is better than what we have.',
    next: 'Tried it and rewrote step 2 and 3.',
    commit: 'Describe adding a pier through the feed',
  },
  {
    area: 'api',
    title: 'Return the platform with a departure',
    body: 'First time here. Tests pass on my machine.',
    answer:
      'For the schema there is a second file, `api/src/schema.ts`, and the kiosks read from that one. Add it there as optional, then old kiosks go on as before.',
    next: 'Added as optional in the schema.',
    commit: 'Add the platform to the schema',
  },
  {
    area: 'storage',
    title: 'Tool to look into a segment',
    body: 'Wrote this to understand the format. Maybe useful?',
    answer:
      'Useful! `seekToOffset` does the header part already, you can drop your own reader. What you then need is one test with the torn segment in `storage/test/torn`.',
    next: 'Dropped my reader and took the torn one for the test.',
    commit: 'Use seekToOffset and the torn segment',
  },
  {
    area: 'ci',
    title: 'Run the tests on the new runner',
    body: 'Hi, I saw the open question in the meeting notes and tried.',
    answer:
      'The jobs go by a matrix, in `ci/matrix.json`; with a line there you need no second file. Set `experimental` at first, then a red one does not stop the others.',
    next: 'Moved it into the matrix, marked as experimental.',
    commit: 'Move the runner into the matrix',
  },
];

function firstPull(stage: Stage, author: Member, steps: Partial<FirstSteps> & { area: Area }): PullBuilder {
  const { area, title, body } = steps;
  return stage.pull(0, { author, area, title: title ?? 'Small fix', body: body ?? 'My first one here.' });
}

function welcomed(stage: Stage, turn: number): void {
  const newcomer = stage.crew.newcomers[turn];
  const steps = FIRST_STEPS[turn];
  if (newcomer === undefined || steps === undefined) throw new RangeError('Every newcomer has first steps.');
  const pull = firstPull(stage, newcomer, steps);
  pull.later(4);
  const actor = stage.outsider(steps.area);
  const note = pull.comment(actor, steps.answer);
  pull.later(5).push(newcomer, steps.commit);
  const next = pull.comment(newcomer, steps.next);
  pull.later(3).approve(actor, 'Welcome aboard!');
  pull.later(1).merge(stage.crew.maintainer);
  stage.act({ detector: 'welcomed', level: 'moved', actor, beneficiary: newcomer, on: pull, note });
  for (const [detector, level] of [
    ['explained', 'landed'],
    ['answered', 'moved'],
    ['flagged-in-review', 'acted-on'],
  ] as const) {
    stage.arguable({ detector, level, actor, beneficiary: newcomer, on: pull, note });
  }
  stage.arguable({
    detector: 'followed-through',
    level: 'landed',
    actor: newcomer,
    beneficiary: actor,
    on: pull,
    note: next,
  });
}

const VISITOR_TITLES = [
  'Fix a typo on the start page',
  'Update the year in the footer',
  'Correct the name of pier 4',
  'Better icon for bicycles',
  'Remove a double word',
  'Link to the new county page',
];

function visit(stage: Stage, turn: number): { pull: PullBuilder; author: Member; greeter: Member } {
  const author = stage.world.nextVisitor();
  const pull = firstPull(stage, author, { area: 'ui', title: VISITOR_TITLES[turn % VISITOR_TITLES.length] ?? '' });
  pull.later(3);
  return { pull, author, greeter: stage.peer() };
}

function onlyThanked(stage: Stage, turn: number): void {
  const { pull, greeter } = visit(stage, turn);
  const note = pull.comment(
    greeter,
    [
      'Thank you for the pull request!',
      'Thanks, and welcome!',
      'Nice to see a new face here. Thank you!',
      'Thanks a lot!',
    ][turn] ?? 'Thanks!',
  );
  pull.later(1).approve(greeter).later(1).merge(stage.crew.maintainer);
  stage.decoy({ detector: 'welcomed', why: 'only a thank-you', actor: greeter, on: pull, note });
}

function botGreeted(stage: Stage, turn: number): void {
  const { pull } = visit(stage, turn);
  const note = pull.comment(
    BOTS.checks,
    'Welcome! Please make sure that you have read the contributing guide and that the tests pass.',
  );
  pull.later(2).push(pull.author, 'Make the tests pass');
  pull.later(2).approve(stage.peer()).later(1).merge(stage.crew.maintainer);
  stage.decoy({ detector: 'welcomed', why: 'a bot greeted them', actor: BOTS.checks, on: pull, note });
}

/** An answer with substance, and the newcomer is never seen again. */
function neverCameBack(stage: Stage, turn: number): void {
  const { pull, greeter } = visit(stage, turn);
  const answers = [
    'The text is made from `ui/src/i18n/messages.ts`, could you change it there?',
    'We keep the years in one place, `theme.css` has a comment about it.',
    'The names of piers come from the feed, so it would be overwritten with the next sync. `feed/piers.csv` is where it belongs.',
    'The icon is fine, it also needs the dark variant beside it, same name with `-dark`.',
  ];
  const note = pull.comment(greeter, answers[turn] ?? '');
  stage.decoy({ detector: 'welcomed', why: 'the newcomer took no next step upon it', actor: greeter, on: pull, note });
  pull.days(30).comment(BOTS.stale, 'Closing this, as there was no answer. Reopen it whenever you like.');
  pull.close(BOTS.stale);
}

const PRAISE = [
  'Tried it on the test boat: it makes sense that the name stands there, so I agree with the change.',
  'I have read it and run it here, the list comes out as described, and I like the shorter way.',
];
const ASKED_SINCE = [
  'The footer is generated from `ui/footer.json`, it would be overwritten: please put it there.',
  'The icon needs its dark variant beside it, same name with `-dark`, else it is lost at night.',
];

/** The newcomer goes on with what somebody else said after the first answer. */
function stepForAnother(stage: Stage, turn: number): void {
  const { pull, author, greeter } = visit(stage, turn);
  const note = pull.comment(greeter, PRAISE[turn] ?? '');
  const other = stage.peer(greeter);
  pull.later(3).comment(other, ASKED_SINCE[turn] ?? '');
  pull.later(4).push(author, 'Put it where it belongs');
  pull.comment(author, `@${other.login} moved it there, thank you.`);
  pull.later(2).approve(other).later(1).merge(stage.crew.maintainer);
  stage.decoy({ detector: 'welcomed', why: 'the newcomer took no next step upon it', actor: greeter, on: pull, note });
}

/** The same help, on somebody's second thread. */
function secondThread(stage: Stage, turn: number): void {
  const { pull, author } = visit(stage, turn);
  pull.approve(stage.crew.maintainer).later(1).merge(stage.crew.maintainer);
  const second = stage.pull(1, {
    author,
    area: 'ui',
    title: ['Second fix', 'One more icon', 'Another pier name', 'And the other footer'][turn] ?? 'Second',
    body: 'Second one from me.',
  });
  const helper = stage.outsider('ui');
  second.later(3);
  const note = second.comment(
    helper,
    [
      'This one needs the same in `PierPicker`.',
      'There is a sprite for icons, please put it in there.',
      'Here the short name is used, it is two columns to the right.',
      'The other footer is generated, change the template instead.',
    ][turn] ?? '',
  );
  second.later(4).push(author, 'Do it in the other place too');
  second.later(2).approve(helper).later(1).merge(stage.crew.maintainer);
  stage.decoy({ detector: 'welcomed', why: 'it was not their first thread', actor: helper, on: second, note });
  for (const [detector, level] of [
    ['flagged-in-review', 'acted-on'],
    ['missed-element', 'acted-on'],
    ['explained', 'landed'],
  ] as const) {
    stage.arguable({ detector, level, actor: helper, beneficiary: author, on: second, note });
  }
}

/** First threads of new people, and who answered them. */
export const WELCOMED: readonly Scenario[] = [
  ...FIRST_STEPS.map((_, newcomer): Scenario => ({
    name: `welcomed ${String(newcomer + 1)}`,
    parts: [0],
    newcomer,
    play: (stage) => welcomed(stage, newcomer),
  })),
  ...takes('not welcomed: only thanked', 4, { parts: [0], play: onlyThanked }),
  ...takes('not welcomed: by a bot', 4, { parts: [0], play: botGreeted }),
  ...takes('not welcomed: never came back', 2, { parts: [0], tailDays: 40, play: neverCameBack }),
  ...takes('not welcomed: step for another', 2, { parts: [0], tailDays: 40, play: stepForAnother }),
  ...takes('not welcomed: second thread', 4, { parts: [0, 8], play: secondThread }),
];
