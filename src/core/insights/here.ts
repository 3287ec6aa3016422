import { isShownByDefault, type Evidence } from '../model/evidence.ts';
import { SIGNAL_OF_KIND, type Signal } from '../model/evidenceKinds.ts';
import type { Person } from '../model/person.ts';
import type { Situation } from '../model/situation.ts';
import type { WarningAnswer } from '../model/verdict.ts';
import { personKey } from '../people/humans.ts';
import type { Translate } from '../ports.ts';
import { onDay } from '../text/day.ts';
import { inertLine } from '../text/inertText.ts';
import { safeUrl } from '../text/safeUrl.ts';
import { briefAct } from './briefAct.ts';
import { describeEvidence } from './describeEvidence.ts';
import { askAboutPersonHere } from './hereQuestions.ts';
import { byRecency, type Insight } from './insight.ts';
import { say } from '../text/message.ts';
import { openWarnings, type WarningInsight } from './openWarnings.ts';
import { isInArea } from './touches.ts';
import { waitingNow, type WaitInsight } from './waitingNow.ts';

export interface PersonHere extends Insight {
  person: Person;
  /** Their newest such act in a few words, without its place, which is said already. */
  act: string;
}

/** What there is to know about the place where somebody is at work. */
export interface Here {
  /** Areas that the paths lie in, or that lie in them. */
  areas: string[];
  warnings: WarningInsight[];
  /** One person once, by their newest such act here. */
  seesComing: PersonHere[];
  unblocks: PersonHere[];
  /** What waits in these areas. */
  waits: WaitInsight[];
}

export interface HereOptions {
  /** Files or folders, with slashes, from the top of the repository. */
  paths: readonly string[];
  situation: Situation;
  evidence: readonly Evidence[];
  answers?: readonly WarningAnswer[];
  viewer: Person | null;
  translate: Translate;
}

/** What is told of people at a place. */
type LeadingSignal = Signal & ('anticipating' | 'unblocking');

/** People change places: who led here longer ago is not told as "here". */
const LATELY_MS = 365 * 24 * 3600 * 1000;
/** More people than these are a crowd. */
const MOST_PEOPLE = 5;

/** Open warnings about these files, who sees trouble coming here, who unblocks here, and what waits here. */
export function tellHere(options: HereOptions): Here {
  const { paths, situation, evidence, answers, viewer, translate } = options;
  const areas = findAreas(options);
  const isHere = (some: readonly string[]): boolean => some.some((area) => areas.includes(area));
  return {
    areas,
    warnings: openWarnings({ situation, paths, translate, ...(answers === undefined ? {} : { answers }) }).filter(
      ({ touches }) => touches.length > 0,
    ),
    seesComing: peopleHere('anticipating', areas, options),
    unblocks: peopleHere('unblocking', areas, options),
    waits: waitingNow({ situation, evidence, viewer, translate }).now.filter((wait) => isHere(wait.areas)),
  };
}

/** For each path the closest area around it; for a folder also the areas in it. */
function findAreas({ paths, situation, evidence }: HereOptions): string[] {
  const known = new Set([
    ...evidence.flatMap(({ area }) => area),
    ...situation.pulls.flatMap(({ areas }) => areas),
    ...situation.warnings.flatMap(({ areas }) => areas),
  ]);
  const found = paths.flatMap((path) => {
    const around = [...known].filter((area) => path.startsWith(area)).sort((a, b) => b.length - a.length);
    const inside = [...known].filter((area) => !path.startsWith(area) && isInArea(path, area));
    return [...around.slice(0, 1), ...inside];
  });
  return [...new Set(found)].sort();
}

function peopleHere(
  signal: LeadingSignal,
  areas: readonly string[],
  { evidence, situation, translate }: HereOptions,
): PersonHere[] {
  const fromMs = Date.parse(situation.asOf) - LATELY_MS;
  const acts = evidence
    .filter(
      (act) =>
        SIGNAL_OF_KIND[act.kind] === signal &&
        isShownByDefault(act.level) &&
        // The maintainer maintains: what was theirs to do is told elsewhere.
        (signal === 'anticipating' || !act.byDuty) &&
        Date.parse(act.at) >= fromMs &&
        act.area.some((area) => areas.includes(area)),
    )
    .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at) || a.id.localeCompare(b.id));
  const newest = new Map<string, Evidence>();
  for (const act of acts) if (!newest.has(personKey(act.actor))) newest.set(personKey(act.actor), act);
  return [...newest.values()]
    .slice(0, MOST_PEOPLE)
    .map((act) => toPerson(act, { signal, areas, translate }))
    .sort(byRecency);
}

function toPerson(
  act: Evidence,
  { signal, areas, translate }: { signal: LeadingSignal; areas: readonly string[]; translate: Translate },
): PersonHere {
  const name = inertLine(act.actor.login);
  const quote = inertLine(act.source.quote);
  const own = act.area.filter((area) => areas.includes(area));
  return {
    id: `here:${signal}:${own.join(' ')}:${personKey(act.actor)}`,
    kind: 'here',
    sentence: say('{name} {act}, {day}.', {
      name,
      act: describeEvidence(act, translate).headline,
      day: onDay(act.at),
    }),
    details: quote === '' ? [] : [say('“{quote}”', { quote })],
    evidenceIds: [act.id],
    url: safeUrl(act.source.url),
    areas: own,
    at: act.at,
    ...askAboutPersonHere({ act, signal, areas: own, translate }),
    person: act.actor,
    act: briefAct({ ...act, area: [] }, translate),
  };
}
