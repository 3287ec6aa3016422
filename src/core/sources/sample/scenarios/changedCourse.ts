import { mergeAsUsual } from '../background.ts';
import { BOTS, type Member } from '../people.ts';
import type { Area } from '../product.ts';
import type { PullBuilder } from '../pullBuilder.ts';
import type { Scenario, Stage } from '../stage.ts';
import { areaOf, chooseAuthor, chooseReviewer, takes, tell, warn } from './scenes.ts';

const REGRETS: readonly (readonly [area: Area, title: string, reason: string])[] = [
  [
    'api',
    'Round fares to ten cents',
    'My change from this morning rounds season tickets too, I had not thought of those. Taking it back until I know better.',
  ],
  [
    'sync',
    'Send positions every second',
    'The two old modems get hot with it, the captain called me. Reverting my own change.',
  ],
  [
    'ui',
    'Hide past departures',
    'At midnight everything is past, my mistake. Back to how it was, I will do it right tomorrow.',
  ],
  [
    'storage',
    'Compact while selling',
    'Sales got slower at the big terminal since I merged this. I take it back first and look then.',
  ],
  ['ci', 'Run the tests in parallel', 'I broke the nightly with this, two tests share a port. Reverting right away.'],
];
const REVISED: readonly { area: Area; title: string; view: string; reply: string; change: string; commit: string }[] = [
  {
    area: 'api',
    title: 'Answer in plain text',
    view: 'JSON is overkill for one number, so plain text is what I went for, and I think it should stay that way.',
    reply: 'The printers can only read JSON, though.',
    change: 'I was wrong about this. With the printers in mind plain text is a dead end; I have changed it to JSON.',
    commit: 'Answer in JSON',
  },
  {
    area: 'ui',
    title: 'One color for all lines',
    view: 'One color is calmer. I am sure nobody needs more.',
    reply: 'My mother found the Narrows line by its green.',
    change:
      'I asked around since yesterday and must take my words back: people do go by color. Every line has its own again.',
    commit: 'One color per line',
  },
  {
    area: 'sync',
    title: 'No retry at all',
    view: 'Retries hide problems. I am for none at all here.',
    reply: 'In the tunnel every boat fails once per crossing.',
    change: 'OK, I have changed my mind, my idea does not survive the tunnel. One retry.',
    commit: 'Retry once',
  },
];

function mergedWork(stage: Stage, { area, title, author }: { area: Area; title: string; author: Member }): PullBuilder {
  const pull = stage.pull(0, { author, area, title });
  pull.later(2).approve(stage.peer(author));
  pull.later(1).merge(author);
  return pull;
}

function revertOf(
  stage: Stage,
  pull: PullBuilder,
  { author, reason }: { author: Member; reason: string },
): PullBuilder {
  const title = `Revert "${pull.title}"`;
  const revert = stage.pull(1, {
    author,
    area: pull.area,
    title,
    body: `Reverts #${String(pull.number)}. ${reason}`,
    commits: [title],
  });
  revert.later(1).approve(stage.peer(author, pull.author));
  revert.later(1).merge(author);
  return revert;
}

function tookItBack(stage: Stage, [area, title, reason]: (typeof REGRETS)[number]): void {
  const author = chooseAuthor(stage, area);
  const pull = mergedWork(stage, { area, title, author });
  const revert = revertOf(stage, pull, { author, reason });
  const alsoAt = [{ thread: pull.number, commentId: null }];
  stage.act({
    detector: 'changed-course',
    level: 'landed',
    actor: author,
    beneficiary: null,
    on: revert,
    at: revert.openedAt,
    alsoAt,
  });
}

function revised(stage: Stage, story: (typeof REVISED)[number]): void {
  const author = chooseAuthor(stage, story.area);
  const other = stage.peer(author);
  const pull = stage.pull(0, { author, area: story.area, title: story.title, body: story.view });
  const note = pull.later(3).comment(other, story.reply);
  pull.later(8).push(author, story.commit);
  const change = pull.comment(author, story.change);
  pull.later(2).approve(other);
  mergeAsUsual(stage, pull);
  stage.act({ detector: 'changed-course', level: 'landed', actor: author, beneficiary: other, on: pull, note: change });
  for (const [detector, level] of [
    ['flagged-in-review', 'acted-on'],
    ['explained', 'landed'],
  ] as const) {
    stage.arguable({ detector, level, actor: other, beneficiary: author, on: pull, note });
  }
  stage.arguable({
    detector: 'followed-through',
    level: 'landed',
    actor: author,
    beneficiary: other,
    on: pull,
    note: change,
  });
}

function somebodyElses(stage: Stage, [area, title]: (typeof REGRETS)[number]): void {
  const author = chooseAuthor(stage, area);
  const pull = mergedWork(stage, { area, title: `${title} (kiosks)`, author });
  const reverter = stage.peer(author);
  const revert = revertOf(stage, pull, { author: reverter, reason: 'Breaks the build on main.' });
  stage.decoy({
    detector: 'changed-course',
    why: 'reverted the work of somebody else',
    actor: reverter,
    on: revert,
    at: revert.openedAt,
  });
}

function monthsLater(stage: Stage, [area, title]: (typeof REGRETS)[number]): void {
  const author = chooseAuthor(stage, area);
  const pull = mergedWork(stage, { area, title: `${title} for the winter`, author });
  const revert = revertOf(stage, pull, { author, reason: 'The winter is over.' });
  stage.decoy({
    detector: 'changed-course',
    why: 'taken back months later, as planned',
    actor: author,
    on: revert,
    at: revert.openedAt,
  });
}

/** Doing what a review asks is following, not changing one's view. */
function onlyDidAsAsked(stage: Stage, turn: number): void {
  const area = areaOf(turn + 2);
  const author = chooseAuthor(stage, area);
  const pull = stage.pull(0, { author, area });
  const reviewer = stage.outsider(area, author);
  pull
    .later(2)
    .review(
      reviewer,
      'changes-requested',
      [
        'Please put the fixture into the shared folder.',
        'Could you use our date helper?',
        'Two commits, please: move first, change second.',
        'Please rebase, the file was moved.',
      ][turn] ?? '',
    );
  pull.later(3).push(author, 'As asked');
  const note = pull.comment(
    author,
    ['Changed as you asked.', 'Uses the helper now.', 'Two commits now.', 'Moved.'][turn] ?? '',
  );
  pull.later(1).approve(reviewer);
  mergeAsUsual(stage, pull);
  stage.decoy({ detector: 'changed-course', why: 'only did what the review asked', actor: author, on: pull, note });
}

/** "Done", it says; nothing was pushed. */
function saidDone(stage: Stage, turn: number): void {
  const area = areaOf(turn);
  const author = chooseAuthor(stage, area);
  const reviewer = chooseReviewer(stage, area, author);
  const { spot, text } = warn(stage, area, { reviewer, listener: author });
  const pull = stage.pull(0, { author, area, spots: [spot] });
  const note = pull.later(3).line(reviewer, spot, text);
  const answer = pull.later(2).reply(author, note, 'Done.');
  pull.later(1).approve(stage.peer(author, reviewer));
  mergeAsUsual(stage, pull);
  stage.decoy({
    detector: 'followed-through',
    why: 'said done, changed nothing',
    actor: author,
    on: pull,
    note: answer,
  });
  stage.arguable({
    detector: 'flagged-in-review',
    level: 'raised',
    actor: reviewer,
    beneficiary: author,
    on: pull,
    note,
  });
}

/** The agent that wrote it answers; nobody had asked it to write. */
function agentAnswered(stage: Stage, turn: number): void {
  const area = areaOf(turn + 3);
  const reviewer = stage.outsider(area);
  const { spot, text, phrase } = warn(stage, area, { reviewer, listener: BOTS.agent });
  const pull = stage.pull(0, {
    author: BOTS.agent,
    area,
    spots: [spot],
    body: 'Automatic maintenance.',
    asksOwner: false,
  });
  const note = pull.later(3).line(reviewer, spot, text);
  pull.minutes(9).push(BOTS.agent, phrase.fix, { outdates: [note] });
  const answer = pull.reply(BOTS.agent, note, `You're absolutely right! Fixed in ${pull.shortHead}.`);
  pull.later(2).approve(reviewer).later(1).merge(stage.crew.maintainer);
  stage.decoy({ detector: 'followed-through', why: 'an agent did it', actor: BOTS.agent, on: pull, note: answer });
  stage.decoy({
    detector: 'flagged-in-review',
    why: 'the work of a bot that nobody had asked for',
    actor: reviewer,
    on: pull,
    note,
  });
}

/** Views that were revised, work that was taken back; and promises that were none. */
export const CHANGED_COURSE: readonly Scenario[] = [
  ...tell('changed course: took it back', REGRETS, { parts: [0, 1], play: tookItBack }),
  ...tell('changed course: revised', REVISED, { parts: [0], play: revised }),
  ...tell('not changed: of somebody else', REGRETS.slice(0, 4), { parts: [0, 2], play: somebodyElses }),
  ...tell('not changed: months later', REGRETS.slice(1, 5), { parts: [0, 75], play: monthsLater }),
  ...takes('not changed: as asked', 4, { parts: [0], play: onlyDidAsAsked }),
  ...takes('not followed: said done', 4, { parts: [0], play: saidDone }),
  ...takes('not followed: an agent', 4, { parts: [0], play: agentAnswered }),
];
