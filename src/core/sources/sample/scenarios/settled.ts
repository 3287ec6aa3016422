import { mergeAsUsual } from '../background.ts';
import type { Member } from '../people.ts';
import type { PullBuilder } from '../pullBuilder.ts';
import type { Scenario, Stage } from '../stage.ts';
import { areaOf, tell } from './scenes.ts';

interface Dispute {
  title: string;
  objection: string;
  defence: string;
  argument: string;
  concession: string;
}

const DISPUTES: readonly Dispute[] = [
  {
    title: 'One queue per route',
    objection: 'I would keep a single queue. With one per route we have forty of them to look after.',
    defence: 'One per route is the right thing, a slow route must not hold up the others.',
    argument:
      'You both look at different days. I took the numbers of August: 38 of the 40 queues never hold more than one item, and the two that do are the ones that made us late. Forty queues cost us 3 MB, that is all. So per route, with one dashboard line for all.',
    concession: 'With those numbers I see it differently than this morning. I take my objection back.',
  },
  {
    title: 'Store fares with the ticket',
    objection: 'Fares belong into their own table. Copies will drift apart.',
    defence: 'A ticket must show what was paid then, so a copy is what we want.',
    argument:
      'The accounting rule decides this one, I asked them: a receipt has to be readable without any other table for seven years. So a copy on the ticket it is, and the table stays for what is sold next.',
    concession: 'I did not know of that rule. My view was wrong then, a copy is right.',
  },
  {
    title: 'Drop the old tablet layout',
    objection: 'We cannot take it away, there are people who use it.',
    defence: 'Two layouts cost us every week. Let us drop it.',
    argument:
      'I went to the harbor office: four tablets of that kind are left, all in one waiting room, and they get replaced on the 14th. If this goes in on the 15th nobody loses anything and you are rid of it.',
    concession: 'OK, that changes my mind. From the 15th I am for it.',
  },
  {
    title: 'Retry in the client',
    objection: 'Retries must sit in one place, the gateway. Not in each client.',
    defence: 'The gateway does not know what is safe to do twice. The client does.',
    argument:
      'Look at what we retry: three calls, two of which carry a key that makes them safe to repeat. Those can go to the gateway. The third is the sale, only the client knows. So both of you are right, per call.',
    concession: 'I had only thought of the two. Revising my review: sale in the client, others stay.',
  },
  {
    title: 'Write dates in the local form',
    objection: 'ISO everywhere. Everything else is misread by somebody.',
    defence: 'Passengers do not read ISO. They miss the boat.',
    argument:
      'We showed both at the counter on Saturday, sixty people. With ISO nine asked what it means, with the local form nobody, and for the log it makes no difference. ISO in the log, local form on the glass.',
    concession: "Nine of sixty convinces me. I was wrong on the passengers' side.",
  },
  {
    title: 'Split the storage package',
    objection: 'I am against a split now, it makes every change two changes.',
    defence: 'Without the split nobody can test the log alone.',
    argument:
      'I tried it on a branch to see: of the last fifty changes, three would have touched both packages. And the log tests run in two seconds instead of ninety. The price is small.',
    concession: 'Three of fifty, then I have nothing left to say against it. I change my vote.',
  },
];
const AUTHOR_DECIDES: readonly (readonly [string, string, string, string])[] = [
  [
    'Use tabs in the print layout',
    'I would rather have spaces in the layout file.',
    'Tabs are fine there.',
    'I leave the tabs, it is my template after all.',
  ],
  ['Name the flag "grace"', 'I would name it "leeway".', 'Grace is what the crew calls it.', 'Staying with grace.'],
  ['Sort piers by number', 'By name would be my preference.', 'Number is fine.', 'By number, as I had it.'],
  ['Two buttons in the dialog', 'One button would do.', 'Two is good.', 'I keep two.'],
];
const ALONE: readonly (readonly [string, string, string, string])[] = [
  [
    'Delete the import tool',
    'I would keep the tool, I used it in the spring.',
    'Nobody uses it.',
    'Looked at my notes: it was another tool. I was mistaken, delete it.',
  ],
  [
    'Switch the map projection',
    'I am against it, the old one is what sailors know.',
    'The new one is better on phones.',
    'Slept over it. On a phone the new one is better, I revise my opinion.',
  ],
  [
    'Shorter hold time',
    'Ten minutes should stay, five is not enough.',
    'Five is what other lines have.',
    'Tried to buy a ticket with a stopwatch: two minutes. I was wrong, five is plenty.',
  ],
  [
    'Grey out full boats',
    'I think they should be hidden.',
    'Grey is better.',
    'After using it for a day I have changed my mind: grey is better.',
  ],
];
const OVERRULED: readonly (readonly [string, string, string])[] = [
  ['Longer session time', 'I would stay with the shorter time.', 'Longer is fine.'],
  ['Bigger font in the list', 'I prefer the small one.', 'Bigger, please.'],
  ['Weekly summary by mail', 'I would not send mails at all.', 'A weekly one is okay.'],
  ['Move the clock to the left', 'To the right is where people look.', 'Left is fine.'],
];
const VOTES = [
  '+1 for keeping it as it is.',
  '+1 to the second opinion.',
  "I vote for the author's version.",
  'Same opinion as above.',
];

function opposed(stage: Stage, turn: number, dispute: { title: string; objection: string; defence: string }) {
  const { title, objection, defence } = dispute;
  const author = stage.peer();
  const [opponent, defender, third] = stage.dice.sample(
    stage.crew.peers.filter((peer) => peer !== author && peer !== stage.crew.maintainer),
    3,
  );
  if (opponent === undefined || defender === undefined || third === undefined) throw new RangeError('Too few peers.');
  const pull = stage.pull(0, { author, area: areaOf(turn), title });
  pull.later(3).review(opponent, 'changes-requested', objection);
  const objectedAt = pull.at;
  pull.later(2).review(defender, 'approved', defence);
  pull.later(3);
  return { author, opponent, third, pull, objectedAt };
}

/** An objection that was withdrawn: a wish about the shape of things, nothing was changed because of it. */
function notTaken(stage: Stage, pull: PullBuilder, { opponent, at }: { opponent: Member; at: string }): void {
  stage.decoy({
    detector: 'flagged-in-review',
    why: 'an objection that was withdrawn; nothing changed',
    actor: opponent,
    on: pull,
    at,
  });
  stage.arguable({
    detector: 'flagged-in-review',
    level: 'raised',
    actor: opponent,
    beneficiary: pull.author,
    on: pull,
    at,
  });
}

function settled(stage: Stage, dispute: Dispute, turn: number): void {
  const { author, opponent, third, pull, objectedAt } = opposed(stage, turn, dispute);
  const note = pull.comment(third, dispute.argument);
  const concession = pull.later(2).comment(opponent, dispute.concession);
  pull.approve(opponent);
  mergeAsUsual(stage, pull);
  stage.act({ detector: 'settled', level: 'moved', actor: third, beneficiary: author, on: pull, note });
  stage.act({
    detector: 'changed-course',
    level: 'landed',
    actor: opponent,
    beneficiary: null,
    on: pull,
    note: concession,
  });
  stage.arguable({ detector: 'explained', level: 'landed', actor: third, beneficiary: opponent, on: pull, note });
  notTaken(stage, pull, { opponent, at: objectedAt });
}

function authorDecided(
  stage: Stage,
  [title, objection, defence, decision]: (typeof AUTHOR_DECIDES)[number],
  turn: number,
): void {
  const { author, opponent, pull, objectedAt } = opposed(stage, turn, { title, objection, defence });
  const note = pull.comment(author, decision);
  pull.later(2).approve(opponent);
  mergeAsUsual(stage, pull);
  stage.decoy({ detector: 'settled', why: 'the author decided', actor: author, on: pull, note });
  notTaken(stage, pull, { opponent, at: objectedAt });
}

function gaveWayAlone(
  stage: Stage,
  [title, objection, defence, concession]: (typeof ALONE)[number],
  turn: number,
): void {
  const { opponent, pull, objectedAt } = opposed(stage, turn, { title, objection, defence });
  const note = pull.later(4).comment(opponent, concession);
  pull.approve(opponent);
  mergeAsUsual(stage, pull);
  stage.decoy({ detector: 'settled', why: 'the objector gave way alone', actor: opponent, on: pull, note });
  stage.act({ detector: 'changed-course', level: 'landed', actor: opponent, beneficiary: null, on: pull, note });
  notTaken(stage, pull, { opponent, at: objectedAt });
}

function overruled(stage: Stage, [title, objection, defence]: (typeof OVERRULED)[number], turn: number): void {
  const { opponent, pull, objectedAt } = opposed(stage, turn, { title, objection, defence });
  pull.merge(stage.crew.maintainer);
  stage.decoy({ detector: 'settled', why: 'merged over the objection', actor: stage.crew.maintainer, on: pull });
  notTaken(stage, pull, { opponent, at: objectedAt });
}

function onlyVoted(stage: Stage, [title, objection, defence]: (typeof OVERRULED)[number], turn: number): void {
  const { opponent, third, pull, objectedAt } = opposed(stage, turn + 2, {
    title: `${title} (phones)`,
    objection,
    defence,
  });
  const note = pull.comment(third, VOTES[turn] ?? '+1');
  pull.later(3).approve(opponent);
  mergeAsUsual(stage, pull);
  stage.decoy({ detector: 'settled', why: 'only a vote', actor: third, on: pull, note });
  notTaken(stage, pull, { opponent, at: objectedAt });
}

/** Opposed reviews, and how they came together. */
export const SETTLED: readonly Scenario[] = [
  ...tell('settled', DISPUTES, { parts: [0], play: settled }),
  ...tell('not settled: author decided', AUTHOR_DECIDES, { parts: [0], play: authorDecided }),
  ...tell('not settled: gave way alone', ALONE, { parts: [0], play: gaveWayAlone }),
  ...tell('not settled: overruled', OVERRULED, { parts: [0], play: overruled }),
  ...tell('not settled: only a vote', OVERRULED, { parts: [0], play: onlyVoted }),
];
