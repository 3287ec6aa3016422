/** Somebody ends a wait with a review that says something. */
export const LATE_APPROVALS: readonly string[] = [
  "Sorry that nobody came to this. Read it top to bottom, ran it against last week's timetable: same result, half the time. From me it can go in.",
  'I took the afternoon for this one. The migration is the part I was afraid of, and it is fine. Approved.',
  'Went through all commits. The order of the calls in {sym} is what I would have asked about, your test answers it. OK for me.',
  'Reviewed. I am not the owner of {thing}, but I know this part well enough, and I tried it on the test vessel for an hour.',
  'This lay around too long. I compared it with the old behaviour case by case, there is one intended difference, and it is in the description. Good.',
  'Read it twice and stepped through `{sym}` with a debugger. Nothing left to ask.',
  'Had to learn how {thing} works first, hence slow. I am convinced by the approach, approving.',
  'Checked out the branch and sold forty tickets with it on two kiosks at once. Holds.',
];

/** An author says that the ball is with the others. */
export const WAITING_WORDS: readonly string[] = [
  'All remarks are in, this is ready for a look.',
  'Ready from my side.',
  'This is now complete, whoever has time for a review.',
  'Done with the rework. It needs a second pair of eyes.',
  '',
  '',
];

/** A stuck author asks for a decision; somebody gives it; the author goes on. */
export const DECISIONS: readonly { ask: string; answer: string; next: string; commit: string }[] = [
  {
    ask: 'I am stuck between two ways: keep the old column and fill both, or drop it and migrate at start. Without a decision I cannot go on here.',
    answer:
      'Fill both for one release, then drop it. The kiosks of the partners update late, they need the old one until the winter timetable.',
    next: 'Clear, filling both then.',
    commit: 'Fill both columns for one release',
  },
  {
    ask: 'Should a seat that is held but not paid be shown as free or as taken? I find both in the old code.',
    answer:
      'As taken, for the ten minutes that the hold lasts. I asked the people at the counter how they read it, all four said the same.',
    next: 'Taken it is. Adapted.',
    commit: 'Show held seats as taken',
  },
  {
    ask: 'Do we want this for all vessels, or behind a setting first? It is the last open point.',
    answer:
      'Behind `sync.interval = 0` for the two old ones, on for the rest. Those two cannot do it with their modems.',
    next: 'Good, that is easy to do.',
    commit: 'Leave the two old vessels out',
  },
  {
    ask: 'Which format for the export, CSV or JSON lines? Both are half done on my branch.',
    answer: 'JSON lines. The accountants open it with their own tool, I have seen it, and it chokes on our commas.',
    next: 'Then I throw the CSV half away.',
    commit: 'Export as JSON lines',
  },
  {
    ask: 'Who decides what the retention should be? I put 30 days as a placeholder and wait for a number.',
    answer:
      'Seven years for tickets, ninety days for positions; that is what our contract with the county says, page 4.',
    next: 'That is the number I needed.',
    commit: 'Set retention by kind of record',
  },
  {
    ask: 'The new map library or the old one with a patch? I need to know before I write the second half.',
    answer:
      'Old one with the patch. The new one drops the tablets that we cannot replace before 2028, I went through the list.',
    next: 'OK, then the patch. Second half follows.',
    commit: 'Patch the map library',
  },
];

/** Somebody brings what was missing to a stalled pull request of somebody else. */
export const REPAIRS: readonly { stuck: string; help: string; commit: string }[] = [
  {
    stuck: 'The ARM job fails and I have no such machine. Can somebody who has one take a look?',
    help: 'I have one. It was the page size, 16k there. Pushed a fix to your branch, the job is green.',
    commit: 'Ask the system for its page size',
  },
  {
    stuck: 'I can not reproduce what the nightly says about this branch, I would need help.',
    help: 'Reproduced it with the clock set to Sunday night. The fixture was wrong; corrected on your branch.',
    commit: 'Generate the Sunday fixture from the timetable',
  },
  {
    stuck: 'Waiting for somebody with access to the staging ledger, the migration needs a dry run there.',
    help: 'Did the dry run: 41 rows with an empty pier. I added the clean-up step for them here.',
    commit: 'Clean up rows with an empty pier before migrating',
  },
  {
    stuck: 'The signing step needs a certificate that I do not have. Stuck until somebody does that part.',
    help: 'Certificate is in the vault now and the step reads it from there, see the commit I added.',
    commit: 'Read the signing certificate from the vault',
  },
];

/** Somebody takes over a review that stood still. */
export const HANDOVERS: readonly string[] = [
  'Kestrel is on parental leave until spring, so I take this review over. I read everything; what I need from you is the retry in `{sym}` bounded, then I approve.',
  'Nobody from the area is free before the release. I asked around, and I will do the review of this one. First round: the only open point is the name of the public field.',
  'Taking this over from the old review group. I have read it all. Please split off the fixture change, the rest is ready.',
  'The reviewer moved to another team, so this is with me now. Done reading: one thing to do, the error text must name the pier.',
];

/** A question of somebody from outside who waits, and the answer that gets them on. */
export const LONG_UNANSWERED: readonly { title: string; ask: string; answer: string; done: string }[] = [
  {
    title: 'How do I print the timetable of one pier only?',
    ask: 'I need only our pier on the paper. Which setting is it? I could not find it.',
    answer: 'Start it with `--pier 9 --print`. The list of pier numbers is what `tidewater piers` shows.',
    done: 'That worked, it prints only ours now. Closing.',
  },
  {
    title: 'Device token expired on the ship, how to renew without network?',
    ask: 'We are at sea and the kiosk says the token is expired. What can we do?',
    answer:
      'Hold the pier key for ten seconds, then choose "offline grace". It prolongs by 72 hours; after that it needs a network once.',
    done: 'Did that, the kiosk sells again. Great.',
  },
  {
    title: 'Restore ends with "foreign ledger", what does it want?',
    ask: 'I follow the runbook and at step 5 it stops with "foreign ledger". How do I go on?',
    answer:
      "The snapshot is from another vessel number. Put the number from the snapshot's first line into `TIDEWATER_HOME/vessel` and run it again.",
    done: 'Yes!! The number was from the sister ship. Restored.',
  },
];

/** Words that move nothing. */
export const PINGS: readonly string[] = [
  'ping',
  'Any news here?',
  'Bump.',
  'What is the state of this?',
  'Friendly reminder :)',
  'Still waiting for a review, I think?',
  'Anyone?',
  'up',
  'Is this still alive?',
];

export const STALE_WORDS: readonly string[] = [
  'Closing as stale.',
  'No activity, closing.',
  'Closing old things, reopen if needed.',
  'Cleaning up the list.',
];
