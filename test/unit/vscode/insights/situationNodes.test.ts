import assert from 'node:assert/strict';
import { tellHere } from '../../../../src/core/insights/here.ts';
import { openWarnings } from '../../../../src/core/insights/openWarnings.ts';
import { waitingNow } from '../../../../src/core/insights/waitingNow.ts';
import type { Situation } from '../../../../src/core/model/situation.ts';
import { englishTranslate as translate } from '../../../../src/core/text/englishTranslate.ts';
import type { TeamInsights } from '../../../../src/vscode/insights/insightsModel.ts';
import { hereNodes, waitingNodes, warningSection } from '../../../../src/vscode/insights/situationNodes.ts';
import { buildPerson, hoursAfter } from '../../../support/builders.ts';
import { buildPeer, buildSituation, buildWait, buildWarning } from '../../../support/situationBuilders.ts';
import { buildAct } from '../../map/inventedTeam.ts';

/** What a sidebar as narrow as VS Code lets it be still shows of a line. */
const NARROWEST = 24;
const context = { translate, locale: 'en-GB', now: hoursAfter(24 * 100), viewer: null };

function tell(fields: Partial<Situation>): TeamInsights {
  const situation = buildSituation(fields);
  const evidence = [
    buildAct({ by: 'zora', for: 'mira', thread: 9, day: 95 }),
    buildAct({ by: 'noor', for: 'mira', thread: 8, day: 90, kind: 'broke-the-wait' }),
  ];
  const options = { situation, evidence, viewer: buildPerson('mira'), translate };
  return {
    viewer: buildPerson('mira'),
    forYou: [],
    openings: [],
    warnings: openWarnings(options),
    waiting: waitingNow(options),
    here: tellHere({ ...options, paths: ['storage/cache.ts'] }),
  };
}

describe('situationNodes', () => {
  it('begins a wait with its number, what for and how long, and keeps the sentence for the tooltip', () => {
    const [wait] = waitingNodes(tell({ waits: [buildWait()] }), context);
    assert.equal(wait?.label, '#40 review, 20 days');
    assert.ok(wait.label.length <= NARROWEST);
    assert.equal(wait.description, '“Cache the tide tables” in storage/');
    assert.equal(wait.spoken, '#40 in storage/ has waited for a review for 20 days. “Cache the tide tables”');
    assert.match(wait.tooltip ?? '', /has waited for a review for 20 days/u);
  });

  it('opens whom one may ask to the words to ask with, in lines that a narrow sidebar holds, and to the reason', () => {
    const waits = [buildWait()];
    const peers = ['zora', 'noor'].map((login) => buildPeer(login));
    const [wait] = waitingNodes(tell({ waits, peers }), context);
    const lines = wait?.children?.() ?? [];
    const ask = lines.find(({ kind }) => kind === 'ask');
    const below = ask?.children?.() ?? [];
    const words = below.slice(0, -1).map(({ label }) => label);
    assert.equal(words.join(' '), `“${ask?.copies ?? ''}”`);
    for (const line of words) assert.ok(line.length <= NARROWEST || !line.includes(' '), line);
    assert.equal(below[0]?.spoken, words.join(' '));
    const why = below.at(-1);
    assert.deepEqual([why?.evidenceId, why?.click], [ask?.evidenceId, 'peerLeadership.showEvidence']);
    assert.equal(ask?.click, undefined, 'a click opens the words');
  });

  it('opens a question to the whole of it', () => {
    const [wait] = waitingNodes(tell({ waits: [buildWait()] }), context);
    const questions = (wait?.children?.() ?? []).filter(({ kind }) => kind === 'question');
    assert.equal(questions.length, 2);
    for (const { label, children } of questions) {
      const lines = (children?.() ?? []).map((line) => line.label);
      assert.equal(lines.join(' '), label);
      for (const line of lines) assert.ok(line.length <= NARROWEST || !line.includes(' '), line);
    }
  });

  it('begins a warning with what it is about and where', () => {
    const [section] = warningSection(tell({ warnings: [buildWarning()] }), context);
    const [warning] = section?.children?.() ?? [];
    assert.equal(warning?.label, 'A race in storage/');
    assert.match(warning.spoken, /^A race was pointed out in storage\/ and set aside/u);
    assert.match(warning.spoken, /“[^”]+”$/u);
  });

  it('begins a person with their name, and puts no number beside it', () => {
    const people = hereNodes(tell({}), context).flatMap((section) => section.children?.() ?? []);
    assert.deepEqual(
      people.map(({ label }) => label),
      ['zora', 'noor'],
    );
    for (const { description } of people) assert.match(description ?? '', /^[^\d#]+, \D+$/u);
  });
});
