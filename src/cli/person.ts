import type { Command } from 'commander';
import { InputError } from '../core/errors.ts';
import { describePerson, listPeople } from '../core/insights/person.ts';
import { isInPeriod } from '../core/insights/insight.ts';
import { renderPersonJson } from '../core/report/insightJson.ts';
import { renderPersonText } from '../core/report/insightText.ts';
import { inertLine, shorten } from '../core/text/inertText.ts';
import { withStore } from './database.ts';
import { addInsightOptions, chooseSubjects, type InsightCommandOptions } from './insightOptions.ts';

export function addPersonCommand(program: Command): void {
  addInsightOptions(
    program
      .command('person')
      .description('print what anybody may see of a person: sentences with their evidence, and no figure')
      .argument('<login>', 'who; with --hide-names they are printed under a neutral name, too'),
  ).action(async (login: string, options: InsightCommandOptions) => {
    await withStore(options.db, 'read-only', (store) => {
      const wanted = login.trim().replace(/^@/, '').toLowerCase();
      const told = chooseSubjects(store, options).flatMap(({ known, team, called, profile, text }) => {
        const found = listPeople(known.evidence).find((candidate) => candidate.login.toLowerCase() === wanted);
        if (found === undefined) return [];
        const person = called(found);
        const evidence = team.evidence.filter(({ at }) => isInPeriod(at, profile.period));
        const whole = describePerson(person, { ...profile, evidence });
        return options.format === 'json' ? renderPersonJson(whole, text) : renderPersonText(whole, text);
      });
      if (told.length === 0) {
        const name = shorten(inertLine(login), 80);
        throw new InputError(
          'unknown-person',
          `There is no evidence of "${name}" here. Write the login as GitHub has it.`,
        );
      }
      process.stdout.write(told.join('\n'));
    });
  });
}
