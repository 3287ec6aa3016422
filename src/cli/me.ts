import type { Command } from 'commander';
import { InputError } from '../core/errors.ts';
import { isInPeriod } from '../core/insights/insight.ts';
import { holdMirror } from '../core/insights/mirror.ts';
import { describePerson } from '../core/insights/person.ts';
import { renderMirrorJson } from '../core/report/insightJson.ts';
import { renderMirrorText } from '../core/report/insightText.ts';
import { withStore } from './database.ts';
import { addInsightOptions, chooseSubjects, type InsightCommandOptions } from './insightOptions.ts';

export function addMeCommand(program: Command): void {
  addInsightOptions(
    program
      .command('me')
      .description('print what you see of yourself, which nobody else is shown, and what others see of you'),
  ).action(async (options: InsightCommandOptions) => {
    await withStore(options.db, 'read-only', (store) => {
      const told = chooseSubjects(store, options).flatMap(({ team, profile, text }) => {
        const { evidence, situation, coverage, viewer } = team;
        if (viewer === null) return [];
        const knownFrom = coverage?.from ?? null;
        const mirror = holdMirror(viewer, { ...profile, evidence, situation, knownFrom });
        const seen = describePerson(viewer, {
          ...profile,
          evidence: evidence.filter(({ at }) => isInPeriod(at, profile.period)),
        });
        return options.format === 'json' ? renderMirrorJson(mirror, seen, text) : renderMirrorText(mirror, seen, text);
      });
      if (told.length === 0) {
        throw new InputError(
          'unknown-person',
          'Nobody has said who is at this machine. Say it with "peer-leadership whoami --me LOGIN".',
        );
      }
      process.stdout.write(told.join('\n'));
    });
  });
}
