import { BOTS, type Member } from '../people.ts';
import type { IssueBuilder } from '../issueBuilder.ts';
import { BROUGHT_OVER } from '../phrases/credit.ts';
import type { Scenario, Stage } from '../stage.ts';
import type { Note } from '../threadBuilder.ts';
import { tell } from './scenes.ts';

interface Help {
  title: string;
  ask: string;
  answer: string;
  /** What the asker says when it got them on. */
  done: string;
}

const HELPED: readonly Help[] = [
  {
    title: 'Local server refuses every device token',
    ask: 'Fresh checkout, `npm run dev`, and every token is "unknown issuer". What do I have to set?',
    answer: 'Run `npm run fixtures -- --issuer local` once, it writes the issuer into `.tidewater/`.',
    done: 'That was it, tokens are accepted now. Closing.',
  },
  {
    title: 'How to replay one day of one vessel?',
    ask: 'I have the segments of Tuesday from the Skerry. Is there a way to replay only those?',
    answer: '`tidewater replay --vessel 12 --day 2` takes a folder. Copy the three segments there, not the index.',
    done: 'Replayed, I see the fault now. Thank you!',
  },
  {
    title: "Which branch for a fix of last month's release?",
    ask: 'I have a fix for the kiosks only. Where should it go, they are on the August release?',
    answer: 'Open it against `release-8`, I will bring it to main afterwards.',
    done: 'Opened it against `release-8`, all green. Closing here.',
  },
  {
    title: 'Tests hang on my machine after the update',
    ask: 'Since this morning `npm test` never ends for me, at "peer session". Any idea?',
    answer: 'Do you have a VPN on? The sessions look for neighbours on all interfaces. Set `TIDEWATER_IFACE=lo`.',
    done: 'Works with `lo`, finished in 40 seconds.',
  },
  {
    title: 'Printing tickets from the test kiosk',
    ask: 'Can I make the test kiosk print without paying? I need about fifty tickets for the training.',
    answer: 'Use card number 0000 in training mode (hold "?" for five seconds). They come out with TRAINING across.',
    done: 'Perfect, fifty tickets printed.',
  },
  {
    title: 'Where do translations of pier names come from?',
    ask: 'I must add a Sámi name for pier 3. I searched in `messages.ts` and it is not there, where is it?',
    answer:
      'Pier names are in the timetable feed: `feed/piers.csv`, column `name_se`. The app takes them after the next sync.',
    done: 'Added it in the feed and it shows up after a sync. Closing.',
  },
];
const ONLY_THANKED: readonly Help[] = [
  {
    title: 'How can I see what a kiosk sent?',
    ask: 'Is there a log for that?',
    answer: 'Have a look at `kiosk.log`, there should be something.',
    done: 'Thanks!',
  },
  {
    title: 'Can the map be bigger?',
    ask: 'On the large display, I mean. Where do I set that?',
    answer: 'There may be a setting in the theme.',
    done: 'Thank you :)',
  },
  {
    title: 'What does "drift" mean in the report?',
    ask: 'The report of Monday has a line "drift 4 min". What is it?',
    answer: 'Something with the clocks, as far as I know.',
    done: 'ok thx',
  },
  {
    title: 'Can we export to a spreadsheet?',
    ask: 'Our office asks for it. How would one do that?',
    answer: 'I believe there was an export once.',
    done: 'Thanks for the quick answer.',
  },
];
const FIRST_MISSED: readonly (Help & { wrong: string; still: string })[] = [
  {
    title: 'Kiosk shows a blank page after start',
    ask: 'It is blank for minutes. What can I do?',
    wrong: 'Restart it twice, that helps most times.',
    still: 'Did that, still blank.',
    answer: 'Delete `cache/tiles` and start with `--no-map` once, the tile file is torn.',
    done: 'Yes, with `--no-map` it came up. Solved.',
  },
  {
    title: 'Sync never reaches 100 %',
    ask: 'It stays at 98 %. How do I find out what is missing?',
    wrong: 'Your network is probably slow.',
    still: 'It is on cable, so no.',
    answer:
      '`tidewater sync --explain` lists what is left. I guess an old pier that the server no longer has; remove it with `--forget`.',
    done: 'It was pier 77. Forgot it, 100 % now.',
  },
  {
    title: 'Cannot log in to the staging ledger',
    ask: 'Access denied since Monday. Who can help?',
    wrong: 'Try another browser.',
    still: 'Same in the other one.',
    answer:
      'Your key is from before the rotation. Make a new one with `tidewater key --renew` and send me the public half.',
    done: 'New key works, I am in.',
  },
  {
    title: 'Build fails with "too many files"',
    ask: 'How do I get around this? Only on my machine.',
    wrong: 'Update node.',
    still: 'I have the newest, same.',
    answer: '`ulimit -n 4096` before the build; the icons are opened all at once.',
    done: 'Builds now. Put it into my profile.',
  },
];
const SELF_ANSWERED: readonly Help[] = [
  {
    title: 'How to skip the slow tests?',
    ask: 'Is there a switch?',
    answer: 'Found it myself: `npm test -- --fast`.',
    done: '',
  },
  {
    title: 'Where is the port configured?',
    ask: 'I need another port for the demo.',
    answer: 'Never mind, it is `TIDEWATER_PORT`.',
    done: '',
  },
  {
    title: 'Fixture for a full ferry?',
    ask: 'Do we have one?',
    answer: 'We do: `full-ferry.json`. Was in the wrong folder.',
    done: '',
  },
  {
    title: 'Login on the wiki',
    ask: 'Anyone knows what the new login is?',
    answer: 'Got it by mail just now.',
    done: '',
  },
];
const BOT_ANSWERED: readonly Help[] = [
  {
    title: 'How do I run one test file?',
    ask: 'See title.',
    answer: 'You can pass a path: `npm test -- path/to/file`. (Answered automatically from the contributing guide.)',
    done: 'Worked.',
  },
  {
    title: 'Node version for the build?',
    ask: 'Which one do I need?',
    answer: 'The build needs the version in `.nvmrc`. (Answered automatically from the contributing guide.)',
    done: 'OK, builds.',
  },
  {
    title: 'How to sign commits?',
    ask: 'Do I have to, and how?',
    answer: 'See "Signing" in the contributing guide: `git commit -S`. (Answered automatically.)',
    done: 'Signed, pushed.',
  },
  {
    title: 'Where do I put a translation?',
    ask: 'For Dutch.',
    answer: 'Translations live in `ui/src/i18n`. (Answered automatically from the contributing guide.)',
    done: 'Found it.',
  },
];

function ask(stage: Stage, help: Help): { issue: IssueBuilder; asker: Member; helper: Member } {
  const asker = stage.dice.chance(0.4) ? stage.dice.pick(stage.crew.reporters) : stage.peer();
  const issue = stage.issue(0, { author: asker, title: help.title, body: help.ask });
  issue.later(3);
  return { issue, asker, helper: stage.peer(asker) };
}

function gotOn(stage: Stage, issue: IssueBuilder, note: Note): void {
  stage.act({ detector: 'answered', level: 'moved', actor: note.actor, beneficiary: issue.author, on: issue, note });
  stage.arguable({
    detector: 'explained',
    level: 'landed',
    actor: note.actor,
    beneficiary: issue.author,
    on: issue,
    note,
  });
}

function helped(stage: Stage, help: Help): void {
  const { issue, asker, helper } = ask(stage, help);
  const note = issue.comment(helper, help.answer);
  issue.later(3).comment(asker, help.done);
  issue.close(asker, 'completed');
  gotOn(stage, issue, note);
}

function onlyThanked(stage: Stage, help: Help): void {
  const { issue, asker, helper } = ask(stage, help);
  const note = issue.comment(helper, help.answer);
  issue.later(2).comment(asker, help.done);
  stage.decoy({ detector: 'answered', why: 'a bare thank-you, no next step', actor: helper, on: issue, note });
}

function secondHelped(stage: Stage, help: (typeof FIRST_MISSED)[number]): void {
  const { issue, asker, helper } = ask(stage, help);
  const wrong = issue.comment(helper, help.wrong);
  issue.later(1).comment(asker, help.still);
  const second = stage.peer(asker, helper);
  const note = issue.later(2).comment(second, help.answer);
  issue.later(2).comment(asker, help.done);
  issue.close(asker, 'completed');
  stage.decoy({
    detector: 'answered',
    why: 'the answer did not help; another one did',
    actor: helper,
    on: issue,
    note: wrong,
  });
  gotOn(stage, issue, note);
}

function selfAnswered(stage: Stage, help: Help): void {
  const { issue, asker } = ask(stage, help);
  const note = issue.comment(asker, help.answer);
  issue.close(asker, 'completed');
  stage.decoy({ detector: 'answered', why: 'they answered themselves', actor: asker, on: issue, note });
}

/** Whoever brought the issue over closes it when it suits them; they had asked for nothing. */
function broughtOver(stage: Stage, { title, body, answer }: (typeof BROUGHT_OVER)[number]): void {
  const carrier = stage.peer();
  const issue = stage.issue(0, { author: carrier, title, body });
  const helper = stage.peer(carrier);
  const note = issue.later(3).comment(helper, answer);
  issue.days(9).close(carrier, 'completed');
  stage.decoy({
    detector: 'answered',
    why: 'closed by whoever had only brought it over',
    actor: helper,
    on: issue,
    note,
  });
}

function botAnswered(stage: Stage, help: Help): void {
  const { issue, asker } = ask(stage, help);
  const note = issue.comment(BOTS.checks, help.answer);
  issue.later(1).comment(asker, help.done);
  issue.close(asker, 'completed');
  stage.decoy({ detector: 'answered', why: 'a bot answered', actor: BOTS.checks, on: issue, note });
}

/** Questions, and the answers that got somebody on (or not). */
export const ANSWERED: readonly Scenario[] = [
  ...tell('answered', HELPED, { parts: [0], play: helped }),
  ...tell('answered: the second one', FIRST_MISSED, { parts: [0], play: secondHelped }),
  ...tell('not answered: only thanked', ONLY_THANKED, { parts: [0], play: onlyThanked }),
  ...tell('not answered: by themselves', SELF_ANSWERED, { parts: [0], play: selfAnswered }),
  ...tell('not answered: by a bot', BOT_ANSWERED, { parts: [0], play: botAnswered }),
];

/** Issues that were only moved here. */
export const BROUGHT_OVER_ISSUES: readonly Scenario[] = tell('not answered: brought over', BROUGHT_OVER, {
  parts: [0],
  tailDays: 25,
  play: broughtOver,
});
