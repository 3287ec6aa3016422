import { randomUUID } from 'node:crypto';
import { Option } from 'commander';
import type { Person } from '../core/model/person.ts';
import { repositoryName } from '../core/model/repository.ts';
import { personKey } from '../core/people/humans.ts';
import type { Translate } from '../core/ports.ts';
import { englishTranslate } from '../core/text/englishTranslate.ts';
import { inertLine } from '../core/text/inertText.ts';
import { hideNumbers } from '../core/veil/hideNumbers.ts';
import { createTeamVeil, peopleOf, veilTeam, type NamedTeam } from '../core/veil/veilTeam.ts';

/** What one prints of a team, with names or without. */
export interface PrintedTeam<Team extends NamedTeam> {
  team: Team;
  /** What its repository is called. */
  title: string;
  /** A path or another word that the reader typed, as the team has it. */
  line: (text: string) => string;
  /** The same person as they are called in the team. */
  called: (person: Person) => Person;
}

/** `--hide-names`, which no option of `conflicts` makes sense with. */
export function hideNamesOption(conflicts: string[] = []): Option {
  return new Option(
    '--hide-names',
    'put neutral names in place of people, new ones each time, and leave out addresses, numbers and ids: for what leaves the machine',
  ).conflicts(conflicts);
}

/** The same teams, without names where those are to be hidden; a person is called the same in all of them. */
export function printTeams<Team extends NamedTeam>(teams: readonly Team[], isHidden: boolean): PrintedTeam<Team>[] {
  if (!isHidden) {
    return teams.map((team) => ({
      team,
      title: repositoryName(team.repository),
      line: inertLine,
      called: (person) => person,
    }));
  }
  const people = [...new Map(teams.flatMap(peopleOf).map((person) => [personKey(person), person])).values()];
  const options = { people, aliasSalt: randomUUID(), reach: 'away' } as const;
  return teams.map((team) => {
    const veil = createTeamVeil(team, options);
    const shown = veilTeam(team, options, veil);
    return {
      team: shown,
      title: shown.repository.name,
      line: (text) => veil.line(text),
      called: (person) => ({ id: null, login: veil.person(person).label, type: person.type }),
    };
  });
}

export function translateFor(isHidden: boolean): Translate {
  return isHidden ? hideNumbers(englishTranslate) : englishTranslate;
}

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/u;

/** Data for other programs; to the second, a time would lead to whoever wrote just then. */
export function writeJson(value: unknown, isHidden: boolean): string {
  const toDay = (_: string, one: unknown): unknown =>
    isHidden && typeof one === 'string' && INSTANT.test(one) ? one.slice(0, 10) : one;
  return `${JSON.stringify(value, toDay, 2)}\n`;
}
