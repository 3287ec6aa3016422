import assert from 'node:assert/strict';
import { z } from 'zod';
import { InputError } from '../../../src/core/errors.ts';
import { parseJsonLines } from '../../../src/core/text/parseJsonLines.ts';

const schema = z.object({ lamp: z.number() });

function parse(text: string) {
  return parseJsonLines({ text, file: 'lamps.jsonl', schema });
}

describe('parseJsonLines', () => {
  it('reads one object a line, whatever ends the lines, and passes over blank ones', () => {
    assert.deepEqual(parse('\uFEFF{"lamp":1}\r\n\n  \n{"lamp":2}'), [{ lamp: 1 }, { lamp: 2 }]);
    assert.deepEqual(parse(''), []);
  });

  it('names file, line and property of what does not fit, and not its content', () => {
    assert.throws(
      () => parse('{"lamp":1}\n\n{"lamp":"secret"}'),
      (error) =>
        error instanceof InputError &&
        error.reason === 'bad-file' &&
        error.message.startsWith('lamps.jsonl, line 3: "lamp": ') &&
        !error.message.includes('secret'),
    );
  });

  it('names file and line of what is not JSON', () => {
    assert.throws(() => parse('{"lamp":1}\nlamp'), {
      name: 'InputError',
      message: /^lamps\.jsonl, line 2: this is not JSON/,
    });
  });

  it('refuses a line that is no object', () => {
    assert.throws(() => parse('[]'), { name: 'InputError', message: /^lamps\.jsonl, line 1: Invalid input/ });
  });
});
