import type { Area } from '../product.ts';

/** `{thing}` and `{sym}` are filled in by area. */
export const PULL_TITLES: readonly string[] = [
  'Tidy up {thing}',
  'Speed up {thing}',
  'Split `{sym}` into two',
  'Move {thing} to the new layout',
  'Make {thing} a bit clearer',
  'Add missing types to `{sym}`',
  'Let `{sym}` take an options object',
  'Remove the old path of {thing}',
  'Prepare {thing} for the summer timetable',
  'Follow the new naming in {thing}',
  'Show more detail in {thing}',
  'Update {thing} after the port change',
  'Extract `{sym}`',
  'Use the shared helper in `{sym}`',
  'Small fixes around {thing}',
  'Support a second language in {thing}',
  'Log less in `{sym}`',
  'Refresh the fixtures of {thing}',
  'Rework {thing}',
  'Make `{sym}` configurable',
];

export const PULL_BODIES: readonly string[] = [
  'Part of the cleanup we agreed on.',
  'No change in behaviour.',
  '',
  'As discussed in the weekly.',
  'Best read commit by commit.',
  'Screenshots in the first comment.',
  'Preparation for the next timetable period.',
  '## What\n\nSee title.\n\n## How tested\n\nUnit tests and by hand on the test kiosk.',
  'I kept it small on purpose.',
  'This removes what nobody calls any more.',
];

export const COMMIT_MESSAGES: readonly string[] = [
  'Touch up {thing}',
  'Move code around',
  'Extract {sym}',
  'Remove dead code',
  'Update fixtures',
  'Adapt the tests',
  'Use the helper in {sym}',
  'Rename things',
];

/** Things that have already gone wrong for somebody. */
export const BUG_REPORTS: readonly (readonly [area: Area, title: string, body: string])[] = [
  [
    'ui',
    'Ticket card shows yesterday after midnight',
    'Opened the app at 00:10, the card still says yesterday. Restart helps.',
  ],
  ['ui', 'Harbor map stays grey', 'Since the last update. Screenshot attached.'],
  [
    'api',
    'Departures endpoint answers 500',
    "Happens every time since this morning. Log:\n```\nTypeError: cannot read 'slot' of undefined\n```",
  ],
  [
    'sync',
    'Timetable on the tablet is one day behind',
    'Saw it on two tablets today. After a manual sync it was right.',
  ],
  [
    'storage',
    'Service did not start after power cut',
    '`ledger: unexpected end of file`. Had to remove the last segment by hand.',
  ],
  ['ci', 'Nightly run is red', 'Fails in the install step. Link in the channel.'],
  ['docs', 'Broken link in the setup guide', 'The link under "First steps" goes to a 404.'],
  [
    'api',
    'Refund arrives twice in the report',
    'Report of last week has two lines for one refund. The money went out once.',
  ],
  ['ui', 'Cannot scroll the pier picker', 'It jumps back to the top.'],
  ['sync', 'Sync log is full of "peer gone"', 'Thousands of lines since the update, sync itself works.'],
  ['storage', 'Compaction takes an hour', 'It took two minutes before. CPU is at 100 %.'],
  ['ui', 'Wrong plural', '"1 biljetter". Should be "1 biljett".'],
];

/** Where a defect was seen: makes reports of the same kind differ. */
export const BUG_PLACES: readonly string[] = [
  'on Android',
  'at pier 14',
  'on the Skerry line',
  'with the new tablets',
  'in dark mode',
  'after an update',
  'at the outer harbor',
  'since 9.3',
  'on Sunday',
  'in Finnish',
  'on the kiosk at the ticket office',
  'with two accounts',
  'when offline',
  'on the test vessel',
];

/** Notes that somebody writes for themselves. */
export const CHORES: readonly (readonly [title: string, body: string])[] = [
  ['Update the licence headers', 'Note to self, end of the year.'],
  ['Clean up the fixtures folder', 'I will do that after the release.'],
  ['Collect screenshots for the new guide', 'List:\n- ticket card\n- map\n- pier picker'],
  ['Track: timetable period winter', 'Umbrella for the usual work.'],
  ['Archive the old nightly logs', 'Mine.'],
  ['Write down the release of this month', 'I keep the notes here until it is out.'],
];
