import assert from 'node:assert/strict';
import { toSentences, TROUBLE } from '../../../../src/core/reading/builtIn/trouble.ts';

type Construction = keyof typeof TROUBLE;

/** What shows a construction, and what only resembles it. */
const CASES: Record<Construction, { shows: readonly string[]; resembles: readonly string[] }> = {
  condition: {
    shows: [
      'If the tide is late, the lamp goes out and the boat is lost.',
      'Without the lock two keepers overwrite it.',
    ],
    resembles: ['If you like, call it lamp.', 'If possible, fix the wrong name.'],
  },
  foresight: {
    shows: ['This will delete the log of the night.', 'The horn could block the bell.'],
    resembles: ['It could be simpler without the null.', 'This will show the lamp.'],
  },
  present: {
    shows: ['The keeper swallows the error.', 'It returns null on Sundays.'],
    resembles: ['It returns the lamp.', 'The keeper reads the log.'],
  },
  notDoing: {
    shows: ["This doesn't close the valve.", 'The lamp is not restored after the storm.'],
    resembles: ["I don't think so.", 'The second lamp is not needed.', "Isn't that the same?"],
  },
  abuse: {
    shows: ['Anybody on the pier can open it.', 'The password ends up in the log.'],
    resembles: ['The password is long.', 'Anybody home?'],
  },
  asksForCase: {
    shows: ['What happens when the oil runs out?', 'Who closes it?'],
    resembles: ['What does it mean?', 'I wrote down what happens then.'],
  },
  asksForSafety: {
    shows: ['Is it guaranteed that the bell rings first?', 'Can the lamp be null here?', "Won't this wake the crew?"],
    resembles: ["Isn't this the same?", 'Is the second lamp needed?', 'Can it be shorter?'],
  },
  noSafeguard: {
    shows: ['There is no test for a storm.', 'Nobody checks the oil.', 'The valve is never closed.'],
    resembles: ['No objections.', 'The valve is closed.'],
  },
  asksForSafeguard: {
    shows: ['Please add a regression test.', 'The name must be escaped.', 'We need to lock it.'],
    resembles: ['Please add a picture.', 'The name must be shorter.'],
  },
  doubt: {
    shows: [
      'Are you sure?',
      'I am not sure this works with two printers.',
      "I don't think this is right, the drawer is opened twice.",
      'Is this intentional?',
      'Shouldn’t this be `rows - 1`?',
      'Should it be `<=`?',
      'This doesn’t make sense.',
      'Should `close()` happen before `done()`?',
      'Whoops.',
    ].map((text) => text.replaceAll(/`[^`]+`/g, 'CODE')),
    resembles: [
      'I am sure.',
      'Does it make sense to move this?',
      'Should this be simpler?',
      'Shouldn’t we get rid of this?',
      'It is on purpose.',
    ],
  },
  untrue: {
    shows: ['The comment says seconds.', 'The link is dead.', 'The table no longer matches.'],
    resembles: ['A comment would help.', 'A table of boats.'],
  },
  contrast: {
    shows: ['It says seven, but the lamp fails at six.'],
    resembles: ['Good, but long.'],
  },
  leftBehind: {
    shows: ['Old clients send a string.', 'That is a behaviour change.'],
    resembles: ['The old lamp.', 'It is a change.'],
  },
  redundant: {
    shows: ['This is not needed.', 'Do we need the second lamp?', 'The check is duplicated.'],
    resembles: ['We need a lamp.', 'The boat is lost.'],
  },
  taste: {
    shows: ['I would prefer a horn.', 'That reads nicer.'],
    resembles: ['The horn fails.', 'They prefer nothing.'],
  },
  fine: {
    shows: ['Works for me.', 'This is fine.', 'That is not a problem.'],
    resembles: ['It works only on Sundays.', 'This is a problem.'],
  },
};

describe('TROUBLE', () => {
  for (const [name, { shows, resembles }] of Object.entries(CASES) as [Construction, (typeof CASES)[Construction]][]) {
    for (const prose of shows) {
      it(`${name}: hears ${JSON.stringify(prose)}`, () => assert.ok(TROUBLE[name](toSentences(prose))));
    }
    for (const prose of resembles) {
      it(`${name}: not in ${JSON.stringify(prose)}`, () => assert.ok(!TROUBLE[name](toSentences(prose))));
    }
  }

  it('asks each sentence by itself', () => {
    assert.ok(!TROUBLE.condition(toSentences('If it rains. The lamp is lost.')));
  });
});
