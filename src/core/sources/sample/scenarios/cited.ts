import { mergeAsUsual } from '../background.ts';
import { BOTS, type Member } from '../people.ts';
import type { Area } from '../product.ts';
import type { PullBuilder } from '../pullBuilder.ts';
import type { Scenario, Stage } from '../stage.ts';
import type { Note } from '../threadBuilder.ts';
import { tell } from './scenes.ts';

interface Quotation {
  area: Area;
  words: string;
  /** `{who}`, `{link}`, `{pull}`, `{words}`. */
  cite: string;
  commit: string;
}

const QUOTATIONS: readonly Quotation[] = [
  {
    area: 'storage',
    words:
      'A ledger is read a thousand times for each time it is written. Everything here should be made for the reader.',
    cite: 'As @{who} pointed out in #{pull}, a ledger is read a thousand times per write. By that measure the sorted form is the better one here too.',
    commit: 'Keep entries sorted',
  },
  {
    area: 'sync',
    words:
      'Boats do not lose their link, they lose it for eleven minutes: that is how long the tunnel behind Skerry is.',
    cite: 'There is a number for that: {link}. With eleven minutes in mind I would make the window fifteen.',
    commit: 'Widen the window to fifteen minutes',
  },
  {
    area: 'api',
    words:
      'Kiosks never read the error text. What they go by is the code and the header, so whatever matters has to be in there.',
    cite: '> {words}\n\nI keep coming back to this from {link}. So let us put the wait into the header.',
    commit: 'Send the wait in a header',
  },
  {
    area: 'ui',
    words:
      'People look at the pier first and at the time second. Whoever has the pier wrong does not care about the time.',
    cite: '@{who} said it in {link}: pier first, time second. Could this card follow the same order?',
    commit: 'Pier first, time second',
  },
  {
    area: 'docs',
    words: 'Who reads the runbook has wet hands and four minutes. One step per line, no reasons.',
    cite: 'I go by what @{who} wrote in #{pull} ("wet hands and four minutes"): the reasons could move into an appendix.',
    commit: 'Move the reasons into an appendix',
  },
  {
    area: 'ci',
    words:
      'A red pipeline that people retry without reading is worse than none. I would sooner take the three flaky tests out.',
    cite: 'Following {link}: these two are of the same kind, people retry without reading. Out with them until they are stable.',
    commit: 'Take out two flaky tests',
  },
  {
    area: 'storage',
    words:
      'The only two operations that may take a lock are sale and refund; if a third one needs it, the model is wrong.',
    cite: '> {words}\n\nFrom {link}. I think that is what we see here: the report needs no lock if it reads the snapshot.',
    commit: 'Let the report read the snapshot',
  },
];
const REJECTED: readonly Quotation[] = [
  {
    area: 'api',
    words: 'Names of routes should be singular, like the records.',
    cite: 'I do not agree with {link}, plural reads better to me. Leaving it as it is.',
    commit: '',
  },
  {
    area: 'ui',
    words: 'Animations belong to the first release, not to the third.',
    cite: 'In #{pull} @{who} says that animations come first. I see no reason for that at all.',
    commit: '',
  },
  {
    area: 'sync',
    words: 'Five minutes between syncs is plenty.',
    cite: '> {words}\n\nNo, it is not ({link}).',
    commit: '',
  },
  {
    area: 'storage',
    words: 'NACK, text files are good enough for the ledger.',
    cite: 'How it stands with the ledger:\n\n- 2 people were content with it (one of them had [another way]({link}) in mind)\n- nobody else has spoken\n\nI would wait for more voices before we decide.',
    commit: '',
  },
];
const OWN_WORDS: readonly Quotation[] = [
  {
    area: 'api',
    words: 'Every route needs an owner in its header comment.',
    cite: 'As I wrote in {link}: an owner in the header comment.',
    commit: 'Add the owner',
  },
  {
    area: 'ui',
    words: 'Buttons say what they do, never "OK".',
    cite: 'Like I said in #{pull}, no "OK" on buttons.',
    commit: 'Rename the button',
  },
  {
    area: 'docs',
    words: 'We write "vessel", not "ship".',
    cite: 'See {link}, I had noted there that it is "vessel".',
    commit: 'Write vessel',
  },
  {
    area: 'ci',
    words: 'Job names start with a verb.',
    cite: 'My rule from {link} again: verb first.',
    commit: 'Rename the job',
  },
];
const MACHINE_WORDS: readonly Quotation[] = [
  {
    area: 'api',
    words: 'Consider extracting the validation into a shared helper.',
    cite: 'ReviewLark suggests a shared helper in {link}, that would fit here as well.',
    commit: 'Extract the helper',
  },
  {
    area: 'sync',
    words: 'Consider naming the magic number.',
    cite: 'As ReviewLark said in #{pull}, we could name the number.',
    commit: 'Name the number',
  },
  {
    area: 'ui',
    words: 'Consider memoising this component.',
    cite: 'Same as {link}: memoise.',
    commit: 'Memoise the row',
  },
  {
    area: 'storage',
    words: 'Consider a typed error here.',
    cite: '{link} says typed error, I think that is right.',
    commit: 'Use a typed error',
  },
];
const NUMBER_ONLY: readonly Quotation[] = [
  { area: 'api', words: 'This looks the way I imagined it.', cite: 'See #{pull}.', commit: 'Follow the other one' },
  { area: 'ui', words: 'The card is fine on my phone.', cite: 'Related: #{pull}', commit: 'Adapt the card' },
  { area: 'sync', words: 'Merged cleanly here.', cite: 'Needs a rebase after #{pull}.', commit: 'Rebase' },
  { area: 'ci', words: 'Pipeline took nine minutes.', cite: 'Part two of #{pull}.', commit: 'Second part' },
];
const IN_CONVERSATION: readonly Quotation[] = [
  { area: 'api', words: 'A shorter path would be easier to say on the phone.', cite: '', commit: '' },
  { area: 'ui', words: 'The bell could be a bit lower, it sounds like the fire alarm.', cite: '', commit: '' },
  { area: 'sync', words: 'Nine boats is a small number, we might know each by name.', cite: '', commit: '' },
  { area: 'docs', words: 'A drawing of the harbor would look nice here.', cite: '', commit: '' },
];

/** Words on a first thread. */
interface Said {
  story: Quotation;
  pull: PullBuilder;
  who: Member;
  note: Note;
  author: Member;
}

function said(stage: Stage, story: Quotation, speaker?: Member): Said {
  const who = speaker ?? stage.outsider(story.area);
  const author = stage.peer(who);
  const pull = stage.pull(0, { author, area: story.area });
  const note = pull.later(3).comment(who, story.words);
  pull.later(2).approve(stage.peer(author, who));
  mergeAsUsual(stage, pull);
  return { story, pull, who, note, author };
}

function fill(story: Quotation, { who, note, pull }: Said): string {
  const words = { who: who.login, link: note.url, pull: String(pull.number), words: story.words };
  return story.cite.replace(/\{(?<slot>who|link|pull|words)\}/gu, (_, slot: keyof typeof words) => words[slot]);
}

/** On a later thread somebody speaks of those words. */
function takenUp(stage: Stage, first: Said, citer: Member): { second: PullBuilder; cite: Note } {
  const { story } = first;
  const second = stage.pull(1, { author: stage.peer(citer, first.who), area: story.area });
  const cite = second.later(3).comment(citer, fill(story, first));
  if (story.commit === '') {
    second.later(2).approve(stage.peer(second.author, citer));
  } else {
    second.later(3).push(second.author, story.commit);
    second.later(2).approve(citer === second.author ? stage.peer(citer) : citer);
  }
  mergeAsUsual(stage, second);
  return { second, cite };
}

function cited(stage: Stage, story: Quotation): void {
  const first = said(stage, story);
  const citer = stage.peer(first.who, first.author);
  const { second, cite } = takenUp(stage, first, citer);
  const alsoAt = [{ thread: second.number, commentId: cite.id }];
  stage.act({
    detector: 'cited',
    level: 'chosen',
    actor: first.who,
    beneficiary: citer,
    on: first.pull,
    note: first.note,
    alsoAt,
  });
  const proposal = { on: second, note: cite, actor: citer, beneficiary: second.author };
  stage.arguable({ detector: 'flagged-in-review', level: 'acted-on', ...proposal });
  stage.arguable({ detector: 'explained', level: 'landed', ...proposal });
  stage.arguable({ detector: 'idea-adopted', level: 'landed', ...proposal });
  stage.arguable({
    detector: 'rippled',
    level: 'landed',
    actor: first.who,
    beneficiary: citer,
    on: first.pull,
    note: first.note,
    alsoAt,
  });
}

function notCited(why: string, chooseCiter: (stage: Stage, first: Said) => Member, speaker?: Member) {
  return (stage: Stage, story: Quotation): void => {
    const first = said(stage, story, speaker);
    const { second, cite } = takenUp(stage, first, chooseCiter(stage, first));
    stage.decoy({ detector: 'cited', why, actor: first.who, on: first.pull, note: first.note });
    stage.decoy({ detector: 'cited', why, actor: first.who, on: second, note: cite });
  };
}

/** A quotation in the same conversation, by the one who was spoken to. */
function repliedTo(stage: Stage, story: Quotation): void {
  const who = stage.outsider(story.area);
  const author = stage.peer(who);
  const pull = stage.pull(0, { author, area: story.area });
  const note = pull.later(3).comment(who, `Only an opinion: ${story.words}`);
  const quote = pull.later(1).comment(author, `> ${story.words}\n\nI see.`);
  pull.later(2).approve(stage.peer(author, who));
  mergeAsUsual(stage, pull);
  for (const place of [note, quote])
    stage.decoy({ detector: 'cited', why: 'quoted by the one who was spoken to', actor: who, on: pull, note: place });
}

/** Words that others build on, and words that are only mentioned. */
export const CITED: readonly Scenario[] = [
  ...tell('cited', QUOTATIONS, { parts: [0, 14], play: cited }),
  ...tell('not cited: rejected', REJECTED, {
    parts: [0, 8],
    play: notCited('cited only to reject or to count it', (stage, { who, author }) => stage.peer(who, author)),
  }),
  ...tell('not cited: own words', OWN_WORDS, {
    parts: [0, 10],
    play: notCited('their own words', (_, { who }) => who),
  }),
  ...tell('not cited: a machine', MACHINE_WORDS, {
    parts: [0, 6],
    play: notCited('the words of a bot', (stage, { author }) => stage.peer(author), BOTS.aiReviewer),
  }),
  ...tell('not cited: a number', NUMBER_ONLY, {
    parts: [0, 6],
    play: notCited('only the number of a thread', (stage, { who, author }) => stage.peer(who, author)),
  }),
  ...tell('not cited: in reply', IN_CONVERSATION, { parts: [0], play: repliedTo }),
];
