import { mergeAsUsual } from '../background.ts';
import { BOTS } from '../people.ts';
import { SET_ASIDES } from '../phrases/replies.ts';
import type { Area } from '../product.ts';
import type { Scenario, Stage } from '../stage.ts';
import { accept, actedOn, chooseAuthor, chooseReviewer, followedThrough, onlyRaised, tell } from './scenes.ts';

interface Absence {
  area: Area;
  title: string;
  text: string;
  fix: string;
}

const ABSENCES: readonly Absence[] = [
  {
    area: 'storage',
    title: 'Add a boarding time to the ledger',
    text: 'There is a column, but no migration for the ledgers that exist already. They would not open any more.',
    fix: 'Migrate existing ledgers',
  },
  {
    area: 'api',
    title: 'Let kiosks cancel a hold',
    text: 'Who checks that the hold belongs to that kiosk? I find the route and the handler, and nothing in between.',
    fix: 'Check that the hold belongs to the kiosk',
  },
  {
    area: 'ui',
    title: 'Show the platform on the boarding pass',
    text: 'The French and Finnish texts are not there, so those passengers will see the key "pass.platform" instead.',
    fix: 'Add the platform in all languages',
  },
  {
    area: 'sync',
    title: 'Send cancellations ahead of the queue',
    text: 'All sunny so far: what is missing is what happens when the cancellation gets lost. It is never sent again.',
    fix: 'Send a lost cancellation again',
  },
  {
    area: 'ci',
    title: 'Publish the kiosk image',
    text: 'You publish it, nobody takes the old ones away. The registry has 20 GB, that is three weeks.',
    fix: 'Remove images older than a month',
  },
  {
    area: 'docs',
    title: 'Describe the offline grace',
    text: 'How long the grace lasts is not in there, and that is the one thing that the crew has to know.',
    fix: 'Say how long the grace lasts',
  },
  {
    area: 'api',
    title: 'Accept group tickets',
    text: 'I see no test in which the group is bigger than the seats that are left.',
    fix: 'Test a group that does not fit',
  },
];
const SECONDED: readonly Absence[] = [
  {
    area: 'storage',
    title: 'Compress old segments',
    text: 'The way back is absent: an older version cannot read these segments after a roll-back.',
    fix: 'Keep a reader for both forms',
  },
  {
    area: 'ui',
    title: 'Let people choose a seat',
    text: 'Nothing tells a screen reader which seat is taken; only the color does.',
    fix: 'Name taken seats for screen readers',
  },
  {
    area: 'api',
    title: 'Export the day as a file',
    text: 'There is no limit on the length of the day list; on a market Sunday that is a lot for one answer.',
    fix: 'Stream the export',
  },
  {
    area: 'sync',
    title: 'Two-way notices',
    text: 'What I do not find is the case that both sides have changed the notice.',
    fix: 'Merge notices that both sides changed',
  },
];
const SET_ASIDE: readonly Absence[] = [
  {
    area: 'api',
    title: 'Shorten ticket links',
    text: 'There is no check for a link that exists already; a second passenger could get the link of the first.',
    fix: '',
  },
  {
    area: 'ui',
    title: 'Count down to departure',
    text: 'No handling for a phone with a wrong clock, it would count down to the wrong minute.',
    fix: '',
  },
  {
    area: 'storage',
    title: 'Keep drafts of bookings',
    text: 'Drafts are never removed, as far as I can see.',
    fix: '',
  },
  {
    area: 'ci',
    title: 'Cache the test database',
    text: 'Nothing empties this cache when the schema changes.',
    fix: '',
  },
];
const LISTED: readonly Absence[] = [
  {
    area: 'api',
    title: 'Rename the fare endpoint',
    text: 'The changelog entry is missing.',
    fix: 'Add the changelog entry',
  },
  { area: 'ui', title: 'New colors for the lines', text: 'Screenshots are still missing.', fix: 'Add screenshots' },
  { area: 'storage', title: 'Widen the index', text: 'The benchmark is missing.', fix: 'Add the benchmark' },
  { area: 'sync', title: 'Rename the queue states', text: 'The upgrade note is missing.', fix: 'Add the upgrade note' },
];

/** Approved by one; the next sees what is not there. */
function approvedFirst(stage: Stage, absence: Absence, body?: string) {
  const author = chooseAuthor(stage, absence.area);
  const actor = chooseReviewer(stage, absence.area, author);
  const spot = stage.spot(absence.area);
  const approver = stage.peer(author, actor);
  const pull = stage.pull(0, {
    author,
    area: absence.area,
    title: absence.title,
    spots: [spot],
    ...(body === undefined ? {} : { body }),
  });
  pull.later(2).approve(approver, stage.dice.pick(['', 'LGTM', 'Looks complete to me.', 'ok for me']));
  pull.later(2);
  return { author, actor, approver, pull, spot };
}

function gained(stage: Stage, absence: Absence, turn: number): void {
  const { author, actor, pull, spot } = approvedFirst(stage, absence);
  const note = turn % 3 === 1 ? pull.comment(actor, absence.text) : pull.line(actor, spot, absence.text);
  pull.later(3).push(author, absence.fix, note.rootId === null ? {} : { outdates: [note] });
  const answer = accept(stage, pull, { spot, note, turn });
  pull.later(1).approve(actor);
  mergeAsUsual(stage, pull);
  stage.act({ detector: 'missed-element', level: 'acted-on', actor, beneficiary: author, on: pull, note });
  actedOn(stage, note, { on: pull });
  followedThrough(stage, pull, { answer, to: actor });
}

function seconded(stage: Stage, absence: Absence, turn: number): void {
  const { author, actor, approver, pull, spot } = approvedFirst(stage, absence);
  const note = pull.line(actor, spot, absence.text);
  const echo = pull
    .later(1)
    .reply(
      stage.peer(author, actor, approver),
      note,
      stage.dice.pick(['+1, I miss that as well.', 'Same here, that is not in yet.', 'Agree, it is missing.']),
    );
  pull.later(2).push(author, absence.fix, { outdates: [note] });
  const answer = accept(stage, pull, { spot, note, turn });
  pull.later(1).approve(actor);
  mergeAsUsual(stage, pull);
  stage.act({ detector: 'missed-element', level: 'acted-on', actor, beneficiary: author, on: pull, note });
  actedOn(stage, note, { on: pull });
  followedThrough(stage, pull, { answer, to: actor });
  stage.decoy({
    detector: 'missed-element',
    why: 'somebody else had said it before',
    actor: echo.actor,
    on: pull,
    note: echo,
  });
}

function notGained(stage: Stage, absence: Absence): void {
  const { author, actor, pull, spot } = approvedFirst(stage, absence);
  const note = pull.line(actor, spot, absence.text);
  pull.later(2).reply(author, note, stage.words(SET_ASIDES, author));
  mergeAsUsual(stage, pull);
  onlyRaised(stage, 'the concern was set aside', { on: pull, note });
  stage.decoy({ detector: 'missed-element', why: 'the pull request did not gain it', actor, on: pull, note });
}

/** The check-list of the pull request, or a bot, has it already. */
function onTheList(stage: Stage, absence: Absence, turn: number): void {
  const item = absence.fix.replace(/^Add (?:the )?/u, '');
  const byBot = turn % 2 === 1;
  const body = byBot ? '' : `Check-list:\n\n- [x] tests\n- [ ] ${item}`;
  const { author, actor, pull } = approvedFirst(stage, absence, body);
  if (byBot) pull.comment(BOTS.checks, `This pull request still lacks: ${item}.`);
  const note = pull.later(1).comment(actor, absence.text);
  pull.later(2).push(author, absence.fix);
  pull.comment(author, 'Added.');
  mergeAsUsual(stage, pull);
  stage.decoy({ detector: 'missed-element', why: 'a bot or the check-list had said it before', actor, on: pull, note });
  stage.arguable({ detector: 'flagged-in-review', level: 'acted-on', actor, beneficiary: author, on: pull, note });
  stage.arguable({ detector: 'followed-through', level: 'landed', actor: author, beneficiary: actor, on: pull, note });
}

/** Things that were not there, and who saw it first. */
export const MISSED_ELEMENT: readonly Scenario[] = [
  ...tell('missed: gained', ABSENCES, { parts: [0], play: gained }),
  ...tell('missed: seconded', SECONDED, { parts: [0], play: seconded }),
  ...tell('not missed: not gained', SET_ASIDE, { parts: [0], play: notGained }),
  ...tell('not missed: on the list', LISTED, { parts: [0], play: onTheList }),
];
