import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  BROUGHT_AS_LEAD,
  DUTY,
  GIVE,
  LOOK_FOR,
  OWN,
  QUESTIONS_OF_OPEN,
  UNASKED_AS_LEAD,
} from '../../../src/core/insights/actWordings.ts';
import { askAboutAct } from '../../../src/core/insights/askAboutAct.ts';
import { renderMessage } from '../../../src/core/text/message.ts';
import { QUESTIONS_OF_KIND } from '../../../src/core/insights/questionsOfKind.ts';
import type { Evidence } from '../../../src/core/model/evidence.ts';
import { EVIDENCE_KINDS, EVIDENCE_LEVELS } from '../../../src/core/model/evidenceKinds.ts';
import type { Person } from '../../../src/core/model/person.ts';
import { CONCERN_KINDS } from '../../../src/core/reading/reader.ts';
import { englishTranslate as translate } from '../../../src/core/text/englishTranslate.ts';
import { buildEvidence, buildPerson } from '../../support/builders.ts';

const mira = buildPerson('mira');
const jonas = buildPerson('jonas');
const ada = buildPerson('ada');

const PAIRS = [
  ...Object.values(QUESTIONS_OF_KIND),
  ...Object.values(QUESTIONS_OF_OPEN),
  ...Object.values(OWN),
  DUTY,
  {
    asLead: [...UNASKED_AS_LEAD, ...BROUGHT_AS_LEAD],
    asProfessional: [...Object.values(LOOK_FOR), ...Object.values(GIVE)],
  },
];
const WORDINGS = PAIRS.flatMap(({ asLead, asProfessional }) => [...asLead, ...asProfessional]);

function ask(evidence: Evidence, viewer: Person | null = null): string[] {
  const { asLead, asProfessional } = askAboutAct(evidence, viewer, translate);
  return [renderMessage(asLead, translate), renderMessage(asProfessional, translate)];
}

describe('the two questions about one act', () => {
  it('ask something, each in words of its own, about the thread or the place', () => {
    for (const wording of WORDINGS) {
      assert.match(wording, /\?/u);
      assert.match(wording, /\{(?:thread|area)\}/u);
    }
    assert.equal(new Set(WORDINGS).size, WORDINGS.length);
  });

  it('blame nobody, and ask nobody to explain themselves', () => {
    for (const wording of WORDINGS) {
      assert.doesNotMatch(
        wording,
        /\b(?:why did|why didn|fail\w*|fault|blame|should have|prevent\w*|saved?|caused?|thanks to|ignor\w+)\b/iu,
      );
    }
  });

  it('name the act’s own thread or place, and nobody but whoever did it', () => {
    fc.assert(
      fc.property(
        fc.record({
          kind: fc.constantFrom(...EVIDENCE_KINDS),
          level: fc.constantFrom(...EVIDENCE_LEVELS),
          byDuty: fc.boolean(),
          unasked: fc.constantFrom(true, false, null),
          id: fc.string(),
        }),
        fc.constantFrom(...CONCERN_KINDS, 'nonsense'),
        (fields, concern) => {
          const because = [{ message: 'x', args: { concern, waitedFor: concern }, url: null }];
          for (const question of ask(buildEvidence({ ...fields, because, actor: mira }))) {
            assert.match(question, /#1\b|storage\//u);
            assert.doesNotMatch(question, /jonas|\{|nonsense/u);
          }
        },
      ),
    );
  });

  it('are the same each time for the same act', () => {
    const evidence = buildEvidence({ actor: mira });
    assert.deepEqual(ask(evidence), ask(evidence));
  });

  it('go by what was seen, and by what was waited for', () => {
    const because = (args: Record<string, string>) => [{ message: 'x', args, url: null }];
    const race = buildEvidence({ actor: mira, because: because({ concern: 'race' }) });
    assert.match(ask(race)[1] ?? '', /What else runs/u);
    const review = buildEvidence({
      actor: mira,
      kind: 'broke-the-wait',
      level: 'moved',
      because: because({ waitedFor: 'review' }),
    });
    const asked = Array.from({ length: 20 }, (_, index) => ask({ ...review, id: String(index) })[1]);
    assert.ok(asked.some((question) => question?.startsWith('Which review in storage/')));
  });

  it('speak of what was brought where an issue had asked for it, and not of an answer', () => {
    const because = [{ message: 'x', args: { help: 'fix' }, url: null }];
    const brought = buildEvidence({ actor: mira, kind: 'answered', level: 'moved', unasked: false, because });
    assert.match(ask(brought)[0] ?? '', /^What #1 asked for is there/u);
    assert.match(ask(brought)[1] ?? '', /repair/u);
  });

  it('tell what was theirs to do from what nobody had asked for', () => {
    const moved = buildEvidence({ actor: mira, kind: 'answered', level: 'moved' });
    assert.match(ask({ ...moved, unasked: true })[0] ?? '', /Nobody had asked|without being sent/u);
    assert.match(ask({ ...moved, unasked: false, byDuty: true })[0] ?? '', /shared|the next one/u);
  });

  it('speak to whoever did it, and to whomever it helped, as such', () => {
    const evidence = buildEvidence({ actor: mira, beneficiaries: [jonas] });
    const [mine, helped, read] = [mira, jonas, ada].map((viewer) => ask(evidence, viewer));
    assert.match(mine?.join(' ') ?? '', /others could look for, too/u);
    assert.doesNotMatch(mine?.join(' ') ?? '', /mira/u);
    assert.notDeepEqual(helped, read);
    assert.deepEqual(read, ask(evidence));
  });
});
