import { describeEvidence } from '../insights/describeEvidence.ts';
import { type Evidence, SIGNAL_OF_KIND } from '../model/evidence.ts';
import type { Translate } from '../ports.ts';
import { dayOf } from '../text/day.ts';
import { shorten } from '../text/inertText.ts';
import { gatherTies, type Tie } from './gatherTies.ts';
import type { Act, AreaLink, AreaNode, LeadershipMap, MapEdge, PersonNode } from './leadershipMap.ts';
import type { MapInput } from './mapInput.ts';
import { tellCoverage } from './tellCoverage.ts';
import { createVeil, markPeople, type Veil } from './veil.ts';

const QUOTE_LENGTH = 240;
const TITLE_LENGTH = 120;
/** An act with the piece of evidence that it tells of. */
interface Telling {
  act: Act;
  evidence: Evidence;
}

interface Context {
  veil: Veil;
  translate: Translate;
  isManyRepositories: boolean;
}

/**
 * Evidence → the graph of who saw it coming for whom, who unblocked whom, and where people lead. Pure;
 * every string in the result is one line of inert text, every address http(s), every list newest first.
 */
export function buildMap(input: MapInput): LeadershipMap {
  const veil = createVeil(input);
  const context = { veil, translate: input.translate, isManyRepositories: input.repositories.length > 1 };
  const areas = new Map<string, AreaNode>();
  const tellings = [...input.evidence].sort(byNewest).map((evidence): Telling => {
    const ids = noteAreas(evidence, areas, context);
    return { evidence, act: tellAct(evidence, ids, context) };
  });
  return {
    format: 'peer-leadership-map',
    version: 1,
    repositories: input.repositories.map((name) => veil.repository(name)),
    since: input.since === null ? null : dayOf(input.since),
    until: dayOf(input.asOf),
    names: input.names,
    people: buildPeople(tellings, veil),
    areas: [...areas.values()],
    edges: buildEdges(tellings),
    areaLinks: buildAreaLinks(tellings),
    acts: tellings.map(({ act }) => act),
    coverage: input.coverage.map((coverage, index) =>
      tellCoverage(coverage, repositoryOf(input, index, veil), (message) => veil.line(input.translate(message))),
    ),
  };
}

function byNewest(a: Evidence, b: Evidence): number {
  return Date.parse(b.at) - Date.parse(a.at) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** Notes the areas of the evidence, newest first as it comes; gives their ids. */
function noteAreas(evidence: Evidence, areas: Map<string, AreaNode>, context: Context): string[] {
  const { veil, isManyRepositories } = context;
  const repository = veil.repository(evidence.repo);
  const ids = evidence.area.map((name) => {
    const area = veil.line(name);
    const id = `area:${repository}:${area}`;
    if (!areas.has(id)) {
      const short = repository.split('/').at(-1) ?? repository;
      const label = isManyRepositories ? `${short}: ${area}` : area;
      areas.set(id, { id, label, repository, newest: dayOf(evidence.at) });
    }
    return id;
  });
  return [...new Set(ids)];
}

function tellAct(evidence: Evidence, areas: string[], { veil, translate }: Context): Act {
  const known = veil.areNamesHidden ? { ...evidence, because: evidence.because.map(markPeople) } : evidence;
  const told = describeEvidence(known, translate, { isThreadNumbered: !veil.areNamesHidden });
  return {
    id: veil.key('act', evidence.id),
    person: veil.person(evidence.actor).id,
    helped: [...new Set(evidence.beneficiaries.map((person) => veil.person(person).id))],
    signal: SIGNAL_OF_KIND[evidence.kind],
    kind: evidence.kind,
    level: evidence.level,
    day: told.day,
    headline: veil.line(told.headline),
    facts: told.facts.map(({ text, url }) => ({ text: veil.line(text), url: veil.url(url) })),
    quote: shorten(veil.line(evidence.source.quote), QUOTE_LENGTH),
    url: veil.url(evidence.source.url),
    repository: veil.repository(evidence.repo),
    thread: {
      kind: evidence.thread.kind,
      number: veil.areNamesHidden ? null : evidence.thread.number,
      title: shorten(veil.line(evidence.thread.title), TITLE_LENGTH),
      url: veil.url(evidence.thread.url),
    },
    areas,
    byDuty: evidence.byDuty,
    group: evidence.actGroup === null ? null : veil.key('group', evidence.actGroup),
  };
}

/** Whoever acted, by their newest act; then those whom an edge goes to, by the newest act that helped them. */
function buildPeople(tellings: readonly Telling[], veil: Veil): PersonNode[] {
  const actors = new Map<string, PersonNode>();
  const helped = new Map<string, PersonNode>();
  for (const { act, evidence } of tellings) {
    const { id, label } = veil.person(evidence.actor);
    const home = act.areas[0] ?? null;
    const actor = actors.get(id) ?? { id, label, newest: act.day, home };
    actors.set(id, { ...actor, home: actor.home ?? home });
    for (const person of isEdge(act) ? evidence.beneficiaries.map((one) => veil.person(one)) : []) {
      const other = helped.get(person.id) ?? { ...person, newest: null, home };
      helped.set(person.id, { ...other, home: other.home ?? home });
    }
  }
  return [...actors.values(), ...[...helped.values()].filter(({ id }) => !actors.has(id))];
}

const EDGE_OF_SIGNAL: Partial<Record<Act['signal'], MapEdge['kind']>> = {
  anticipating: 'saw-it-coming',
  unblocking: 'unblocked',
};

/** Acts by duty draw no edge: the headline must not be "the maintainer maintains". */
function isEdge(act: Act): boolean {
  return !act.byDuty && EDGE_OF_SIGNAL[act.signal] !== undefined;
}

function threadKey(evidence: Evidence): string {
  return `${evidence.repo}#${String(evidence.thread.number)}`;
}

function buildEdges(tellings: readonly Telling[]): MapEdge[] {
  const ties = tellings.flatMap(({ act, evidence }): Tie<Pick<MapEdge, 'kind' | 'from' | 'to'>>[] => {
    const kind = EDGE_OF_SIGNAL[act.signal];
    return kind === undefined || !isEdge(act)
      ? []
      : act.helped
          .filter((to) => to !== act.person)
          .map((to) => ({ ends: { kind, from: act.person, to }, act, thread: threadKey(evidence) }));
  });
  return gatherTies(ties);
}

function buildAreaLinks(tellings: readonly Telling[]): AreaLink[] {
  const ties = tellings.flatMap(({ act, evidence }): Tie<Pick<AreaLink, 'kind' | 'person' | 'area'>>[] => {
    const kind = act.byDuty ? 'keeps-moving' : 'leads';
    return act.areas.map((area) => ({ ends: { kind, person: act.person, area }, act, thread: threadKey(evidence) }));
  });
  return gatherTies(ties);
}

/** Null where coverage and repositories do not go in pairs. */
function repositoryOf(input: MapInput, index: number, veil: Veil): string | null {
  const name = input.coverage.length === input.repositories.length ? input.repositories[index] : undefined;
  return name === undefined ? null : veil.repository(name);
}
