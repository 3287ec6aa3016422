import { randomUUID } from 'node:crypto';
import { Option, type Command } from 'commander';
import { startAtMilestone, startAtTag } from '../core/engine/findReportStart.ts';
import {
  loadForReport,
  rememberReport,
  reportOfTeams,
  startAtLast,
  type ReportStart,
  type ReportTeamView,
} from '../core/engine/reportOfTeams.ts';
import { InputError } from '../core/errors.ts';
import { renderReportHtml } from '../core/report/renderReportHtml.tsx';
import { renderReportMarkdown } from '../core/report/renderReportMarkdown.ts';
import { readTagDate } from '../core/sources/git/readTagDate.ts';
import type { Store } from '../core/store/store.ts';
import { inertLine, shorten } from '../core/text/inertText.ts';
import { englishTranslate } from '../core/text/englishTranslate.ts';
import { chooseRepositories, isDate, parseSince, withStore } from './database.ts';
import { writeOut } from './output.ts';
import { tellParticipation } from './tellParticipation.ts';

interface ReportOptions {
  db: string;
  repo?: string;
  since: string;
  until?: string;
  clone?: string;
  format: 'md' | 'html';
  out?: string;
  names?: true;
}

export function addReportCommand(program: Command): void {
  program
    .command('report')
    .description(
      'print the report for a retro: what was seen coming, what got moving, what is open, what to talk about',
    )
    .requiredOption('--db <file>', 'the database; it remembers what was open, for the next report')
    .requiredOption('--since <when>', 'a day, "last" (the last report), a tag (with --clone) or a milestone')
    .option('--repo <owner/name>', 'only this repository')
    .option('--until <date>', 'only acts before this day; without it, up to where the history is known')
    .option('--clone <folder>', 'a clone of the repository, where tags are looked up')
    .addOption(new Option('--format <format>', 'how to write it').choices(['md', 'html']).default('md'))
    .option('--out <file>', 'write it to a file instead of printing it')
    .option('--names', 'show names, addresses and numbers, which are hidden without it')
    .action(async (options: ReportOptions) => {
      const until = options.until === undefined ? null : parseSince(options.until);
      await withStore(options.db, 'update', async (store) => {
        const keys = chooseRepositories(store, options.repo).map(({ key }) => key);
        const teams = loadForReport(store, keys, until);
        tellParticipation(teams.map(({ team }) => team));
        const start = await findStart({ store, teams, since: options.since, clone: options.clone });
        chooseRepositories(store, options.repo, start.from);
        if (until !== null && start.from !== null) requireOrder(start.from, until);
        const report = reportOfTeams({
          teams,
          start,
          until,
          names: options.names ? 'shown' : 'hidden',
          aliasSalt: randomUUID(),
          translate: englishTranslate,
        });
        const text =
          options.format === 'html'
            ? renderReportHtml(report, { translate: englishTranslate })
            : renderReportMarkdown(report, englishTranslate);
        await writeOut(text, options.out);
        // A look back at an older time says nothing about what is open now.
        if (until === null) rememberReport(store, teams);
      });
    });
}

function requireOrder(from: string, until: string): void {
  if (Date.parse(from) < Date.parse(until)) return;
  throw new InputError(
    'bad-date',
    `A report that begins on ${from.slice(0, 10)} cannot end before ${until.slice(0, 10)}. Name a later day with --until.`,
  );
}

/** A day, the last report, else a tag of the clone, else a milestone. */
async function findStart(options: {
  store: Store;
  teams: readonly ReportTeamView[];
  since: string;
  clone: string | undefined;
}): Promise<ReportStart> {
  const { store, teams, since, clone } = options;
  if (since === 'last') return startAtLast(teams);
  if (isDate(since)) return { from: parseSince(since), notes: [] };
  const tag = clone === undefined ? null : await readTagDate(clone, since);
  if (tag !== null) return startAtTag({ name: since, at: tag });
  const { start, isThere } = startAtMilestone(store, teams, since);
  if (start !== null) return start;
  const name = shorten(inertLine(since), 80);
  throw new InputError(
    'bad-date',
    isThere
      ? `When work for the milestone "${name}" began is not in the history. Name a day instead: --since 2026-01-31.`
      : `"${name}" is no day, and no milestone here${clone === undefined ? '; for a tag, add --clone FOLDER' : ', and no tag of the clone'}. Write a day as 2026-01-31.`,
  );
}
