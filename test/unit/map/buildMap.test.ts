import assert from 'node:assert/strict';
import fc from 'fast-check';
import { buildMap } from '../../../src/core/map/buildMap.ts';
import { type LeadershipMap, leadershipMapSchema } from '../../../src/core/map/leadershipMap.ts';
import { renderMapJson } from '../../../src/core/map/renderMapJson.ts';
import type { Evidence } from '../../../src/core/model/evidence.ts';
import { buildPerson } from '../../support/builders.ts';
import { arbitraryTeam } from './arbitraryEvidence.ts';
import { buildAct, buildMapInput, inventTeam } from './inventedTeam.ts';

function mapOf(...evidence: Evidence[]): LeadershipMap {
  return buildMap(buildMapInput(evidence));
}

function labelOf(map: LeadershipMap, id: string): string | undefined {
  return map.people.find((person) => person.id === id)?.label;
}

describe('buildMap', () => {
  it('leads an edge from whoever saw it coming to whom it helped', () => {
    const map = mapOf(buildAct({ by: 'mira', for: 'jonas', thread: 7, day: 3 }));
    const [edge] = map.edges;
    assert.ok(edge);
    assert.equal(map.edges.length, 1);
    assert.deepEqual(
      { ...edge, from: labelOf(map, edge.from), to: labelOf(map, edge.to) },
      {
        kind: 'saw-it-coming',
        from: 'mira',
        to: 'jonas',
        weight: 'once',
        newest: '2024-03-07',
        evidence: ['act-of-mira-7-3'],
      },
    );
  });

  it('leads another kind of edge from whoever got work moving', () => {
    const map = mapOf(buildAct({ by: 'mira', for: 'jonas', thread: 7, day: 3, kind: 'broke-the-wait' }));
    assert.deepEqual(
      map.edges.map(({ kind }) => kind),
      ['unblocked'],
    );
  });

  it('says "again" from the second thread on, however many acts there are on one', () => {
    const on = (thread: number, day: number) => buildAct({ by: 'mira', for: 'jonas', thread, day });
    assert.equal(mapOf(on(7, 1), on(7, 2), on(7, 3)).edges[0]?.weight, 'once');
    assert.equal(mapOf(on(7, 1), on(8, 2)).edges[0]?.weight, 'again');
  });

  it('keeps "once" and "again" to distinct threads in any team', () => {
    fc.assert(
      fc.property(arbitraryTeam, (evidence) => {
        const threads = new Map(evidence.map(({ id, repo, thread }) => [id, `${repo}#${String(thread.number)}`]));
        const map = mapOf(...evidence);
        for (const tie of [...map.edges, ...map.areaLinks]) {
          const distinct = new Set(tie.evidence.map((id) => threads.get(id)));
          assert.equal(tie.weight, distinct.size > 1 ? 'again' : 'once');
        }
      }),
      { seed: 7 },
    );
  });

  it('counts threads of the same number in two repositories as two', () => {
    const act = buildAct({ by: 'mira', for: 'jonas', thread: 7, day: 1 });
    const other = { ...buildAct({ by: 'mira', for: 'jonas', thread: 7, day: 2 }), repo: 'tide-team/charts' };
    assert.equal(mapOf(act, other).edges[0]?.weight, 'again');
  });

  it('draws no edge for acts by duty, and ties them to the area as keeping things moving', () => {
    const map = mapOf(buildAct({ by: 'mira', for: 'jonas', thread: 7, day: 1, fields: { byDuty: true } }));
    assert.deepEqual(map.edges, []);
    assert.deepEqual(
      map.areaLinks.map(({ kind }) => kind),
      ['keeps-moving'],
    );
    assert.deepEqual(
      map.people.map(({ label }) => label),
      ['mira'],
    );
  });

  it('orders acts, people, edges and links by the newest act in any team', () => {
    fc.assert(
      fc.property(arbitraryTeam, (evidence) => {
        const map = mapOf(...evidence);
        const lists = [
          map.acts.map(({ day }) => day),
          map.people.flatMap(({ newest }) => newest ?? []),
          map.edges.map(({ newest }) => newest),
          map.areaLinks.map(({ newest }) => newest),
          map.areas.map(({ newest }) => newest),
        ];
        for (const days of lists) {
          assert.deepEqual(days, [...days].sort().reverse());
        }
        const hasActed = map.people.map(({ newest }) => newest !== null);
        assert.deepEqual(
          hasActed,
          [...hasActed].sort((a, b) => Number(b) - Number(a)),
        );
      }),
      { seed: 7 },
    );
  });

  it('does not depend on the order of the evidence', () => {
    const evidence = inventTeam();
    assert.deepEqual(mapOf(...evidence.toReversed()), mapOf(...evidence));
  });

  it('gives no node to somebody whom only an act by duty helped', () => {
    const map = mapOf(
      buildAct({ by: 'mira', for: 'elke', thread: 1, day: 1, fields: { byDuty: true } }),
      buildAct({ by: 'mira', for: 'jonas', thread: 2, day: 2 }),
    );
    assert.deepEqual(
      map.people.map(({ label, newest }) => [label, newest]),
      [
        ['mira', '2024-03-06'],
        ['jonas', null],
      ],
    );
  });

  it('knows a renamed account as one person, by its newest login', () => {
    const old = buildAct({
      by: 'mira',
      for: 'jonas',
      thread: 1,
      day: 1,
      fields: { actor: buildPerson('mira-old', { id: 9 }) },
    });
    const now = buildAct({
      by: 'mira',
      for: 'jonas',
      thread: 2,
      day: 2,
      fields: { actor: buildPerson('mira', { id: 9 }) },
    });
    assert.deepEqual(
      mapOf(old, now).people.map(({ label }) => label),
      ['mira', 'jonas'],
    );
  });

  it('names the repository of an area where there are several', () => {
    const act = buildAct({ by: 'mira', for: 'jonas', thread: 1, day: 1 });
    const map = buildMap(buildMapInput([act], { repositories: ['tide-team/lighthouse', 'tide-team/charts'] }));
    assert.deepEqual(
      map.areas.map(({ label }) => label),
      ['lighthouse: storage/'],
    );
  });

  it('writes JSON that its schema reads back unchanged', () => {
    const map = mapOf(...inventTeam());
    assert.deepEqual(leadershipMapSchema.parse(JSON.parse(renderMapJson(map))), map);
  });

  it('is empty but whole without evidence', () => {
    const map = mapOf();
    assert.deepEqual([map.people, map.edges, map.areas, map.acts], [[], [], [], []]);
    assert.equal(map.coverage.length, 1);
  });
});

describe('hidden names', () => {
  const hide = (evidence: Evidence[], aliasSalt = 'salt'): LeadershipMap =>
    buildMap(buildMapInput(evidence, { names: 'hidden', aliasSalt }));

  it('gives the same people the same aliases, whatever each of them did', () => {
    const aliases = (days: number[]): string[] => {
      const people = ['mira', 'jonas', 'elke'];
      const acts = people.map((by, index) =>
        buildAct({
          by,
          for: people[(index + 1) % 3] ?? '',
          thread: index + 1,
          day: days[index] ?? 0,
          area: `${by[0] ?? ''}-area/`,
        }),
      );
      const map = hide(acts);
      return acts
        .map(({ area }) => map.acts.find(({ areas }) => areas[0]?.endsWith(`:${area[0] ?? ''}`))?.person ?? '')
        .map((id) => labelOf(map, id) ?? '');
    };
    assert.deepEqual(aliases([1, 2, 3]), aliases([30, 20, 10]));
    assert.deepEqual([...aliases([1, 2, 3])].sort(), ['Peer A', 'Peer B', 'Peer C']);
  });

  it('orders aliases by a secret of the machine where there is one', () => {
    const orders = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((salt) =>
      hide(inventTeam(), salt)
        .people.map(({ label }) => label)
        .join(),
    );
    assert.ok(new Set(orders).size > 1);
  });

  it('writes the alias for a mention, and blanks a bare login that may be a word', () => {
    const act = buildAct({
      by: 'will',
      for: 'bao-nguyen',
      thread: 1,
      day: 1,
      fields: {
        source: {
          commentId: 1,
          rootCommentId: 1,
          reviewId: null,
          url: 'https://example.org/',
          quote: '@will: this will break, bao-nguyen',
        },
      },
    });
    const map = hide([act]);
    const [will, bao] = map.people.map(({ label }) => label);
    assert.equal(map.acts[0]?.quote, `${will ?? ''}: this … break, ${bao ?? ''}`);
  });

  it('sees through characters that hide a login from the eye', () => {
    const act = buildAct({ by: 'zorvik', for: 'jonas', thread: 1, day: 1 });
    const map = hide([{ ...act, thread: { ...act.thread, title: 'Zor\u200Bvik’s lamp' } }]);
    assert.equal(map.acts[0]?.thread.title, '…’s lamp');
  });

  it('drops mail addresses, thread numbers and commits from what people wrote', () => {
    const act = buildAct({ by: 'zorvik', for: 'jonas', thread: 1, day: 1 });
    const map = hide([{ ...act, thread: { ...act.thread, title: 'See #12, 4be1f2a9c and keeper@example.org' } }]);
    assert.equal(map.acts[0]?.thread.title, 'See #…, … and …');
  });

  it('replaces keys that could be looked up', () => {
    const act = buildAct({ by: 'zorvik', for: 'jonas', thread: 1, day: 1, fields: { id: 'f00d', actGroup: 'cafe' } });
    const map = hide([act]);
    assert.deepEqual([map.acts[0]?.id, map.acts[0]?.group, map.edges[0]?.evidence], ['act-1', 'group-1', ['act-1']]);
  });
});
