import { mergeAsUsual } from '../background.ts';
import type { Member } from '../people.ts';
import { NIT_ANSWERS } from '../phrases/remarks.ts';
import type { Area } from '../product.ts';
import type { Scenario, Stage } from '../stage.ts';
import { accept, actedOn, chooseAuthor, chooseReviewer, followedThrough, tell } from './scenes.ts';

interface Rule {
  area: Area;
  concern: string;
  fix: string;
  /** Title and commit of the pull request that makes a rule of it. */
  rule: string;
}

const RULES: readonly Rule[] = [
  {
    area: 'api',
    concern: 'A date from the query goes into `new Date` as it is; on a kiosk in another zone that is another day.',
    fix: 'Parse dates with their zone',
    rule: 'Lint rule: no bare `new Date(text)`',
  },
  {
    area: 'storage',
    concern:
      '`{sym}` opens the file without closing it when the next line throws. After a few hundred we are out of handles.',
    fix: 'Close the file in a finally block',
    rule: 'Test that no file stays open after a failure',
  },
  {
    area: 'sync',
    concern: 'The order of these two messages is not guaranteed on a radio link. I would not build on it.',
    fix: 'Number the messages',
    rule: 'Shuffle messages in the sync tests',
  },
  {
    area: 'ui',
    concern: "This text can't be translated, the count is in the middle of it.",
    fix: 'Translate the whole sentence',
    rule: 'Check: no numbers glued into messages',
  },
  {
    area: 'ci',
    concern: 'With `curl | sh` we run whatever that server has that day, with our publish key in reach.',
    fix: 'Pin the installer by its checksum',
    rule: 'Refuse pipelines that pipe downloads into a shell',
  },
  {
    area: 'docs',
    concern: 'The command in the example wipes the real ledger if somebody copies it as it is.',
    fix: 'Use the practice ledger in examples',
    rule: 'Documentation rule: examples use the practice ledger',
  },
  {
    area: 'api',
    concern: 'The new field is sent also to kiosks of other companies; it has our margins in it.',
    fix: 'Send margins to own kiosks only',
    rule: 'Contract test: what other companies may see',
  },
];
const UNMERGED: readonly Rule[] = [
  {
    area: 'api',
    concern: 'Nobody limits the size of the body here, one big upload fills the memory.',
    fix: 'Limit the size of bodies',
    rule: 'Check: every route has a body limit',
  },
  {
    area: 'sync',
    concern: 'This timer would keep the process alive after the tests, the job will hang.',
    fix: 'Stop the timer after the test',
    rule: 'Fail on open handles',
  },
  {
    area: 'ui',
    concern: 'The key of the list is the time of day, two boats at one time overwrite each other.',
    fix: 'Use the departure as key',
    rule: 'Lint rule: no times as keys',
  },
  {
    area: 'storage',
    concern: 'A path from the settings is joined without a check, it could point outside of the data folder.',
    fix: 'Keep paths inside of the data folder',
    rule: 'Check for paths that leave the folder',
  },
];
const FROM_NITS: readonly Rule[] = [
  {
    area: 'ui',
    concern: 'nit: imports in alphabetical order',
    fix: 'Sort imports',
    rule: 'Sort imports automatically',
  },
  { area: 'api', concern: 'nit: single quotes', fix: 'Single quotes', rule: 'Lint rule: single quotes' },
  { area: 'sync', concern: 'nit: two spaces', fix: 'Indent by two', rule: 'Format on commit' },
  {
    area: 'docs',
    concern: 'nit: sentence case in headings',
    fix: 'Sentence case',
    rule: 'Documentation rule: sentence case',
  },
];
const OUT_OF_THE_BLUE: readonly [Area, string][] = [
  ['ci', 'Turn on the strict mode of the linter'],
  ['api', 'Test all routes for a missing header'],
  ['storage', 'Check ledgers at start in debug builds'],
  ['sync', 'Property tests for merging'],
];

function warnedAndRepaired(stage: Stage, rule: Rule, turn: number) {
  const author = chooseAuthor(stage, rule.area);
  const actor = chooseReviewer(stage, rule.area, author);
  const spot = stage.spot(rule.area);
  const pull = stage.pull(0, { author, area: rule.area, spots: [spot] });
  pull.later(3);
  const note = pull.line(actor, spot, rule.concern.replace('{sym}', spot.sym));
  pull.later(3).push(author, rule.fix, { outdates: [note] });
  const answer = accept(stage, pull, { spot, note, turn });
  pull.later(2).approve(actor);
  mergeAsUsual(stage, pull);
  actedOn(stage, note, { on: pull });
  followedThrough(stage, pull, { answer, to: actor });
  return { author, actor, pull, note };
}

function makeRule(stage: Stage, rule: Rule, { author, body }: { author: Member; body: string }) {
  const area: Area = rule.area === 'docs' ? 'docs' : 'ci';
  return stage.pull(1, { author, area, title: rule.rule, body, commits: [rule.rule] });
}

function becameRule(stage: Stage, rule: Rule, turn: number): void {
  const { author, actor, pull, note } = warnedAndRepaired(stage, rule, turn);
  const byThird = turn % 2 === 0;
  const guard = makeRule(stage, rule, {
    author: byThird ? stage.peer(author, actor) : author,
    body: `So that we do not depend on somebody noticing it next time: ${note.url}`,
  });
  guard.later(3).approve(stage.peer(guard.author, actor));
  mergeAsUsual(stage, guard);
  const alsoAt = [{ thread: guard.number, commentId: null }];
  stage.act({ detector: 'became-guardrail', level: 'acted-on', actor, beneficiary: author, on: pull, note, alsoAt });
  const cited = { detector: 'cited', level: 'chosen', actor, beneficiary: guard.author, on: pull, note, alsoAt };
  if (byThird) stage.act(cited);
  else {
    stage.arguable(cited);
    const half = { level: 'landed', actor: author, beneficiary: actor, on: guard, at: guard.openedAt };
    stage.arguable({ detector: 'followed-through', ...half });
  }
  stage.arguable({
    detector: 'idea-adopted',
    level: 'landed',
    actor,
    beneficiary: guard.author,
    on: pull,
    note,
    alsoAt,
  });
}

function neverMerged(stage: Stage, rule: Rule, turn: number): void {
  const { author, actor, pull, note } = warnedAndRepaired(stage, rule, turn);
  const guard = makeRule(stage, rule, { author, body: `From ${note.url}. Draft, to see how many places it finds.` });
  guard.later(4).comment(author, 'Finds 300 places, most of them fine. Not worth it, closing.');
  guard.close(author);
  stage.decoy({ detector: 'became-guardrail', why: 'the rule was never merged', actor, on: pull, note });
  stage.arguable({
    detector: 'cited',
    level: 'chosen',
    actor,
    beneficiary: author,
    on: pull,
    note,
    alsoAt: [{ thread: guard.number, commentId: null }],
  });
}

function fromANit(stage: Stage, rule: Rule): void {
  const author = stage.peer();
  const reviewer = stage.outsider(rule.area, author);
  const spot = stage.spot(rule.area);
  const pull = stage.pull(0, { author, area: rule.area, spots: [spot] });
  const note = pull.later(2).line(reviewer, spot, rule.concern);
  pull.later(1).push(author, rule.fix, { outdates: [note] });
  pull.reply(author, note, stage.dice.pick(NIT_ANSWERS));
  pull.later(1).approve(reviewer);
  mergeAsUsual(stage, pull);
  const guard = makeRule(stage, rule, { author, body: `Tired of writing it by hand: ${note.url}` });
  guard.later(2).approve(stage.peer(author, reviewer));
  mergeAsUsual(stage, guard);
  stage.decoy({ detector: 'became-guardrail', why: 'it grew from a nit', actor: reviewer, on: pull, note });
  stage.decoy({ detector: 'flagged-in-review', why: 'a nit that was heeded', actor: reviewer, on: pull, note });
  stage.arguable({
    detector: 'cited',
    level: 'chosen',
    actor: reviewer,
    beneficiary: author,
    on: pull,
    note,
    alsoAt: [{ thread: guard.number, commentId: null }],
  });
}

function outOfTheBlue(stage: Stage, [area, title]: (typeof OUT_OF_THE_BLUE)[number]): void {
  const author = stage.crew.owners[area];
  const pull = stage.pull(0, { author, area, title, commits: [title] });
  pull.later(2).approve(stage.peer(author));
  mergeAsUsual(stage, pull);
  stage.decoy({
    detector: 'became-guardrail',
    why: 'no warning is behind it',
    actor: author,
    on: pull,
    at: pull.openedAt,
  });
}

/** Warnings that a machine watches from now on, and what resembles them. */
export const BECAME_GUARDRAIL: readonly Scenario[] = [
  ...tell('guardrail', RULES, { parts: [0, 12], play: becameRule }),
  ...tell('no guardrail: never merged', UNMERGED, { parts: [0, 9], play: neverMerged }),
  ...tell('no guardrail: from a nit', FROM_NITS, { parts: [0, 7], play: fromANit }),
  ...tell('no guardrail: out of the blue', OUT_OF_THE_BLUE, { parts: [0], play: outOfTheBlue }),
];
