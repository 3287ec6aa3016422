import type { Area } from '../product.ts';

/** Advice that one gives to another, who may pass it on in their own words. */
export interface Advice {
  area: Area;
  /** As the first one says it. */
  first: string;
  landed: string;
  /** The same matter in the words of the one who learned it. */
  second: string;
  landedAgain: string;
  commit: string;
}

export const ADVICE: readonly Advice[] = [
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
      'I got this tip myself once: watch somebody follow it. Sit beside and say nothing, you will see at once which step is too short.',
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
export const KNOWN_BEFORE: readonly Advice[] = [
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
export const SAID_TWICE: readonly Advice[] = [
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
    landedAgain: 'Three fewer now.',
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
export const FROM_A_MACHINE: readonly Advice[] = [
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
export const OTHER_MATTER: readonly (readonly [Area, string, string, string, string])[] = [
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
    'The arm build of the tool is nice on the new laptop: half the time.',
    'Installed, indeed fast.',
  ],
];
