import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Evidence } from '../../../../src/core/model/evidence.ts';
import { EVIDENCE_KINDS } from '../../../../src/core/model/evidenceKinds.ts';
import { englishTranslate } from '../../../../src/core/text/englishTranslate.ts';
import { type Grouping, GROUPINGS } from '../../../../src/vscode/tree/groupings.ts';
import { type InsightsSelection, teamNodes } from '../../../../src/vscode/tree/teamNodes.ts';
import type { TreeNode } from '../../../../src/vscode/tree/treeNode.ts';
import { buildEmptyCoverage, buildEvidence, buildPerson, buildTeamView } from '../../../support/builders.ts';

const context = { translate: englishTranslate, locale: 'en-GB', now: '2026-06-20T08:00:00Z', viewer: null };

const coverage = buildEmptyCoverage({
  pulls: 40,
  issues: 12,
  skipped: [{ what: 'issue file', why: 'it stands for a pull request', count: 3 }],
  from: '2026-01-05T00:00:00Z',
  to: '2026-06-18T00:00:00Z',
  unknown: ['who resolved a review thread'],
  merged: 20,
  mergedWithoutReview: 5,
});

const bySignal: InsightsSelection = { grouping: 'signal', since: null, filter: '' };

function draw(evidence: Evidence[], selection: Partial<InsightsSelection> = {}): TreeNode[] {
  const team = buildTeamView({ evidence, coverage, asOf: context.now });
  return teamNodes(team, { ...bySignal, ...selection }, context);
}

function below(node: TreeNode | undefined): TreeNode[] {
  return node?.children?.() ?? [];
}

function everyNode(nodes: readonly TreeNode[]): TreeNode[] {
  return nodes.flatMap((node) => [node, ...everyNode(below(node))]);
}

const mira = buildPerson('mira', { id: 1 });
const jonas = buildPerson('jonas', { id: 2 });
const ada = buildPerson('ada', { id: 3 });

describe('teamNodes', () => {
  it('says first where not everybody is shown, and asks who it is where each sees only their own', () => {
    const top = (fields: Parameters<typeof buildTeamView>[0]): TreeNode | undefined =>
      teamNodes(buildTeamView({ coverage, ...fields }), bySignal, context)[0];
    const mirror = { mode: 'mirror-only', problem: null } as const;
    assert.match(top({ participation: { mode: 'opt-in', problem: null } })?.label ?? '', /only people who asked/);
    assert.equal(top({ participation: mirror })?.click, 'peerLeadership.sayWhoIAm');
    assert.equal(top({ participation: mirror, viewer: mira })?.click, undefined);
    const problem = { message: '{file} is not YAML.', args: { file: 'settings.yml' } };
    const broken = top({ participation: { ...mirror, problem }, viewer: mira });
    assert.deepEqual([broken?.label, broken?.description?.slice(0, 10)], ['settings.yml is not YAML.', 'Until that']);
    assert.doesNotMatch(top({})?.id ?? '', /participation/);
  });

  it('groups by signal, with what was done by duty folded at the end', () => {
    const nodes = draw([
      buildEvidence({ id: 'a', actor: mira, byDuty: true }),
      buildEvidence({ id: 'b', actor: jonas, kind: 'broke-the-wait', level: 'moved' }),
      buildEvidence({ id: 'c', actor: ada }),
    ]);
    assert.deepEqual(
      nodes.map((node) => [node.label, node.isExpanded]),
      [
        ['Saw trouble coming', true],
        ['Got others moving', true],
        ['Keeps things moving', false],
        ['What this can and cannot show', false],
      ],
    );
    assert.deepEqual(nodes.map((node) => below(node).map(({ label }) => label)).slice(0, 3), [
      ['ada'],
      ['jonas'],
      ['mira'],
    ]);
  });

  it('orders people by their newest act, however much the others did', () => {
    const [section] = draw([
      buildEvidence({ id: 'a', actor: mira, at: '2026-06-01T10:00:00Z' }),
      buildEvidence({ id: 'b', actor: mira, at: '2026-06-02T10:00:00Z' }),
      buildEvidence({ id: 'c', actor: jonas, at: '2026-06-16T10:00:00Z' }),
    ]);
    const people = below(section);
    assert.deepEqual(
      people.map(({ label }) => label),
      ['jonas', 'mira'],
    );
    assert.equal(people[0]?.description, '“This could be null here.”, Tuesday');
    assert.equal(people[0].spoken, 'jonas saw trouble coming in storage/, Tuesday. “This could be null here.”');
    assert.equal(people[1]?.description, '“This could be null here.”, in June');
  });

  it('shows an act with its thread, its own words and its day, and opens where it was written', () => {
    const [section] = draw([buildEvidence({ id: 'a', at: '2026-06-16T10:00:00Z' })]);
    const [act] = below(below(section)[0]);
    assert.equal(act?.label, 'storage/ (#1)');
    assert.equal(act.spoken, 'saw trouble coming in storage/ (#1), 16 Jun 2026. “This could be null here.”');
    assert.match(act.description ?? '', /^“This could be null here.*”, 16 Jun$/u);
    assert.match(act.url ?? '', /^https:.*#discussion_r1$/u);
    assert.match(act.tooltip ?? '', /This could be null here/u);
    assert.match(act.tooltip ?? '', /the author agreed/u);
  });

  it('says what kind of act it was where the section does not', () => {
    const [section] = draw([buildEvidence({ id: 'a', at: '2026-06-16T10:00:00Z', byDuty: true })]);
    const [person] = below(section);
    assert.equal(person?.description, 'saw trouble coming in storage/, Tuesday');
    assert.equal(below(person)[0]?.label, 'saw trouble coming in storage/ (#1)');
  });

  it('puts the acts of one review below one line', () => {
    const [section] = draw([
      buildEvidence({ id: 'a', actGroup: 'review-1', at: '2026-06-16T10:00:00Z' }),
      buildEvidence({ id: 'b', actGroup: null, at: '2026-06-15T10:00:00Z' }),
      buildEvidence({ id: 'c', actGroup: 'review-1', at: '2026-06-14T10:00:00Z' }),
      buildEvidence({ id: 'd', actGroup: 'review-2', at: '2026-06-13T10:00:00Z' }),
    ]);
    const lines = below(below(section)[0]);
    assert.deepEqual(
      lines.map(({ kind }) => kind),
      ['review', 'evidence', 'evidence'],
    );
    assert.equal(below(lines[0]).length, 2);
  });

  it('follows a person through a change of login', () => {
    const [section] = draw([
      buildEvidence({ id: 'a', actor: buildPerson('mira-old', { id: 1 }), at: '2026-06-01T10:00:00Z' }),
      buildEvidence({ id: 'b', actor: mira, at: '2026-06-02T10:00:00Z' }),
    ]);
    assert.deepEqual(
      below(section).map(({ label }) => label),
      ['mira'],
    );
  });

  it('says that nothing was found, and what was looked at', () => {
    const nodes = draw([]);
    assert.deepEqual(
      nodes.map(({ kind }) => kind),
      ['note', 'coverage'],
    );
    const sentences = below(nodes[1]).map(({ label }) => label);
    assert.ok(sentences.some((one) => one.includes('40 pull requests and 12 issues')));
    assert.ok(sentences.some((one) => one.includes('25%')));
    assert.ok(sentences.some((one) => one.includes('who resolved a review thread')));
    assert.ok(sentences.some((one) => one.includes('issue file')));
    assert.ok(sentences.some((one) => one.includes('Not for performance review')));
  });

  it('opens nothing but web addresses', () => {
    const url = 'command:workbench.action.quit';
    const base = buildEvidence();
    const [section] = draw([{ ...base, source: { ...base.source, url }, thread: { ...base.thread, url } }]);
    const [act] = below(below(section)[0]);
    assert.equal(act?.url, undefined);
    assert.doesNotMatch(act?.tooltip ?? '', /\(<command/u);
  });

  it('lets no foreign text act in a tooltip', () => {
    const quote = '</b><script>x</script> [go](command:x) ![p](https://t.example/p.png)';
    const base = buildEvidence();
    const thread = { ...base.thread, title: '](command:x) <b>' };
    const nodes = draw([{ ...base, thread, source: { ...base.source, quote }, actor: buildPerson('<i>x') }]);
    for (const { tooltip = '' } of everyNode(nodes)) {
      assert.doesNotMatch(tooltip, /(?<!\\)<(?!https:)|(?<!\\)!|\]\((?!<https:)/u);
    }
  });

  const person = fc.constantFrom(mira, jonas, ada, buildPerson('rex', { id: null }));
  const evidence = fc
    .array(
      fc.record({
        actor: person,
        kind: fc.constantFrom(...EVIDENCE_KINDS),
        byDuty: fc.boolean(),
        actGroup: fc.constantFrom(null, 'g1', 'g2'),
        at: fc
          .date({ min: new Date('2020-01-01'), max: new Date('2026-06-20'), noInvalidDate: true })
          .map((date) => date.toISOString()),
      }),
      { maxLength: 12 },
    )
    .map((seeds) => seeds.map((seed, index) => buildEvidence({ ...seed, id: `e${index}` })));

  const selection = fc.record({
    grouping: fc.constantFrom(...GROUPINGS),
    filter: fc.constantFrom('', '', 'mira', 'storage', 'nobody'),
    since: fc.constantFrom(null, '2025-01-01T00:00:00Z'),
  });

  it('puts no number beside a person, whatever they did and however it is arranged', () => {
    fc.assert(
      fc.property(evidence, selection, (items, chosen) => {
        for (const node of everyNode(draw(items, chosen))) {
          const people = below(node).filter(({ kind }) => kind === 'person');
          const isCountAllowed = (node.kind === 'section' || node.kind === 'area') && people.length !== 1;
          if (node.kind === 'person' || (node.kind === 'section' && !isCountAllowed)) {
            for (const text of [node.label, node.description ?? '', node.tooltip ?? '', node.spoken]) {
              assert.doesNotMatch(text, /\p{N}/u);
            }
          }
        }
      }),
    );
  });

  it('counts what stands below a signal where it is of several people', () => {
    const [section] = draw([
      buildEvidence({ id: 'a', actor: mira }),
      buildEvidence({ id: 'b', actor: mira }),
      buildEvidence({ id: 'c', actor: jonas }),
    ]);
    assert.equal(section?.description, '3');
    assert.match(section.spoken, /3 acts$/u);
  });

  it('makes no count of one person out of a filter for their name', () => {
    const acts = [buildEvidence({ id: 'a', actor: mira }), buildEvidence({ id: 'b', actor: jonas })];
    const [section] = draw(acts, { filter: 'mira' });
    assert.equal(section?.description, undefined);
  });

  it('groups by person, newest first, with what was done by duty folded below them', () => {
    const nodes = draw(
      [
        buildEvidence({ id: 'a', actor: mira, at: '2026-06-01T10:00:00Z' }),
        buildEvidence({ id: 'b', actor: mira, at: '2026-06-02T10:00:00Z', byDuty: true }),
        buildEvidence({ id: 'c', actor: jonas, at: '2026-06-16T10:00:00Z' }),
      ],
      { grouping: 'person' },
    );
    assert.deepEqual(
      nodes.slice(0, 2).map(({ label }) => label),
      ['jonas', 'mira'],
    );
    assert.deepEqual(
      below(nodes[1]).map(({ kind }) => kind),
      ['evidence', 'section'],
    );
  });

  it('groups by area, and puts an act that lies in two of them into both', () => {
    const nodes = draw(
      [
        buildEvidence({ id: 'a', area: ['api/', 'ui/'], at: '2026-06-16T10:00:00Z' }),
        buildEvidence({ id: 'b', area: [], at: '2026-06-15T10:00:00Z' }),
      ],
      { grouping: 'area' },
    );
    assert.deepEqual(
      nodes.slice(0, 3).map(({ label }) => label),
      ['api/', 'ui/', 'In no particular area'],
    );
    assert.deepEqual(
      below(nodes[1]).map(({ label }) => label),
      ['mira'],
    );
  });

  it('says that a period holds nothing, and how to look further', () => {
    const [note] = draw([buildEvidence({ at: '2024-01-01T00:00:00Z' })], { since: '2026-01-01T00:00:00Z' });
    assert.equal(note?.label, 'Nothing in this period');
    assert.equal(note.click, 'peerLeadership.showWholeTime');
  });

  it('says that a filter finds nothing, and how to clear it', () => {
    const [note] = draw([buildEvidence()], { filter: 'zebra' });
    assert.equal(note?.label, 'Nothing matches “zebra”');
    assert.equal(note.click, 'peerLeadership.clearFilter');
  });

  it('gives every line its own id, the same whenever it is drawn', () => {
    fc.assert(
      fc.property(evidence, selection, (items, chosen) => {
        const ids = everyNode(draw(items, chosen)).map(({ id }) => id);
        assert.equal(new Set(ids).size, ids.length);
        assert.deepEqual(
          everyNode(draw(items.toReversed(), chosen))
            .map(({ id }) => id)
            .toSorted(),
          ids.toSorted(),
        );
      }),
    );
  });

  it('shows every act exactly once, by signal and by person', () => {
    fc.assert(
      fc.property(evidence, fc.constantFrom<Grouping>('signal', 'person'), (items, grouping) => {
        const acts = everyNode(draw(items, { grouping })).filter(({ kind }) => kind === 'evidence');
        assert.deepEqual(
          acts.map(({ id }) => id.slice(id.lastIndexOf('/') + 1)).toSorted(),
          items.map(({ id }) => id).toSorted(),
        );
      }),
    );
  });
});
