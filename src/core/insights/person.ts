import type { Evidence } from '../model/evidence.ts';
import type { Signal } from '../model/evidenceKinds.ts';
import type { Person } from '../model/person.ts';
import { personKey } from '../people/humans.ts';
import { inertLine } from '../text/inertText.ts';
import { joinWords } from '../text/joinWords.ts';
import {
  areasOf,
  byNewest,
  isAgain,
  isBy,
  signalOf,
  threadsOf,
  writeConcerns,
  writePeople,
  writePlaces,
  writeWays,
} from './evidenceWords.ts';
import { byRecency } from './insight.ts';
import { say } from '../text/message.ts';
import {
  buildPersonInsight,
  tellAct,
  tellOne,
  writeHeadline,
  type PersonInsight,
  type PersonOptions,
  type PersonTelling,
} from './personInsight.ts';

/** A person as others may see them: sentences and evidence, and not one figure. */
export interface PersonProfile {
  person: Person;
  /** "saw a race coming in storage/ (#12)", with its day: their newest act that was not duty. */
  newest: { headline: string; at: string; evidenceId: string } | null;
  /** Newest first. */
  insights: PersonInsight[];
  /** What was theirs to do anyway: faces fold it. */
  duty: PersonInsight | null;
}

/** Details that a glance takes in. */
const MOST_DETAILS = 2;
/** Threads of one area on which somebody acted unasked, from which on they are said to lead there. */
const FEWEST_UNASKED = 3;

/** Everybody with evidence of their own, by their newest act. */
export function listPeople(evidence: readonly Evidence[]): Person[] {
  const people = new Map<string, Person>();
  for (const { actor } of evidence.toSorted(byNewest)) {
    if (!people.has(personKey(actor))) people.set(personKey(actor), actor);
  }
  return [...people.values()];
}

/** What the evidence shows of one person, for anybody to read (and so for them). */
export function describePerson(person: Person, options: PersonOptions): PersonProfile {
  const own = options.evidence.filter((act) => isBy(act, person)).toSorted(byNewest);
  const led = own.filter(({ byDuty }) => !byDuty);
  const newest = led[0];
  const current = own[0]?.actor ?? person;
  const telling = { ...options, person: current, name: inertLine(current.login) };
  const of = (signal: Signal): Evidence[] => led.filter((act) => signalOf(act) === signal);
  const insights = [
    tellSeesComing(of('anticipating'), telling),
    tellUnblocks(of('unblocking'), telling),
    tellLookedTo(of('looked-up-to'), telling),
    tellUnowned(led, own, telling),
    tellTaught(of('growing'), telling),
    tellIdeas(
      led.filter(({ kind }) => kind === 'idea-adopted'),
      telling,
    ),
    tellFollows(
      led.filter(({ kind }) => kind === 'followed-through' || kind === 'changed-course'),
      telling,
    ),
  ];
  return {
    person: current,
    newest:
      newest === undefined ? null : { headline: writeHeadline(newest, telling), at: newest.at, evidenceId: newest.id },
    insights: insights.flatMap((insight) => insight ?? []).toSorted(byRecency),
    duty: tellDuty(
      own.filter(({ byDuty }) => byDuty),
      telling,
    ),
  };
}

function tellSeesComing(acts: readonly Evidence[], telling: PersonTelling): PersonInsight | null {
  if (!isAgain(acts)) return tellOne('sees-coming', acts, telling);
  const { translate, name } = telling;
  const concerns = writeConcerns(acts, translate);
  const args = { person: name, concerns, area: writePlaces(acts, translate) };
  const proved = acts.filter(({ level }) => level === 'proved-right');
  return buildPersonInsight('sees-coming', telling, {
    acts,
    sentence: say(
      concerns === '' ? '{person} sees trouble coming in {area}.' : '{person} has an eye for {concerns} in {area}.',
      args,
    ),
    details: proved[0] === undefined ? [] : [tellAct(proved[0], telling)],
  });
}

function tellUnblocks(acts: readonly Evidence[], telling: PersonTelling): PersonInsight | null {
  if (!isAgain(acts)) return tellOne('unblocks', acts, telling);
  const { translate, name } = telling;
  return buildPersonInsight('unblocks', telling, {
    acts,
    sentence: say('{person} gets things moving in {area}: with {ways}.', {
      person: name,
      area: writePlaces(acts, translate),
      ways: writeWays(acts, translate),
    }),
    details: [],
  });
}

function tellLookedTo(acts: readonly Evidence[], telling: PersonTelling): PersonInsight | null {
  const { translate, name } = telling;
  const asking = peopleHelped(acts.filter(({ kind }) => kind === 'sought-out'));
  const building = peopleHelped(acts.filter(({ kind }) => kind === 'cited'));
  const area = writePlaces(acts, translate);
  const asked = say('{people} asked {person} by name, in {area}.', {
    people: writePeople(asking, translate),
    person: name,
    area,
  });
  const cited = say("{people} went on from {person}'s words, in {area}.", {
    people: writePeople(building, translate),
    person: name,
    area,
  });
  if (asking.length > 0) {
    return buildPersonInsight('looked-to', telling, {
      acts,
      sentence: asked,
      details: building.length > 0 ? [cited] : [],
    });
  }
  return building.length > 0 ? buildPersonInsight('looked-to', telling, { acts, sentence: cited, details: [] }) : null;
}

/** Again and again, unasked as far as GitHub tells, where nothing they did was duty. */
function tellUnowned(led: readonly Evidence[], own: readonly Evidence[], telling: PersonTelling): PersonInsight | null {
  const owned = new Set(areasOf(own.filter(({ byDuty }) => byDuty)));
  const unasked = led.filter((act) => act.unasked === true && signalOf(act) !== 'looked-up-to');
  const areas = areasOf(unasked)
    .filter(
      (area) => !owned.has(area) && threadsOf(unasked.filter((act) => act.area.includes(area))).size >= FEWEST_UNASKED,
    )
    .slice(0, MOST_DETAILS);
  if (areas.length === 0) return null;
  const acts = unasked.filter((act) => act.area.some((area) => areas.includes(inertLine(area))));
  const { translate, name } = telling;
  return buildPersonInsight('unowned', telling, {
    acts,
    sentence: say('{person} leads in {area} unasked: as far as GitHub tells, nothing there is theirs by role.', {
      person: name,
      area: joinWords(areas, translate),
    }),
    details: [],
    areas,
  });
}

function tellTaught(growing: readonly Evidence[], telling: PersonTelling): PersonInsight | null {
  const { translate, name } = telling;
  const acts = growing.filter(({ kind }) => kind === 'explained' || kind === 'rippled');
  const passedOn = acts
    .filter(({ kind }) => kind === 'rippled')
    .flatMap(({ beneficiaries: [taught, next] }) =>
      taught === undefined || next === undefined
        ? []
        : [
            say("{first} took {person}'s advice and later gave it on to {second}.", {
              first: inertLine(taught.login),
              person: name,
              second: inertLine(next.login),
            }),
          ],
    )
    .slice(0, MOST_DETAILS);
  const explained = acts.filter(({ kind }) => kind === 'explained');
  const people = peopleHelped(explained);
  const why = say('{person} explained the why to {people}, in {area}.', {
    person: name,
    people: writePeople(people, translate),
    area: writePlaces(explained, translate),
  });
  const [sentence, ...details] = [...(people.length > 0 ? [why] : []), ...passedOn];
  return sentence === undefined ? null : buildPersonInsight('taught', telling, { acts, sentence, details });
}

function tellIdeas(acts: readonly Evidence[], telling: PersonTelling): PersonInsight | null {
  if (!isAgain(acts)) return tellOne('ideas', acts, telling);
  return buildPersonInsight('ideas', telling, {
    acts,
    sentence: say('Others took up ideas of {person}, in {area}.', {
      person: telling.name,
      area: writePlaces(acts, telling.translate),
    }),
    details: [],
  });
}

/** The other half of leading: taking up what others see, and saying so when one sees it differently. */
function tellFollows(acts: readonly Evidence[], telling: PersonTelling): PersonInsight | null {
  if (!isAgain(acts)) return tellOne('follows', acts, telling);
  const hasSeenThrough = acts.some(({ kind }) => kind === 'followed-through');
  return buildPersonInsight('follows', telling, {
    acts,
    sentence: say(
      hasSeenThrough
        ? '{person} follows as well: takes up what others point at and sees it through, in {area}.'
        : '{person} follows as well: says openly when an argument changed their view, in {area}.',
      { person: telling.name, area: writePlaces(acts, telling.translate) },
    ),
    details: [],
  });
}

function tellDuty(acts: readonly Evidence[], telling: PersonTelling): PersonInsight | null {
  return acts.length === 0
    ? null
    : buildPersonInsight('duty', telling, {
        acts,
        sentence: say('{person} also keeps things moving in {area}, as what is theirs to do.', {
          person: telling.name,
          area: writePlaces(acts, telling.translate),
        }),
        details: [],
      });
}

function peopleHelped(acts: readonly Evidence[]): Person[] {
  return acts.flatMap(({ beneficiaries }) => beneficiaries);
}
