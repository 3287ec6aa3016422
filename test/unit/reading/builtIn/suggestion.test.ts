import assert from 'node:assert/strict';
import { compareSuggestion, type SuggestionEffect } from '../../../../src/core/reading/builtIn/suggestion.ts';

const CASES: readonly (readonly [line: string, suggestion: string, effect: SuggestionEffect])[] = [
  ['+lamp.on(oil);', 'lamp.on( oil );', 'wording'],
  ['+lamp.on(oil)', 'lamp.on(oil);', 'wording'],
  ['+let oil = 3;', 'const oil = 3;', 'wording'],
  ['+print("lamp of");', 'print("lamp off");', 'wording'],
  ["+log('it is dark');", "log('the lamp is out');", 'wording'],
  ['+// the lamp ar lit', '// the lamps are lit', 'wording'],
  ['+# lights the lmap', '# lights the lamp', 'wording'],
  ['+The lamp is lit by hand every evening.', 'The lamp is lit every evening, by hand.', 'wording'],
  ['+const boat = oil(lamp);', 'const ship = oil(lamp);', 'wording'],
  ['+lamp.on(); // at nigth', 'lamp.on(); // at night', 'wording'],
  ['+if (oil > 0) {', 'if (oil >= 0) {', 'logic'],
  ['+lamp.on();', 'if (oil) lamp.on();', 'logic'],
  ['+return lamp;', 'return lamp ?? null;', 'logic'],
  ['+lamp.on();', '', 'logic'],
  ['+open(lamp, 3);', 'open(lamp, 4, true);', 'logic'],
];

describe('compareSuggestion', () => {
  for (const [line, suggestion, effect] of CASES) {
    it(`${line} → ${suggestion} changes ${effect}`, () => {
      assert.equal(compareSuggestion([suggestion], line), effect);
    });
  }

  it('says nothing without a suggestion or a line', () => {
    assert.equal(compareSuggestion([], '+lamp.on();'), 'none');
    assert.equal(compareSuggestion(['lamp.on();'], ''), 'none');
  });

  it('takes what is far longer than a line for logic', () => {
    assert.equal(compareSuggestion(['lamp.on();\n'.repeat(500)], '+lamp.on();'), 'logic');
  });
});
