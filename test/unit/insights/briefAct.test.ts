import assert from 'node:assert/strict';
import fc from 'fast-check';
import { briefAct } from '../../../src/core/insights/briefAct.ts';
import type { Evidence } from '../../../src/core/model/evidence.ts';
import { englishTranslate } from '../../../src/core/text/englishTranslate.ts';
import { arbitraryTeam } from '../map/arbitraryEvidence.ts';
import { buildAct } from '../map/inventedTeam.ts';

interface Told {
  kind?: Evidence['kind'];
  concern?: string;
  quote?: string;
  title?: string;
}

function brief({
  kind = 'flagged-in-review',
  concern = 'trouble',
  quote = 'The lamp goes out.',
  title = 'Tend it',
}: Told): string {
  const act = buildAct({ by: 'mira', for: 'jonas', thread: 45, day: 1, kind, concern });
  const told = { ...act, source: { ...act.source, quote }, thread: { ...act.thread, title } };
  return briefAct(told, englishTranslate);
}

describe('briefAct', () => {
  it('says the words of trouble that has no name', () => {
    assert.equal(brief({}), '“The lamp goes out.”');
    assert.equal(brief({ kind: 'missed-element' }), '“The lamp goes out.”');
  });

  it('says what it was where that has a name', () => {
    assert.equal(brief({ concern: 'race' }), 'a race in storage/');
    assert.equal(brief({ kind: 'welcomed' }), 'got a newcomer started in storage/');
  });

  it('says the title of what was got moving, rather than the words that did it', () => {
    assert.equal(brief({ kind: 'broke-the-wait', quote: 'Fine with me.' }), '“Tend it”');
  });

  it('says where it was instead of words with a figure', () => {
    assert.equal(brief({ quote: 'It fails 3 times.' }), 'trouble in storage/');
    assert.equal(brief({ kind: 'broke-the-wait', title: 'Python 3' }), 'a pull request in storage/');
  });

  it('never holds a figure', () => {
    fc.assert(
      fc.property(arbitraryTeam, (acts) => {
        for (const act of acts) assert.doesNotMatch(briefAct({ ...act, area: [] }, englishTranslate), /\p{N}/u);
      }),
    );
  });
});
