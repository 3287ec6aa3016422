import { mergeAsUsual } from '../background.ts';
import { BOTS, type Member } from '../people.ts';
import type { Area } from '../product.ts';
import type { PullBuilder } from '../pullBuilder.ts';
import type { Scenario, Stage } from '../stage.ts';
import type { Note } from '../threadBuilder.ts';
import { tell } from './scenes.ts';

interface Advice {
  area: Area;
  /** As the first one says it. */
  first: string;
  landed: string;
  /** The same matter in the words of the one who learned it. */
  second: string;
  landedAgain: string;
  commit: string;
}

const ADVICE: readonly Advice[] = [
  {
    area: 'sync',
    first:
      'Let the caller pass the clock in, then a test can set it to the minute before the tunnel. Reading the system time in here means that nobody can test the edge.',
    landed: 'Oh nice, with that the test is three lines. Passing it in now.',
    second:
      'You could take the clock as a parameter here, so the test decides what time it is. I learned that the hard way with the tunnel.',
    landedAgain: 'Did so, and the sleep in the test is gone.',
    commit: 'Pass the clock in',
  },
  {
    area: 'storage',
    first:
      'Write it to a second file and rename at the end. Then a reader sees the old one or the new one, never half of either.',
    landed: 'That is neat, and shorter than my lock. Changed to a rename.',
    second:
      'Try a temporary file with a rename at the end, so whoever reads in between gets the old file instead of half a new one.',
    landedAgain: 'Works, and I could drop the retry.',
    commit: 'Write aside and rename',
  },
  {
    area: 'api',
    first:
      'Give the request a key that the client makes up. If it comes twice you answer the first result again, so a repeated click costs nobody anything.',
    landed: 'Clever. I have put a key into the header.',
    second:
      'If the kiosk sends a key of its own with it, you can answer the second one with the first result. That way a double click is harmless.',
    landedAgain: 'Took the key, the double click test is green.',
    commit: 'Answer repeated requests once',
  },
  {
    area: 'ui',
    first:
      'Write the empty, the loading and the broken state first, then the full one. The full one is what everybody sees in review, the others are what passengers see at sea.',
    landed: 'I started over with the three states, good advice.',
    second: 'Could you begin with loading, empty and broken? Passengers see those more often than we do.',
    landedAgain: 'Added all three, looks much calmer offline.',
    commit: 'Draw the three other states',
  },
  {
    area: 'docs',
    first:
      'Let somebody else follow the text while you only watch, and note where they stop. I do it with whoever is at the coffee machine.',
    landed: 'Did it, they stopped at step 2 and 6. Both rewritten.',
    second:
      'Have you watched somebody follow it? Sit beside and say nothing, you will see at once which step is too short.',
    landedAgain: 'It was step 3. Longer now.',
    commit: 'Rewrite where people stopped',
  },
  {
    area: 'ci',
    first:
      'Make the job print what it is about to do before it does it. Then with a red run you know which file it was without running it again.',
    landed: 'Put an echo before each step, found my own mistake with it.',
    second: 'Print the command before running it, so a red run tells you where it was.',
    landedAgain: 'Printed, and it was the third file. Thanks!',
    commit: 'Print each step first',
  },
];
const KNOWN_BEFORE: readonly Advice[] = [
  {
    area: 'api',
    first: 'Sort the fields in the answer, then two answers can be compared with a plain diff.',
    landed: 'Sorted, and the diff is readable.',
    second: 'With sorted fields you can compare two answers by eye.',
    landedAgain: 'Sorted them.',
    commit: 'Sort the fields',
  },
  {
    area: 'ui',
    first:
      'Let the test ask for the label as a passenger would, not for the class name. Then a restyling breaks nothing.',
    landed: 'Asking by label now.',
    second: 'Search by label in the tests, classes change all the time.',
    landedAgain: 'By label it is.',
    commit: 'Ask by label',
  },
  {
    area: 'storage',
    first: 'Put the unit into the name, bytes or pages, I always mix them up.',
    landed: 'Renamed to `sizeBytes` and `sizePages`.',
    second: 'A unit in the name would help: `waitMs`.',
    landedAgain: 'Units are in.',
    commit: 'Name the units',
  },
  {
    area: 'ci',
    first: 'Fail early: check the tag before the twenty minutes of build, not after.',
    landed: 'Check moved to the top.',
    second: 'The check of the version could come first, before the long part.',
    landedAgain: 'It is first now.',
    commit: 'Check first',
  },
];
const SAID_TWICE: readonly Advice[] = [
  {
    area: 'sync',
    first: 'Draw the states on paper before you write the switch. I did, and found two that cannot exist.',
    landed: 'Drew it, three states less.',
    second: 'Paper first: with a drawing of the states the switch writes itself.',
    landedAgain: 'Drawn, and simpler.',
    commit: 'Fewer states',
  },
  {
    area: 'api',
    first: 'Start from the answer you want to read at the kiosk and go backwards.',
    landed: 'Backwards was easier indeed.',
    second: 'Go backwards from what the kiosk shows, that saves a field or two.',
    landedAgain: 'Saved three.',
    commit: 'Fewer fields',
  },
  {
    area: 'docs',
    first: 'Read it aloud once. Where you stumble the sentence is too long.',
    landed: 'Stumbled twice, cut them.',
    second: 'Reading aloud helps to find the long sentences.',
    landedAgain: 'Found some.',
    commit: 'Shorter sentences',
  },
  {
    area: 'storage',
    first: 'Make the illegal state impossible to write down: a sealed segment could be a type of its own.',
    landed: 'Own type now, two checks fell away.',
    second: 'If an open and a sealed one are two types, nobody can append to the wrong one.',
    landedAgain: 'Two types.',
    commit: 'A type for sealed segments',
  },
];
const FROM_A_MACHINE: readonly Advice[] = [
  {
    area: 'api',
    first: 'consider a table-driven test here to reduce repetition.',
    landed: 'Took the table.',
    second: 'A table of cases would make this test shorter.',
    landedAgain: 'Table it is.',
    commit: 'Table of cases',
  },
  {
    area: 'ui',
    first: 'consider moving the inline style into the theme.',
    landed: 'Moved.',
    second: 'The inline style could live in the theme.',
    landedAgain: 'Moved it.',
    commit: 'Style into the theme',
  },
  {
    area: 'sync',
    first: 'consider a discriminated union instead of optional fields.',
    landed: 'Union works well.',
    second: 'A union instead of the optional fields tells what goes together.',
    landedAgain: 'Nice, done.',
    commit: 'Use a union',
  },
  {
    area: 'ci',
    first: 'consider splitting this step so that failures are easier to locate.',
    landed: 'Split.',
    second: 'If you split the step one sees which half is red.',
    landedAgain: 'Two steps now.',
    commit: 'Split the step',
  },
];
const OTHER_MATTER: readonly (readonly [Area, string, string, string, string])[] = [
  [
    'api',
    'Keep the handler thin and move the rest into a function of its own, then you can test it without a server.',
    'Moved, testing is simple now.',
    'Could you put a picture of the flow into the description? It helps the night crew.',
    'Picture is in.',
  ],
  [
    'ui',
    'Use the grid instead of nested boxes, then the order on the page is the order in the code.',
    'Grid it is, half of the markup is gone.',
    'For release notes one sentence in the title is best, people read them on the phone.',
    'One sentence now.',
  ],
  [
    'sync',
    'Name the states of the session, then the log reads like a story.',
    'Named them, really easier to follow.',
    'Ask at the pier before you change the sound, they know each by heart.',
    'Asked them, kept the old one.',
  ],
  [
    'storage',
    'Put the invariants into one function and call it in the tests at the end.',
    'Wrote `checkLedger`, it found two things.',
    'With the new laptop you need the arm build of the tool, it is twice as fast.',
    'Installed, indeed fast.',
  ],
];

/** `teacher` gives the advice and it lands. */
function advised(
  stage: Stage,
  part: number,
  people: { teacher: Member; learner: Member },
  words: { area: Area; text: string; landed: string; commit: string },
): { pull: PullBuilder; note: Note } {
  const { teacher, learner } = people;
  const pull = stage.pull(part, { author: learner, area: words.area });
  const note = pull.later(3).line(teacher, stage.spot(words.area), words.text);
  pull.later(4).push(learner, words.commit, { outdates: [note] });
  pull.reply(learner, note, words.landed);
  pull.later(2).approve(stage.peer(learner, teacher));
  mergeAsUsual(stage, pull);
  const at = { actor: teacher, beneficiary: learner, on: pull, note };
  if (teacher.person?.type === 'user') {
    stage.arguable({ detector: 'explained', level: 'landed', ...at });
    stage.arguable({ detector: 'flagged-in-review', level: 'acted-on', ...at });
  }
  stage.arguable({
    detector: 'followed-through',
    level: 'landed',
    actor: learner,
    beneficiary: teacher.person?.type === 'user' ? teacher : null,
    on: pull,
    note,
  });
  return { pull, note };
}

function firstWords(advice: Advice) {
  return { area: advice.area, text: advice.first, landed: advice.landed, commit: advice.commit };
}

function secondWords(advice: Advice) {
  return { area: advice.area, text: advice.second, landed: advice.landedAgain, commit: advice.commit };
}

function chain(stage: Stage): [Member, Member, Member] {
  const [a, b, c] = stage.dice.sample(
    stage.crew.peers.filter((peer) => peer !== stage.crew.maintainer),
    3,
  );
  if (a === undefined || b === undefined || c === undefined) throw new RangeError('Too few peers.');
  return [a, b, c];
}

function rippled(stage: Stage, advice: Advice): void {
  const [x, y, z] = chain(stage);
  const first = advised(stage, 0, { teacher: x, learner: y }, firstWords(advice));
  const second = advised(stage, 1, { teacher: y, learner: z }, secondWords(advice));
  const alsoAt = [{ thread: second.pull.number, commentId: second.note.id }];
  stage.act({
    detector: 'rippled',
    level: 'landed',
    actor: x,
    beneficiary: y,
    on: first.pull,
    note: first.note,
    alsoAt,
  });
}

/** The later teacher had said it before anybody told them. */
function knewBefore(stage: Stage, advice: Advice): void {
  const [x, y, z] = chain(stage);
  const early = advised(stage, 0, { teacher: y, learner: z }, secondWords(advice));
  const first = advised(stage, 1, { teacher: x, learner: y }, firstWords(advice));
  for (const { pull, note } of [early, first])
    stage.decoy({ detector: 'rippled', why: 'they had said it before', actor: note.actor, on: pull, note });
}

function sameTeacher(stage: Stage, advice: Advice): void {
  const [x, y, z] = chain(stage);
  const first = advised(stage, 0, { teacher: x, learner: y }, firstWords(advice));
  const second = advised(stage, 1, { teacher: x, learner: z }, secondWords(advice));
  for (const { pull, note } of [first, second])
    stage.decoy({ detector: 'rippled', why: 'repeated by the same person', actor: x, on: pull, note });
}

function anotherMatter(stage: Stage, [area, text, landed, other, otherLanded]: (typeof OTHER_MATTER)[number]): void {
  const [x, y, z] = chain(stage);
  const first = advised(stage, 0, { teacher: x, learner: y }, { area, text, landed, commit: 'Follow the advice' });
  advised(
    stage,
    1,
    { teacher: y, learner: z },
    { area, text: other, landed: otherLanded, commit: 'Follow up on the remark' },
  );
  stage.decoy({ detector: 'rippled', why: 'passed on something else', actor: x, on: first.pull, note: first.note });
}

function fromAMachine(stage: Stage, advice: Advice): void {
  const [, y, z] = chain(stage);
  const first = advised(
    stage,
    0,
    { teacher: BOTS.aiReviewer, learner: y },
    { ...firstWords(advice), text: `Suggestion: ${advice.first}` },
  );
  advised(stage, 1, { teacher: y, learner: z }, secondWords(advice));
  stage.decoy({
    detector: 'rippled',
    why: 'the advice came from a bot',
    actor: BOTS.aiReviewer,
    on: first.pull,
    note: first.note,
  });
}

/** Advice that travelled on, and what only looks like it. */
export const RIPPLED: readonly Scenario[] = [
  ...tell('rippled', ADVICE, { parts: [0, 26], play: rippled }),
  ...tell('not rippled: knew before', KNOWN_BEFORE, { parts: [0, 18], play: knewBefore }),
  ...tell('not rippled: same teacher', SAID_TWICE, { parts: [0, 20], play: sameTeacher }),
  ...tell('not rippled: another matter', OTHER_MATTER, { parts: [0, 15], play: anotherMatter }),
  ...tell('not rippled: from a machine', FROM_A_MACHINE, { parts: [0, 22], play: fromAMachine }),
];
