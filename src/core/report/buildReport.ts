import { byNewest, signalOf, writePeople, writePlaces } from '../insights/evidenceWords.ts';
import { describeArea, listAreas, type AreaInsight } from '../insights/area.ts';
import { describeEvidence, isFix } from '../insights/describeEvidence.ts';
import { isInPeriod, type Period } from '../insights/insight.ts';
import { renderMessage } from '../text/message.ts';
import type { LeadershipMap } from '../map/leadershipMap.ts';
import { writePurpose } from '../map/mapSentences.ts';
import type { Evidence } from '../model/evidence.ts';
import type { EvidenceKind } from '../model/evidenceKinds.ts';
import type { OpenQuestion, OpenWait, OpenWarning, PullRow, Situation } from '../model/situation.ts';
import type { Translate } from '../ports.ts';
import { dayOf, onDay } from '../text/day.ts';
import { inertLine, shorten } from '../text/inertText.ts';
import { joinWords } from '../text/joinWords.ts';
import { safeUrl } from '../text/safeUrl.ts';
import { findOpen } from './openMatters.ts';
import type { Report, ReportItem, ReportSection } from './report.ts';
import { shareUnreviewed, writeReportLimits } from './reportLimits.ts';
import { askTheRoom, WAIT_WORDS, type RoomMatters } from './roomQuestions.ts';

/** One repository, as the report reads it: names are hidden already where they are to be. */
export interface ReportTeam {
  evidence: readonly Evidence[];
  situation: Situation | null;
}

export interface ReportInput {
  teams: readonly ReportTeam[];
  period: Period & { to: string };
  /** Up to when the history is known: what is open is told as of then. ISO. */
  asOf: string;
  /** How the period was found, a sentence each. */
  periodNotes: readonly string[];
  /** What has become of what the last report left open (see `compareWithLast`). */
  sinceLast: readonly string[];
  /** The map of the period. */
  map: LeadershipMap;
  names: 'shown' | 'hidden';
  /** ISO: first day of the history that is loaded; null: nothing is. */
  knownFrom: string | null;
  translate: Translate;
}

/** So many lines of a kind are read in five minutes with all the others. */
const MOST = { seen: 5, moved: 5, ideas: 3, warnings: 4, waits: 4, questions: 3 };
const QUOTE_LENGTH = 140;
const TITLE_LENGTH = 80;

interface Writer extends ReportInput {
  evidence: readonly Evidence[];
  isNumbered: boolean;
}

/** The retro report of a period. Pure; every string is one line of inert text. */
export function buildReport(input: ReportInput): Report {
  const { teams, period, translate, map, names } = input;
  const all = teams.flatMap(({ evidence }) => evidence).toSorted(byNewest);
  const evidence = all.filter(({ at }) => isInPeriod(at, period));
  const situations = teams.flatMap(({ situation }) => situation ?? []);
  const open = findOpen(situations, period);
  const told = chooseTold(evidence);
  const areas = describeAreas(all, situations, input);
  const unreviewedShare = shareUnreviewed(pullsOf(situations), period);
  const proved = told.seen.filter(({ level }) => level === 'proved-right');
  const questions = askTheRoom({ ...open, ...told, proved, areas, unreviewedShare }, translate);
  const writer = { ...input, evidence, isNumbered: names === 'shown' };
  return {
    title: translate('Retro report of {0}', { 0: map.repositories.join(', ') }),
    period: [writePeriodOf(period, translate), ...input.periodNotes],
    names,
    sinceLast: [...input.sinceLast],
    sections: [
      writeSeen(told.seen, writer),
      writeMoved(told.moved, writer),
      writeIdeas(told.ideas, writer),
      writeWarnings(open.warnings, writer),
      writeWaits(open.waits, writer),
      writeQuestions(open.questions, writer),
    ],
    map,
    forTheRoom: questions.map((question) => renderMessage(question, translate)),
    limits: writeReportLimits(writer, unreviewedShare),
    purpose: writePurpose(translate),
  };
}

/** What of the evidence is told one by one: nothing that was somebody's duty. */
function chooseTold(evidence: readonly Evidence[]): Pick<RoomMatters, 'seen' | 'moved' | 'ideas'> {
  const led = evidence.filter(({ byDuty }) => !byDuty);
  return {
    seen: oneOfEachReview(led.filter((act) => signalOf(act) === 'anticipating')),
    moved: led.filter((act) => signalOf(act) === 'unblocking'),
    ideas: led.filter(({ kind }) => kind === 'idea-adopted'),
  };
}

/** @param evidence of the whole history: what went before the period tells who has begun in it */
function describeAreas(
  evidence: readonly Evidence[],
  situations: readonly Situation[],
  { period, knownFrom, translate }: ReportInput,
): AreaInsight[] {
  const pulls = pullsOf(situations);
  const leavesOut = situations.some(({ counts }) => counts !== undefined);
  return listAreas({ evidence, pulls, period }).flatMap((area) =>
    describeArea(area, { evidence, pulls, period, knownFrom, leavesOut, translate }),
  );
}

function pullsOf(situations: readonly Situation[]): PullRow[] {
  return situations.flatMap(({ pulls }) => pulls);
}

/** The newest act of a review stands for it: a review with nine remarks is one thing to talk about. */
function oneOfEachReview(acts: readonly Evidence[]): Evidence[] {
  const met = new Set<string>();
  return acts.filter(({ actGroup, level }) => {
    if (actGroup === null || level === 'proved-right') return true;
    const isNew = !met.has(actGroup);
    met.add(actGroup);
    return isNew;
  });
}

function writeSeen(acts: readonly Evidence[], writer: Writer): ReportSection {
  const { translate } = writer;
  return writeSection(acts, writer, {
    key: 'seen',
    title: translate('Seen coming'),
    none: translate('No concern of this time could be shown to have changed the work.'),
    write: (act) => writeAct(act, writer),
    more: null,
  });
}

function writeMoved(acts: readonly Evidence[], writer: Writer): ReportSection {
  const { translate, evidence } = writer;
  const duty = evidence.filter((act) => act.byDuty && signalOf(act) === 'unblocking');
  const told = whatWaitedFirst(acts);
  return writeSection(told, writer, {
    key: 'moved',
    title: translate('Got moving'),
    none: translate('Nothing that had waited long was seen to get moving.'),
    // What moved is told by its title: what the act itself says ("approved") tells nothing.
    write: (act) => ({ ...writeAct(act, writer), quote: shorten(inertLine(act.thread.title), TITLE_LENGTH) }),
    cut: translate('These are the newest; what had waited goes before fixes for issues.'),
    more:
      duty.length === 0
        ? null
        : translate('Besides, those whose task it is kept things moving in {area}.', {
            area: writePlaces(duty, translate),
          }),
  });
}

/**
 * Where there is more than is read, fixes for issues only fill up: that issues get closed, any count shows. What is
 * told first stands by the day.
 */
function whatWaitedFirst(acts: readonly Evidence[]): Evidence[] {
  const waited = acts.filter((act) => !isFix(act));
  const first = [...waited, ...acts.filter(isFix)].slice(0, MOST.moved);
  return [...first.toSorted(byNewest), ...acts.filter((act) => !first.includes(act))];
}

function writeIdeas(acts: readonly Evidence[], writer: Writer): ReportSection {
  const { translate } = writer;
  return writeSection(acts, writer, {
    key: 'ideas',
    title: translate('Ideas taken up'),
    none: translate('No idea of this time was seen to be taken up by somebody else.'),
    write: (act) => ({ ...writeAct(act, writer), quote: shorten(inertLine(act.thread.title), TITLE_LENGTH) }),
    more: null,
  });
}

function writeWarnings(warnings: readonly OpenWarning[], writer: Writer): ReportSection {
  const { translate } = writer;
  return writeSection(warnings, writer, {
    key: 'warnings',
    title: translate('Still open: warnings'),
    none: translate('No concern of this time was left open, as far as it could be read.'),
    write: ({ at, areas, state, followUp, thread, quote, url }) => ({
      day: dayOf(at),
      text: translate(wordsOf({ state, followUp }, writer), {
        title: nameThread(thread, writer),
        area: placeOf(areas, translate),
        ...(followUp === null || !writer.isNumbered ? {} : { followUp: `#${String(followUp)}` }),
      }),
      quote: shorten(inertLine(quote), QUOTE_LENGTH),
      url: safeUrl(url),
    }),
    more: warnings.length === 0 ? null : translate('Of each: still true, done, or no longer matters?'),
  });
}

const WARNING_WORDS: Record<OpenWarning['state'], string> = {
  'set-aside': 'In {area}: the concern was set aside on {title}.',
  'unresolved-at-merge': 'In {area}: the concern had no answer when {title} went in.',
  deferred: 'In {area}: left for later on {title}; nothing that followed was found.',
  open: 'In {area}: the concern on {title} is being talked about.',
};

/** Where it was put, is told where that is known; threads have no number where names are hidden. */
function wordsOf(
  { state, followUp }: Pick<OpenWarning, 'state' | 'followUp'>,
  { isNumbered }: Pick<Writer, 'isNumbered'>,
): string {
  if (state !== 'deferred' || followUp === null) return WARNING_WORDS[state];
  return isNumbered
    ? 'In {area}: left for later on {title}; {followUp} has it now, and is still open.'
    : 'In {area}: left for later on {title}; what has it now is still open.';
}

function writeWaits(waits: readonly OpenWait[], writer: Writer): ReportSection {
  const { translate, asOf } = writer;
  return writeSection(waits, writer, {
    key: 'waits',
    title: translate('Still open: waits'),
    none: translate('Nothing waits for longer than is usual here.'),
    write: ({ since, thread, waitsFor }) => ({
      day: dayOf(since),
      text: translate('{title} waits for {what}, longer than is usual here.', {
        title: nameThread(thread, writer),
        what: translate(WAIT_WORDS[waitsFor]),
      }),
      quote: '',
      url: safeUrl(thread.url),
    }),
    more: waits.length === 0 ? null : translate('As of {day}.', { day: onDay(asOf) }),
  });
}

function writeQuestions(questions: readonly OpenQuestion[], writer: Writer): ReportSection {
  const { translate } = writer;
  return writeSection(questions, writer, {
    key: 'questions',
    title: translate('Questions without an answer'),
    none: translate('No question of this time was found without an answer.'),
    write: ({ at, thread, quote, url }) => ({
      day: dayOf(at),
      text: translate('Asked on {title}.', { title: nameThread(thread, writer) }),
      quote: shorten(inertLine(quote), QUOTE_LENGTH),
      url: safeUrl(url),
    }),
    more: null,
  });
}

function writeSection<Matter>(
  matters: readonly Matter[],
  { translate }: Writer,
  section: Omit<ReportSection, 'items'> & { write: (matter: Matter) => ReportItem; cut?: string },
): ReportSection {
  const { write, more, cut = translate('These are the newest.'), ...rest } = section;
  const isCut = matters.length > MOST[section.key];
  const sentences = [...(isCut ? [cut] : []), ...(more === null ? [] : [more])];
  return {
    ...rest,
    items: matters.slice(0, MOST[section.key]).map(write),
    more: sentences.length === 0 ? null : sentences.join(' '),
  };
}

function writeAct(act: Evidence, { translate, isNumbered }: Writer): ReportItem {
  const told = describeEvidence(act, translate, { isThreadNumbered: isNumbered });
  const person = inertLine(act.actor.login);
  const others = act.beneficiaries;
  const sentence =
    others.length === 0
      ? translate('{person} {headline}.', { person, headline: told.headline })
      : translate('{person} {headline}, for {people}.', {
          person,
          headline: told.headline,
          people: writePeople(others, translate),
        });
  return {
    day: told.day,
    text: inertLine([sentence, ...factsToTell(act.kind, told.facts)].join(' ')),
    quote: shorten(inertLine(act.source.quote), QUOTE_LENGTH),
    url: safeUrl(act.source.url),
  };
}

/** What came of it, which the last fact says; of a wait also how long it was, which the first one says. */
function factsToTell(kind: EvidenceKind, facts: readonly { text: string }[]): string[] {
  const [first, ...rest] = facts.map(({ text }) => text);
  const told = kind === 'broke-the-wait' ? [first, rest.at(-1)] : [rest.at(-1)];
  return told.filter((text) => text !== undefined);
}

/** "#12 Cache the tide tables" where numbers may be shown, the title alone where not. */
function nameThread({ number, title }: { number: number; title: string }, { isNumbered, translate }: Writer): string {
  const quoted = translate('“{title}”', { title: shorten(inertLine(title), TITLE_LENGTH) });
  return isNumbered ? `#${String(number)} ${quoted}` : quoted;
}

function placeOf(areas: readonly string[], translate: Translate): string {
  return areas.length === 0 ? translate('this repository') : joinWords(areas.map(inertLine), translate);
}

function writePeriodOf({ from, to }: Period & { to: string }, translate: Translate): string {
  // `to` is the first moment that does not belong to it any more.
  const last = onDay(new Date(Date.parse(to) - 1).toISOString());
  return from === null ? translate('Up to {0}', { 0: last }) : translate('{0} to {1}', { 0: onDay(from), 1: last });
}
