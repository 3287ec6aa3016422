import assert from 'node:assert/strict';
import { quotes } from '../../../src/core/reading/quoting.ts';

describe('quotes', () => {
  it('sees words of the original in a quoted line', () => {
    assert.ok(quotes('> The lamp is   *dark* at noon\n\nIt is.', 'I saw it: the lamp is dark at noon.'));
    assert.ok(!quotes('> The lamp is lit at noon\n\nIt is.', 'I saw it: the lamp is dark at noon.'));
    assert.ok(!quotes('The lamp is dark at noon.', 'The lamp is dark at noon.'));
    assert.ok(!quotes('> It is.\n\nNo.', 'It is.'), 'too short to be more than chance');
  });

  it('sees them around a link and a number that were written anew when they were quoted', () => {
    const original = 'I saw https://github.com/tide-team/buoy/pull/12, which keeps the lamp lit at noon.';
    const line = '[tide-team/buoy#12](https://github.com/tide-team/buoy/pull/12)';
    assert.ok(quotes(`> I saw ${line}, which keeps the lamp lit at noon.\n\nSo did I.`, original));
    assert.ok(quotes(`> I saw ${line}, which keeps the lamp lit\n\nYes.`, original.replace(/https\S+(?=,)/, '#12')));
    assert.ok(!quotes(`> ${line}\n\nSo did I.`, original), 'a link alone is no quotation');
  });
});
