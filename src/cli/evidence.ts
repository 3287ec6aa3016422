import { Option, type Command } from 'commander';
import { loadTeam } from '../core/engine/loadTeam.ts';
import { isShownByDefault } from '../core/model/evidence.ts';
import { EVIDENCE_LEVELS } from '../core/model/evidenceKinds.ts';
import { formatEvidence } from '../core/report/formatEvidence.ts';
import { dayOf } from '../core/text/day.ts';
import { chooseRepositories, parseSince, withStore } from './database.ts';
import { hideNamesOption, printTeams, translateFor } from './hiddenNames.ts';
import { tellParticipation } from './tellParticipation.ts';

interface EvidenceOptions {
  db: string;
  repo?: string;
  level?: 'raised';
  since?: string;
  format: 'jsonl' | 'json' | 'csv';
  hideNames?: true;
}

export function addEvidenceCommand(program: Command): void {
  program
    .command('evidence')
    .description('print the evidence, newest first')
    .requiredOption('--db <file>', 'the database')
    .option('--repo <owner/name>', 'only this repository')
    .addOption(
      new Option(
        '--level <level>',
        'also what is hidden by default: concerns that were only raised or deferred',
      ).choices(['raised']),
    )
    .option('--since <date>', 'only acts at or after this day')
    .addOption(new Option('--format <format>', 'how to print it').choices(['jsonl', 'json', 'csv']).default('jsonl'))
    .addOption(hideNamesOption())
    .action(async (options: EvidenceOptions) => {
      const isHidden = options.hideNames === true;
      const levels = options.level === 'raised' ? EVIDENCE_LEVELS : EVIDENCE_LEVELS.filter(isShownByDefault);
      const since = options.since === undefined ? null : parseSince(options.since);
      await withStore(options.db, 'read-only', (store) => {
        const shown = { levels, ...(since === null ? {} : { since }) };
        const teams = chooseRepositories(store, options.repo, since).flatMap(
          ({ key }) => loadTeam(store, key, shown) ?? [],
        );
        tellParticipation(teams);
        const evidence = printTeams(teams, isHidden).flatMap(({ team }) => team.evidence);
        evidence.sort((a, b) => b.at.localeCompare(a.at) || a.id.localeCompare(b.id));
        // To the second, a time would lead to whoever wrote just then.
        const printed = isHidden ? evidence.map((act) => ({ ...act, at: dayOf(act.at) })) : evidence;
        process.stdout.write(formatEvidence(printed, options.format, translateFor(isHidden)));
      });
    });
}
