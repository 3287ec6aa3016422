import type { Evidence } from '../model/evidence.ts';
import type { OpenQuestion, OpenWait, OpenWarning } from '../model/situation.ts';
import type { AreaInsight } from '../insights/area.ts';
import { say, type Message } from '../text/message.ts';
import type { Translate } from '../ports.ts';
import { onDay } from '../text/day.ts';
import { inertLine, shorten } from '../text/inertText.ts';

/** What the questions for the room are asked about: each list newest first, of the period. */
export interface RoomMatters {
  proved: readonly Evidence[];
  seen: readonly Evidence[];
  moved: readonly Evidence[];
  ideas: readonly Evidence[];
  warnings: readonly OpenWarning[];
  waits: readonly OpenWait[];
  questions: readonly OpenQuestion[];
  areas: readonly AreaInsight[];
  /** Pull requests merged in the period without a look by another human, in percent; null: none was merged. */
  unreviewedShare: number | null;
}

const MOST = 5;
/** From here on it is worth talking about which changes need no second pair of eyes. */
const MANY_UNREVIEWED = 25;

/**
 * Three to five questions to talk about, from what this period shows; what calls for a decision comes first.
 * None asks why somebody did or did not do something.
 */
export function askTheRoom(matters: RoomMatters, translate: Translate): Message[] {
  const asked = askAboutMatters(matters, translate).slice(0, MOST - 1);
  return [...asked, ...FALLBACK.slice(0, Math.max(0, FALLBACK.length - asked.length)), UNSEEN];
}

/** Asked where the period shows little. */
const FALLBACK = [
  say('Little of this time could be read from GitHub. Where did the team talk instead, and who was not there?'),
  say('What would you like to find on this page the next time, and what would have to be written down for it?'),
];

/** What GitHub cannot see is asked always: the people in the room know. */
const UNSEEN = say(
  'What moved things most in this time and is not on this page: a call, a pairing, a word in the corridor?',
);

function askAboutMatters(matters: RoomMatters, translate: Translate): Message[] {
  const { proved, seen, moved, ideas, warnings, waits, questions, areas, unreviewedShare } = matters;
  return [
    about(proved[0], askAboutProved),
    about(warnings[0], askAboutWarning),
    about(waits[0], (wait) => askAboutWait(wait, translate)),
    about(
      areas.find(({ topic }) => topic === 'one-way-out'),
      askAboutOneWayOut,
    ),
    about(unlike(questions, waits[0]), askAboutQuestion),
    about(
      areas.find(({ topic }) => topic === 'begun'),
      askAboutBegun,
    ),
    about(
      moved.find(({ kind }) => kind === 'broke-the-wait' || kind === 'carried-on'),
      askAboutMoved,
    ),
    about(
      seen.find(({ level }) => level === 'acted-on'),
      askAboutSeen,
    ),
    about(ideas[0], askAboutIdea),
    about(unreviewedShare ?? undefined, askAboutUnreviewed),
  ].flatMap((question) => question ?? []);
}

function about<Matter>(matter: Matter | undefined, ask: (matter: Matter) => Message | null): Message | null {
  return matter === undefined ? null : ask(matter);
}

function askAboutProved(act: Evidence): Message {
  return say(
    'What was said about “{title}” came true later. What would make it easy to take the next such remark up at once?',
    { title: titleOf(act) },
  );
}

function askAboutWarning(warning: OpenWarning): Message {
  return say(
    'Of the open warnings, the newest is about “{title}”. Which are still true, and who would like to take one?',
    { title: titleOf(warning) },
  );
}

function askAboutWait(wait: OpenWait, translate: Translate): Message {
  return say(
    '“{title}” has waited for {what} since {day}. What is the smallest step that moves it forward, and who has room for it?',
    { title: titleOf(wait), what: translate(WAIT_WORDS[wait.waitsFor]), day: onDay(wait.since) },
  );
}

function askAboutOneWayOut({ area }: AreaInsight): Message {
  return say(
    '{area} has one way out. Who would like to know it well enough to get things moving there, and with whom?',
    { area: inertLine(area) },
  );
}

function askAboutQuestion(question: OpenQuestion): Message {
  return say(
    'The question in “{title}” has no answer since {day}. Is it still alive, and where could it be answered?',
    {
      title: titleOf(question),
      day: onDay(question.at),
    },
  );
}

function askAboutBegun({ area }: AreaInsight): Message {
  return say('Somebody has begun to lead in {area}. What should they be able to decide there, and whom can they ask?', {
    area: inertLine(area),
  });
}

function askAboutMoved(act: Evidence): Message {
  return say('“{title}” got moving again. What did it need, and could the next one get it sooner?', {
    title: titleOf(act),
  });
}

function askAboutSeen(act: Evidence): Message {
  return say(
    'A remark changed the work on “{title}”. What does one have to know to see such a thing, and who would like to look for it, too?',
    { title: titleOf(act) },
  );
}

function askAboutIdea(act: Evidence): Message {
  return say('The idea in “{title}” was taken up. Which other one only needs a yes?', { title: titleOf(act) });
}

/** @param share in percent; few need no talk */
function askAboutUnreviewed(share: number): Message | null {
  return share < MANY_UNREVIEWED
    ? null
    : say(
        '{share}% of what was merged in this time went in without a second pair of eyes on GitHub. Where is that right, and where would you want one?',
        { share },
      );
}

/** What an open thread waits for. */
export const WAIT_WORDS: Record<OpenWait['waitsFor'], string> = {
  review: 'a review',
  answer: 'an answer',
  decision: 'a decision',
  thread: 'other work',
};

/** The newest question that is not on the thread that is asked about already. */
function unlike(questions: readonly OpenQuestion[], wait: OpenWait | undefined): OpenQuestion | undefined {
  return questions.find(({ thread }) => thread.number !== wait?.thread.number);
}

const TITLE_LENGTH = 70;

function titleOf({ thread }: Pick<OpenWait, 'thread'>): string {
  return shorten(inertLine(thread.title), TITLE_LENGTH);
}
