import assert from 'node:assert/strict';
import fc from 'fast-check';
import { foldActs } from '../../../src/core/detectors/foldActs.ts';
import type { Evidence } from '../../../src/core/model/evidence.ts';
import { EVIDENCE_LEVELS, SIGNAL_OF_KIND } from '../../../src/core/model/evidenceKinds.ts';
import { buildEvidence } from '../../support/builders.ts';

function say(fields: Partial<Evidence>, message: string): Evidence {
  return buildEvidence({ id: 'one', because: [{ message, args: {}, url: null }], ...fields });
}

describe('foldActs', () => {
  it('lets the strongest of a family tell the act, and keeps what the others know', () => {
    const raised = say({ level: 'raised' }, 'It was raised.');
    const proved = say({ kind: 'proved-right', level: 'proved-right' }, 'A bug report links to it.');
    const [folded, ...more] = foldActs([raised, proved]);
    assert.equal(more.length, 0);
    assert.equal(folded?.kind, 'proved-right');
    assert.deepEqual(
      folded.because.map(({ message }) => message),
      ['A bug report links to it.', 'It was raised.'],
    );
  });

  it('prefers what says more where both are as strong, in any order', () => {
    const plain = say({ confidence: 0.9 }, 'It was heeded.');
    const missed = say({ kind: 'missed-element', confidence: 0.8 }, 'Somebody else had approved it.');
    assert.equal(foldActs([plain, missed])[0]?.kind, 'missed-element');
    assert.equal(foldActs([missed, plain])[0]?.kind, 'missed-element');
  });

  it('lets what moved a thread tell the act before what was seen ahead in it, in any order, and keeps both facts', () => {
    const flagged = say({ level: 'acted-on' }, 'It was heeded.');
    const moved = say({ kind: 'broke-the-wait', level: 'moved', confidence: 0.7 }, 'It had waited.');
    for (const both of [
      [flagged, moved],
      [moved, flagged],
    ]) {
      const [folded] = foldActs(both);
      assert.equal(folded?.kind, 'broke-the-wait');
      assert.deepEqual(
        folded.because.map(({ message }) => message),
        ['It had waited.', 'It was heeded.'],
      );
    }
  });

  it('says once what came after an answer that ended a wait', () => {
    const source = buildEvidence().source;
    const fact = (message: string, url: string) => ({ message, args: {}, url });
    const moved = buildEvidence({
      id: 'one',
      kind: 'broke-the-wait',
      level: 'moved',
      because: [fact('It had waited.', 'w')],
    });
    const answered = (first: string, url: string): Evidence =>
      buildEvidence({
        id: 'one',
        kind: 'answered',
        level: 'moved',
        because: [fact(first, url), fact('The author took it up.', 't')],
      });
    const messages = (evidence: Evidence[]) => foldActs(evidence)[0]?.because.map(({ message }) => message);
    assert.deepEqual(messages([moved, answered('It answered a question.', 'q')]), [
      'It had waited.',
      'It answered a question.',
    ]);
    assert.deepEqual(messages([moved, answered('A comment answered it.', source.url)]), ['It had waited.']);
  });

  it('does not let what is hidden by default tell, or explain, what is shown', () => {
    const raised = say({ level: 'raised' }, 'It was raised.');
    const moved = say({ kind: 'broke-the-wait', level: 'moved' }, 'It had waited.');
    for (const both of [
      [raised, moved],
      [moved, raised],
    ]) {
      assert.deepEqual(
        foldActs(both).map(({ kind, because }) => [kind, because.length]),
        [['broke-the-wait', 1]],
      );
    }
  });

  it('names nobody who set a concern aside that proved right', () => {
    const raised = say({ level: 'deferred' }, 'It was left for later.');
    const proved = say({ kind: 'proved-right', level: 'proved-right', beneficiaries: [] }, 'A fix links to it.');
    assert.deepEqual(foldActs([raised, proved])[0]?.beneficiaries, []);
  });

  it('keeps every act once, and loses none', () => {
    const anyKind = fc.constantFrom(...Object.keys(SIGNAL_OF_KIND).map((kind) => kind as Evidence['kind']));
    const any = fc.record({
      id: fc.constantFrom('a', 'b', 'c'),
      kind: anyKind,
      level: fc.constantFrom(...EVIDENCE_LEVELS),
    });
    fc.assert(
      fc.property(fc.array(any), (fields) => {
        const ids = foldActs(fields.map((field) => buildEvidence(field))).map(({ id }) => id);
        assert.deepEqual(ids.toSorted(), [...new Set(fields.map(({ id }) => id))].sort());
      }),
    );
  });
});
