import assert from 'node:assert/strict';
import { draftThanks } from '../../../src/core/insights/draftThanks.ts';
import { tellStory } from '../../../src/core/insights/evidenceStory.ts';
import { selectEvidence } from '../../../src/core/insights/selectEvidence.ts';
import { englishTranslate } from '../../../src/core/text/englishTranslate.ts';
import { buildEvidence, buildPerson } from '../../support/builders.ts';

const old = buildEvidence({ id: 'old', at: '2026-01-01T00:00:00Z', area: ['api/'] });
const young = buildEvidence({ id: 'young', at: '2026-06-01T00:00:00Z', actor: buildPerson('Ada') });

function idsOf(since: string | null, text: string): string[] {
  return selectEvidence([old, young], { since, text }, englishTranslate).map(({ id }) => id);
}

describe('selectEvidence', () => {
  it('leaves out what was before the period', () => {
    assert.deepEqual(idsOf('2026-03-01T00:00:00Z', ''), ['young']);
    assert.deepEqual(idsOf(null, ''), ['old', 'young']);
  });

  it('finds people, areas, numbers and titles, whatever their case', () => {
    assert.deepEqual(idsOf(null, 'ADA'), ['young']);
    assert.deepEqual(idsOf(null, 'api/'), ['old']);
    assert.deepEqual(idsOf(null, '#1 TIDE'), ['old', 'young']);
  });

  it('wants every word', () => {
    assert.deepEqual(idsOf(null, 'ada api/'), []);
  });
});

describe('draftThanks', () => {
  it('begins a thank-you with the link and lets the quote stay a quote', () => {
    const quoted = buildEvidence({ source: { ...old.source, quote: 'see [x](command:y) @jonas' } });
    const story = tellStory({ evidence: quoted, thread: null, viewer: null, translate: englishTranslate });
    const draft = draftThanks(story, { translate: englishTranslate, areNamesHidden: false });
    assert.match(draft, /^Thank you, @mira\./u);
    assert.ok(draft.includes(quoted.source.url));
    assert.ok(draft.includes('> see \\[x\\]\\(command:y\\) \\@jonas'));
    assert.match(draft, /What it changed for me: $/u);
  });

  it('calls nobody by a neutral name', () => {
    const story = tellStory({ evidence: old, thread: null, viewer: null, translate: englishTranslate });
    const draft = draftThanks({ ...story, actor: 'Peer KDR' }, { translate: englishTranslate, areNamesHidden: true });
    assert.match(draft, /^Thank you\.\n\n.*https:/u);
    assert.doesNotMatch(draft, /Peer/u);
  });
});
