import { mergeAsUsual } from '../background.ts';
import { BOTS, type Member } from '../people.ts';
import type { Area } from '../product.ts';
import type { PullBuilder } from '../pullBuilder.ts';
import type { Scenario, Stage } from '../stage.ts';
import type { Note } from '../threadBuilder.ts';
import { chooseReviewer, tell } from './scenes.ts';

interface Prophecy {
  area: Area;
  title: string;
  concern: string;
  dismissal: string;
  bug: string;
  /** `{link}`: the comment; `{pull}`: the pull request; `{sym}`: what both are about; `{who}`: who had said it. */
  report: string;
  fix: string;
}

const PROPHECIES: readonly Prophecy[] = [
  {
    area: 'storage',
    title: 'Write the tail of the log in the background',
    concern: 'If the power goes between `{sym}` and the rename we lose the tail, and nothing will tell us.',
    dismissal: 'The boats have batteries, I do not think that happens.',
    bug: 'Tail of the log gone after a power cut on the Skerry line',
    report:
      'Eleven tickets of Saturday are gone. It is exactly what was said in {link}: power cut between the two calls, battery was empty.',
    fix: 'Flush before the rename',
  },
  {
    area: 'sync',
    title: 'Retry forever',
    concern:
      'When the land side is down all forty boats will retry in the same second when it comes back, and take it down again.',
    dismissal: 'Forty is not much. Leaving it.',
    bug: 'Land side went down three times in a row this morning',
    report: 'Every time it came up, all boats knocked at once. @{who} had seen that one coming: {link}.',
    fix: 'Spread retries over a minute',
  },
  {
    area: 'api',
    title: 'Cache fares for an hour',
    concern:
      'At the change of the season the cached fares are those of yesterday for an hour. People would pay the old price on the first boat.',
    dismissal: 'One hour in a year, that is acceptable I think.',
    bug: 'First boats of the season sold at winter price',
    report: 'The county asks why. Cause is the hour of cache, see {link} where it was discussed.',
    fix: 'Empty the fare cache at the change of the season',
  },
  {
    area: 'ui',
    title: 'Remember the last pier',
    concern:
      'On a shared tablet the next person gets the pier of the one before and may not notice. I would expect tickets for the wrong pier.',
    dismissal: 'They will see it, it is in the headline.',
    bug: 'Several tickets for the wrong pier from the shared tablet',
    report:
      'Seven this week. The tablet keeps the pier of the passenger before, which #{pull} brought in (`{sym}`): the next one does not notice.',
    fix: 'Forget the pier after a sale on shared tablets',
  },
  {
    area: 'ci',
    title: 'Release without the smoke test on Fridays',
    concern: 'Without the smoke test nobody finds a package that does not start. Friday is the worst day for that.',
    dismissal: 'It takes 20 minutes and has never found anything.',
    bug: 'Friday release does not start on the kiosks',
    report: 'Missing file in the package. The smoke test finds it at once. It was left out in spite of {link}.',
    fix: 'Run the smoke test on Fridays as well',
  },
  {
    area: 'storage',
    title: 'Share one page cache between lines',
    concern:
      '`{sym}` keys the pages by offset only. With two lines in one cache, the one will read pages of the other.',
    dismissal: 'Lines do not run in one process today, so no.',
    bug: 'Passenger list of the Skerry line shows names of the Narrows line',
    report:
      'Since both run in one process. The cache from #{pull} keys its pages by offset only in `{sym}`, so one line reads the pages of the other.',
    fix: 'Key pages by line and offset',
  },
  {
    area: 'docs',
    title: 'Shorten the upgrade chapter',
    concern:
      'The sentence about stopping the service first is gone. Whoever upgrades by this text ends up with half a ledger.',
    dismissal: 'Everybody knows that, it only makes the text long.',
    bug: 'Half a ledger after the upgrade at the outer harbor',
    report: 'They followed the chapter word by word and did not stop the service. @{who} warned of it in {link}.',
    fix: 'Say again that the service must be stopped',
  },
];

const OTHER_REASONS: readonly { area: Area; title: string; concern: string; reason: string }[] = [
  {
    area: 'api',
    title: 'Count tickets per line',
    concern: 'This counts refunds twice when they come in on the same day.',
    reason: 'The county does not want the figure in public any more',
  },
  {
    area: 'ui',
    title: 'Animate the boat on the map',
    concern: 'On the old tablets this will eat the battery within an afternoon.',
    reason: 'Marketing takes the boat back, they have a new logo',
  },
  {
    area: 'sync',
    title: 'Use the new codec',
    concern: 'The codec keeps a buffer per peer and never frees it.',
    reason: 'Its licence does not allow us to ship it',
  },
  {
    area: 'storage',
    title: 'Move the lock into its own file',
    concern: 'The file stays behind after a crash, and the next start will wait for it.',
    reason: 'The packaging team needs a single file for now',
  },
];

function merged(
  stage: Stage,
  story: { area: Area; title: string; concern: string },
  { reviewer, dismissal = 'I leave it like this for now.' }: { reviewer?: Member; dismissal?: string } = {},
) {
  const author = stage.crew.owners[story.area];
  const actor = reviewer ?? chooseReviewer(stage, story.area, author);
  const spot = stage.spot(story.area);
  const pull = stage.pull(0, { author, area: story.area, title: story.title, spots: [spot] });
  pull.later(3);
  const note = pull.line(actor, spot, story.concern.replace('{sym}', spot.sym));
  pull.later(2).reply(author, note, dismissal);
  pull.later(2).approve(stage.peer(author, actor));
  mergeAsUsual(stage, pull);
  return { author, actor, spot, pull, note };
}

function repairedLater(
  stage: Stage,
  part: number,
  details: { fixer: Member; area: Area; title: string; spots: Parameters<Stage['pull']>[1]['spots']; issue: number },
): PullBuilder {
  const { fixer, area, title, spots, issue } = details;
  const pull = stage.pull(part, {
    author: fixer,
    area,
    title,
    body: `Fixes #${String(issue)}`,
    commits: [title],
    ...(spots === undefined ? {} : { spots }),
  });
  pull.later(2).approve(stage.peer(fixer));
  mergeAsUsual(stage, pull);
  return pull;
}

function raisedAtLeast(stage: Stage, pull: PullBuilder, note: Note): void {
  stage.arguable({
    detector: 'flagged-in-review',
    level: 'raised',
    actor: note.actor,
    beneficiary: pull.author,
    on: pull,
    note,
  });
}

function cameTrue(stage: Stage, story: Prophecy): void {
  const { author, actor, spot, pull, note } = merged(stage, story, { dismissal: story.dismissal });
  const words = { link: note.url, pull: String(pull.number), sym: spot.sym, who: actor.login };
  const report = story.report.replace(/\{(?<slot>link|pull|sym|who)\}/gu, (_, slot: keyof typeof words) => words[slot]);
  const reporter = stage.peer(author, actor);
  const bug = stage.issue(1, { author: reporter, title: story.bug, body: report, labels: ['bug'] });
  const fix = repairedLater(stage, 2, {
    fixer: author,
    area: story.area,
    title: story.fix,
    spots: [spot],
    issue: bug.number,
  });
  const alsoAt = [bug, fix].map((thread) => ({ thread: thread.number, commentId: null }));
  stage.act({ detector: 'proved-right', level: 'proved-right', actor, beneficiary: author, on: pull, note, alsoAt });
  raisedAtLeast(stage, pull, note);
  const cited = { detector: 'cited', level: 'chosen', actor, beneficiary: reporter, on: pull, note, alsoAt };
  if (story.report.includes('{link}')) stage.act(cited);
  else stage.arguable(cited);
  stage.arguable({
    detector: 'followed-through',
    level: 'landed',
    actor: author,
    beneficiary: actor,
    on: fix,
    at: fix.openedAt,
  });
}

function revertedForAnotherReason(stage: Stage, story: (typeof OTHER_REASONS)[number]): void {
  const { author, actor, spot, pull, note } = merged(stage, story);
  const reverter = stage.peer(author, actor);
  const body = `Reverts #${String(pull.number)}. ${story.reason}.`;
  const revert = stage.pull(1, {
    author: reverter,
    area: story.area,
    title: `Revert "${story.title}"`,
    body,
    commits: [`Revert "${story.title}"`],
    spots: [spot],
  });
  revert.later(2).approve(author);
  mergeAsUsual(stage, revert);
  stage.decoy({ detector: 'proved-right', why: 'reverted for another reason', actor, on: pull, note });
  stage.decoy({
    detector: 'changed-course',
    why: 'reverted the work of somebody else',
    actor: reverter,
    on: revert,
    at: revert.openedAt,
  });
  stage.act({ detector: 'flagged-in-review', level: 'raised', actor, beneficiary: author, on: pull, note });
}

/** A later defect names the pull request, for something else in it. */
function anotherMatter(stage: Stage, story: (typeof OTHER_REASONS)[number], turn: number): void {
  const { author, actor, pull, note } = merged(stage, { ...story, title: `${story.title}, second part` });
  const bug = stage.issue(1, {
    author: stage.peer(author, actor),
    title:
      [
        'Typo in the new title',
        'Wrong icon since the second part',
        'Help text cut off',
        'Missing space before the unit',
      ][turn] ?? 'Typo',
    body: `Since #${String(pull.number)}.`,
    labels: ['bug'],
  });
  repairedLater(stage, 2, {
    fixer: author,
    area: 'ui',
    title: `Correct: ${bug.title}`,
    spots: undefined,
    issue: bug.number,
  });
  stage.decoy({
    detector: 'proved-right',
    why: 'the pull request was cited for another matter',
    actor,
    on: pull,
    note,
  });
  stage.act({ detector: 'flagged-in-review', level: 'raised', actor, beneficiary: author, on: pull, note });
}

function machineCameTrue(stage: Stage, story: Prophecy): void {
  const told = { ...story, title: `${story.title} (land side)`, concern: `**Potential issue** ${story.concern}` };
  const { author, pull, spot, note } = merged(stage, told, { reviewer: BOTS.aiReviewer, dismissal: story.dismissal });
  const bug = stage.issue(1, {
    author: stage.peer(author),
    title: `${story.bug}, again`,
    body: `ReviewLark had it in ${note.url}.`,
    labels: ['bug'],
  });
  repairedLater(stage, 2, {
    fixer: author,
    area: story.area,
    title: `${story.fix}, here too`,
    spots: [spot],
    issue: bug.number,
  });
  stage.decoy({
    detector: 'proved-right',
    why: 'the warning came from an AI reviewer',
    actor: BOTS.aiReviewer,
    on: pull,
    note,
  });
  stage.decoy({ detector: 'cited', why: 'the words of a bot', actor: BOTS.aiReviewer, on: pull, note });
}

/** Warnings that were set aside and came true, and what resembles them. */
export const PROVED_RIGHT: readonly Scenario[] = [
  ...tell('proved right', PROPHECIES, { parts: [0, 32, 32.5], play: cameTrue }),
  ...tell('not proved: another reason', OTHER_REASONS, { parts: [0, 15], play: revertedForAnotherReason }),
  ...tell('not proved: another matter', OTHER_REASONS, { parts: [0, 21, 21.5], play: anotherMatter }),
  ...tell('not proved: a machine said it', PROPHECIES.slice(0, 4), { parts: [0, 40, 40.5], play: machineCameTrue }),
];
