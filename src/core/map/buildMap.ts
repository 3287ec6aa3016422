import { describeEvidence } from '../insights/describeEvidence.ts';
import type { Evidence } from '../model/evidence.ts';
import { SIGNAL_OF_KIND } from '../model/evidenceKinds.ts';
import type { Translate } from '../ports.ts';
import { dayOf } from '../text/day.ts';
import { shorten } from '../text/inertText.ts';
import { composeGraph } from './composeGraph.ts';
import type { Act, ActOutline, AreaNode, LeadershipMap } from './leadershipMap.ts';
import type { MapInput } from './mapInput.ts';
import { areaNodeId } from './areaNodeId.ts';
import { tellCoverage } from './tellCoverage.ts';
import { createClosedVeil, createOpenVeil, type Veil } from '../veil/createVeil.ts';
import { markPeople } from '../veil/markPeople.ts';

const QUOTE_LENGTH = 240;
const TITLE_LENGTH = 120;

/** An act with the piece of evidence that it tells of. */
interface Telling {
  act: Act;
  evidence: Evidence;
}

type AreaNames = Map<string, Pick<AreaNode, 'label' | 'repository'>>;

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
  const veil = input.names === 'shown' ? createOpenVeil(input.evidence) : hideNames(input);
  const context = { veil, translate: input.translate, isManyRepositories: input.repositories.length > 1 };
  const areas: AreaNames = new Map();
  const tellings = [...input.evidence].sort(byNewest).map((evidence): Telling => {
    const ids = noteAreas(evidence, areas, context);
    return { evidence, act: tellAct(evidence, ids, context) };
  });
  const threads = new Map<ActOutline, string>(tellings.map(({ act, evidence }) => [act, threadKey(evidence)]));
  const acts = tellings.map(({ act }) => act);
  return {
    format: 'peer-leadership-map',
    version: 1,
    repositories: input.repositories.map((name) => veil.repository(name)),
    since: input.since === null ? null : dayOf(input.since),
    until: dayOf(input.asOf),
    names: input.names,
    ...composeGraph({
      acts,
      threadOf: (act) => threads.get(act) ?? act.id,
      people: namePeople(input.evidence, veil),
      areas,
    }),
    acts,
    coverage: input.coverage.map((coverage, index) =>
      tellCoverage(coverage, repositoryOf(input, index, veil), (message) => veil.line(input.translate(message))),
    ),
  };
}

function hideNames({ evidence, otherPeople = [], otherNames = [], aliasSalt = '' }: MapInput): Veil {
  const people = [...evidence.flatMap(({ actor, beneficiaries }) => [actor, ...beneficiaries]), ...otherPeople];
  return createClosedVeil({ people, otherNames, aliasSalt, reach: 'away' });
}

function byNewest(a: Evidence, b: Evidence): number {
  return Date.parse(b.at) - Date.parse(a.at) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function namePeople(evidence: readonly Evidence[], veil: Veil): Map<string, string> {
  const people = evidence.flatMap(({ actor, beneficiaries }) => [actor, ...beneficiaries]);
  return new Map(people.map((person) => veil.person(person)).map(({ id, label }) => [id, label]));
}

/** Notes the names of the evidence's areas; gives their ids. */
function noteAreas(evidence: Evidence, areas: AreaNames, context: Context): string[] {
  const { veil, isManyRepositories } = context;
  const repository = veil.repository(evidence.repo);
  const ids = evidence.area.map((name) => {
    const area = veil.line(name);
    const id = areaNodeId(repository, area);
    if (!areas.has(id)) {
      const short = repository.split('/').at(-1) ?? repository;
      const label = isManyRepositories ? `${short}: ${area}` : area;
      areas.set(id, { label, repository });
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

function threadKey(evidence: Evidence): string {
  return `${evidence.repo}#${String(evidence.thread.number)}`;
}

/** Null where coverage and repositories do not go in pairs. */
function repositoryOf(input: MapInput, index: number, veil: Veil): string | null {
  const name = input.coverage.length === input.repositories.length ? input.repositories[index] : undefined;
  return name === undefined ? null : veil.repository(name);
}
