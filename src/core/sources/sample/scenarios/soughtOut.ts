import { mergeAsUsual } from '../background.ts';
import { BOTS, type Member } from '../people.ts';
import type { Area } from '../product.ts';
import type { PullBuilder } from '../pullBuilder.ts';
import type { Scenario, Stage } from '../stage.ts';
import { areaOf, takes, tell } from './scenes.ts';

interface Consultation {
  area: Area;
  /** `{who}`: the person who is asked. */
  ask: string;
  answer: string;
  next: string;
  commit: string;
}

const CONSULTATIONS: readonly Consultation[] = [
  {
    area: 'storage',
    ask: '@{who} you know the old segments best, can I rely on the header being there in all of them?',
    answer: 'In all since 2021. The ones before have none, you can tell by the first byte, it is never zero.',
    next: 'Then I look at the first byte. Thank you!',
    commit: 'Look at the first byte of a segment',
  },
  {
    area: 'sync',
    ask: 'Before I go on: @{who}, is it on purpose that the queue is drained from the back?',
    answer: 'Yes, the newest position matters, older ones may be dropped. Only tickets must go from the front.',
    next: 'Good to know, I split the two.',
    commit: 'Drain tickets from the front',
  },
  {
    area: 'api',
    ask: '@{who} would you do this in the route or in the middleware?',
    answer: 'In the middleware. The refund routes need it as well next month.',
    next: 'Moved into the middleware.',
    commit: 'Move the check into the middleware',
  },
  {
    area: 'ui',
    ask: '@{who} which of the two would a screen reader get along with?',
    answer: 'The second, with the button outside of the link. The first reads the price twice.',
    next: 'Second it is.',
    commit: 'Put the button outside of the link',
  },
  {
    area: 'ci',
    ask: 'I do not understand why the cache is not found. @{who}, do you see it?',
    answer: 'The key has the branch in it. Use the hash of the lockfile alone.',
    next: 'Cache found, three minutes now.',
    commit: 'Key the cache by the lockfile',
  },
  {
    area: 'docs',
    ask: '@{who} how would you say this so that a deck hand understands it?',
    answer: '"Hold the key until the lamp is green." No word about tokens.',
    next: 'That is so much better. Changed.',
    commit: 'Say it in one sentence',
  },
];
const LATE_REQUEST_WORDS = [
  'Tried it on two vessels, fine.',
  'Thanks for asking me, all good.',
  'Read it, no objections from my side.',
  'Had a look at the locking, it is right.',
];
const CC_WORDS: readonly ((login: string) => string)[] = [
  (login) => `cc @${login}`,
  (login) => `FYI @${login}, this goes in with the next release.`,
  (login) => `Same thing that @${login} had on Monday.`,
  (login) => `(@${login} is on holiday.)`,
];
const THANKS: readonly ((login: string) => string)[] = [
  (login) => `Thanks @${login}!`,
  (login) => `Thank you @${login} for the quick review.`,
  (login) => `@${login} thanks, merging.`,
  (login) => `Cheers @${login}.`,
];

function opened(stage: Stage, area: Area, asked?: Member): { pull: PullBuilder; author: Member } {
  const author = stage.peer(asked, stage.crew.owners[area]);
  const pull = stage.pull(0, { author, area });
  pull.later(3);
  return { pull, author };
}

/** Whom people turn to: the quiet one in storage, others elsewhere; never the owner. */
function chooseAsked(stage: Stage, area: Area): Member {
  const { quiet, turner } = stage.crew;
  if (area === 'storage' || area === 'sync') return area === 'storage' ? quiet : turner;
  return stage.outsider(area);
}

function asked(stage: Stage, story: Consultation): void {
  const who = chooseAsked(stage, story.area);
  const { pull, author } = opened(stage, story.area, who);
  const question = pull.comment(author, story.ask.replace('{who}', who.login));
  const answer = pull.later(3).comment(who, story.answer);
  pull.later(2).push(author, story.commit);
  pull.comment(author, story.next);
  pull.later(2).approve(stage.peer(author, who));
  mergeAsUsual(stage, pull);
  stage.act({ detector: 'sought-out', level: 'chosen', actor: who, beneficiary: author, on: pull, note: question });
  stage.act({ detector: 'answered', level: 'moved', actor: who, beneficiary: author, on: pull, note: answer });
  stage.arguable({ detector: 'explained', level: 'landed', actor: who, beneficiary: author, on: pull, note: answer });
}

/** A review asked for by name, hours after opening, of somebody who owns nothing here. */
function requestedLate(stage: Stage, turn: number): void {
  const area = areaOf(turn);
  const who = chooseAsked(stage, area);
  const { pull, author } = opened(stage, area, who);
  pull.request(author, who);
  stage.act({ detector: 'sought-out', level: 'chosen', actor: who, beneficiary: author, on: pull });
  pull.later(3).approve(who, LATE_REQUEST_WORDS[turn]);
  mergeAsUsual(stage, pull);
}

function teamAsked(stage: Stage, turn: number): void {
  const { pull, author } = opened(stage, areaOf(turn));
  pull.requestTeam(author, 'harbor-lane/reviewers');
  const at = pull.at;
  const reviewer = stage.peer(author);
  pull.later(2).approve(reviewer);
  stage.decoy({ detector: 'sought-out', why: 'a team was asked, nobody by name', actor: reviewer, on: pull, at });
  mergeAsUsual(stage, pull);
}

/** A comment that names somebody; the work goes on as it would have. */
function named(stage: Stage, turn: number, details: { why: string; who: Member; text: string }): void {
  const { pull, author } = opened(stage, areaOf(turn), details.who);
  const note = pull.comment(author, details.text);
  stage.decoy({ detector: 'sought-out', why: details.why, actor: details.who, on: pull, note });
  pull.later(2).approve(stage.peer(author, details.who));
  mergeAsUsual(stage, pull);
}

function copied(stage: Stage, turn: number): void {
  const who = stage.outsider(areaOf(turn));
  named(stage, turn, { why: 'named without a question', who, text: CC_WORDS[turn]?.(who.login) ?? '' });
}

function thanked(stage: Stage, turn: number): void {
  const area = areaOf(turn + 1);
  const who = stage.outsider(area);
  const { pull, author } = opened(stage, area, who);
  pull.approve(who).later(1);
  const note = pull.comment(author, THANKS[turn]?.(who.login) ?? '');
  stage.decoy({ detector: 'sought-out', why: 'only thanked by name', actor: who, on: pull, note });
  mergeAsUsual(stage, pull);
}

/** The owner is asked about what they own: that is duty. */
function ownerAsked(stage: Stage, turn: number): void {
  const area = areaOf(turn);
  const who = stage.crew.owners[area];
  const { pull, author } = opened(stage, area, who);
  const note = pull.comment(
    author,
    [
      `@${who.login} is this okay for you?`,
      `@${who.login} may I merge?`,
      `@${who.login} could you review, please?`,
      `@${who.login} ready for you, will you have a look?`,
    ][turn] ?? '',
  );
  stage.decoy({ detector: 'sought-out', why: 'the owner was asked about what they own', actor: who, on: pull, note });
  pull.later(2).approve(who);
  mergeAsUsual(stage, pull);
}

function botAsked(stage: Stage, turn: number): void {
  named(stage, turn + 2, {
    why: 'a bot was asked',
    who: BOTS.aiReviewer,
    text:
      [
        '@reviewlark[bot] review',
        '@reviewlark[bot] could you look at this again?',
        '@reviewlark[bot] what do you think?',
        '@reviewlark[bot] please review',
      ][turn] ?? '',
  });
}

/** A draft becomes ready, and a rotation asks the next in line at once. */
function askedWhenReady(stage: Stage, turn: number): void {
  const area = areaOf(turn);
  const author = stage.peer();
  const pull = stage.pull(0, { author, area, isDraft: true });
  pull.later(5).readyForReview(author);
  pull.minutes(1);
  const who = stage.outsider(area, author);
  pull.request(author, who);
  stage.decoy({ detector: 'sought-out', why: 'requested within two minutes of being ready', actor: who, on: pull });
  pull.later(3).approve(who);
  mergeAsUsual(stage, pull);
}

/** Whom others turn to, and what only looks like it. */
export const SOUGHT_OUT: readonly Scenario[] = [
  ...tell('sought out: asked', CONSULTATIONS, { parts: [0], play: asked }),
  ...takes('sought out: requested late', 4, { parts: [0], play: requestedLate }),
  ...takes('not sought: a team', 4, { parts: [0], play: teamAsked }),
  ...takes('not sought: copied', 4, { parts: [0], play: copied }),
  ...takes('not sought: thanked', 4, { parts: [0], play: thanked }),
  ...takes('not sought: the owner', 4, { parts: [0], play: ownerAsked }),
  ...takes('not sought: a bot', 4, { parts: [0], play: botAsked }),
  ...takes('not sought: when ready', 4, { parts: [0], play: askedWhenReady }),
];
