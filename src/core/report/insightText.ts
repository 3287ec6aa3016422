import type { AreaInsight } from '../insights/area.ts';
import type { Insight } from '../insights/insight.ts';
import { renderMessage } from '../text/message.ts';
import type { Mirror } from '../insights/mirror.ts';
import type { PersonProfile } from '../insights/person.ts';
import type { TeamProfile } from '../insights/teamProfile.ts';
import { writeCoverage, writeLimits, writePurpose } from '../map/mapSentences.ts';
import { tellCoverage } from '../map/tellCoverage.ts';
import { wrapText } from '../map/wrapText.ts';
import type { Coverage } from '../model/coverage.ts';
import type { Translate } from '../ports.ts';
import { onDay } from '../text/day.ts';
import { joinWords } from '../text/joinWords.ts';

export interface InsightTextOptions {
  translate: Translate;
  /** Columns of the terminal. */
  width: number;
  /** Bold headings and quiet addresses through terminal sequences. */
  isColour: boolean;
  /** `owner/name`, as it may be shown. */
  repository: string;
  coverage: Coverage | null;
}

interface Pen extends InsightTextOptions {
  bold(text: string): string;
  quiet(text: string): string;
  line(text: string, indent: number): string;
}

/** A list longer than this is not read in a terminal. */
const MOST_PAIRS = 8;
const MOST_DETAILS = 3;

/** The team as a note for the terminal: what shows of it as a whole, its areas, its pairs, its people. */
export function renderTeamText(profile: TeamProfile, options: InsightTextOptions): string {
  const pen = createPen(options);
  const { translate } = pen;
  return join([
    writeHead(translate('The team of {0}, {1}', { 0: pen.repository, 1: writePeriod(profile.period, translate) }), pen),
    profile.tooFew === null ? '' : pen.line(renderMessage(profile.tooFew, translate), 0),
    writeBlock(
      translate('The team'),
      profile.team.map((insight) => writeInsight(insight, { pen, indent: 2 })),
      pen,
    ),
    writeBlock(translate('Areas'), writeAreas(profile.areas, pen), pen),
    writeBlock(
      translate('Leading and following in turn'),
      profile.pairs
        .slice(0, MOST_PAIRS)
        .map((insight, index) => writeInsight(insight, { pen, indent: 2, hasQuestions: index === 0 })),
      pen,
    ),
    writeBlock(
      translate('People, by their newest act'),
      profile.people.flatMap((person) => writeNewest(person, pen)),
      pen,
    ),
    writeBackground(pen),
  ]);
}

/** One person as anybody may see them. */
export function renderPersonText(profile: PersonProfile, options: InsightTextOptions): string {
  const pen = createPen(options);
  const { translate } = pen;
  const { insights, duty } = profile;
  return join([
    writeHead(profile.person.login, pen),
    insights.length === 0 && duty === null
      ? pen.line(translate('GitHub shows no act of this time. That says something about what can be read there.'), 0)
      : '',
    writeBlock(
      translate('What shows'),
      insights.map((insight) => writeInsight(insight, { pen, indent: 2 })),
      pen,
    ),
    writeBlock(translate('Keeps things moving'), duty === null ? [] : [writeInsight(duty, { pen, indent: 2 })], pen),
    writeBackground(pen),
  ]);
}

/** *My Leadership*, with what others see of one below it. */
export function renderMirrorText(mirror: Mirror, profile: PersonProfile, options: InsightTextOptions): string {
  const pen = createPen(options);
  const { translate } = pen;
  const seen = [...profile.insights, ...(profile.duty === null ? [] : [profile.duty])];
  return join([
    writeHead(translate('My leadership, {0}', { 0: writePeriod(mirror.period, translate) }), pen),
    pen.line(translate('Only you see this page. Nobody else is shown a figure about you.'), 0),
    writeBlock(
      translate('What you see of yourself'),
      [
        ...mirror.insights.map((insight) => writeInsight(insight, { pen, indent: 2 })),
        ...mirror.silences.map((silence) => pen.line(renderMessage(silence, translate), 2)),
      ],
      pen,
    ),
    writeBlock(
      translate('What others see of you'),
      seen.map((insight) => writeInsight(insight, { pen, indent: 2, hasQuestions: false })),
      pen,
    ),
    writeBackground(pen),
  ]);
}

/** Each area with what shows of it, and in one line those of which nothing does. */
function writeAreas(areas: TeamProfile['areas'], pen: Pen): string[] {
  const { translate } = pen;
  const shown = areas.filter(({ insights }) => insights.some(({ topic }) => topic !== 'not-shown'));
  const notShown = areas.filter((area) => !shown.includes(area)).map(({ area }) => area);
  const lines = shown.flatMap(({ area, insights }) => [
    pen.line(area, 2),
    // One pair of questions for a place: five of them would be none.
    ...insights.map((insight) =>
      writeInsight(insight, { pen, indent: 4, hasQuestions: insight === mostTelling(insights) }),
    ),
  ]);
  if (notShown.length === 0) return lines;
  const silence = translate('GitHub does not show how {area} is led.', { area: joinWords(notShown, translate) });
  return [...lines, pen.line(silence, 2)];
}

/** The insight whose questions lead furthest: where somebody has begun, or one way leads out. */
function mostTelling(insights: readonly AreaInsight[]): AreaInsight | undefined {
  return insights.find(({ topic }) => topic === 'one-way-out' || topic === 'begun') ?? insights[0];
}

function createPen(options: InsightTextOptions): Pen {
  const style = (on: number, off: number) => (text: string) =>
    options.isColour ? `\u001B[${String(on)}m${text}\u001B[${String(off)}m` : text;
  return {
    ...options,
    bold: style(1, 22),
    quiet: style(2, 22),
    line: (text, indent) => wrapText(text, { width: options.width, indent }),
  };
}

function writePeriod({ from, to }: { from: string; to: string }, translate: Translate): string {
  const last = new Date(Date.parse(to) - 1).toISOString();
  return translate('{0} to {1}', { 0: onDay(from), 1: onDay(last) });
}

function writeHead(title: string, pen: Pen): string {
  return pen.bold(pen.line(title, 0));
}

function writeInsight(
  insight: Insight,
  { pen, indent, hasQuestions = true }: { pen: Pen; indent: number; hasQuestions?: boolean },
): string {
  const { translate } = pen;
  const { sentence, details, url, asLead, asProfessional } = insight;
  const questions = hasQuestions
    ? [
        ...(asLead === null ? [] : [translate('As a lead: {0}', { 0: renderMessage(asLead, translate) })]),
        ...(asProfessional === null
          ? []
          : [translate('As a professional: {0}', { 0: renderMessage(asProfessional, translate) })]),
      ]
    : [];
  return [
    pen.line(renderMessage(sentence, translate), indent),
    ...details.slice(0, MOST_DETAILS).map((detail) => pen.line(renderMessage(detail, translate), indent + 2)),
    ...(url === null ? [] : [`${' '.repeat(indent + 2)}${pen.quiet(url)}`]),
    ...questions.map((question) => pen.line(question, indent + 2)),
  ].join('\n');
}

function writeNewest({ person, newest, duty }: PersonProfile, pen: Pen): string[] {
  const { translate } = pen;
  if (newest !== null) {
    const args = { person: person.login, headline: newest.headline, day: onDay(newest.at) };
    return [pen.line(translate('{person} {headline}, {day}.', args), 2)];
  }
  return duty === null ? [] : [pen.line(renderMessage(duty.sentence, translate), 2)];
}

function writeBlock(title: string, lines: readonly string[], pen: Pen): string {
  return lines.length === 0 ? '' : [pen.bold(title), ...lines].join('\n');
}

function writeBackground(pen: Pen): string {
  const { translate, coverage } = pen;
  const behind =
    coverage === null
      ? []
      : writeCoverage(
          tellCoverage(coverage, null, (message) => translate(message)),
          translate,
        );
  return writeBlock(
    translate('What stands behind this'),
    [
      ...(behind.length === 0 ? [] : [pen.line(behind.join(' '), 2)]),
      pen.line(writeLimits(translate).join(' '), 2),
      pen.line(writePurpose(translate), 2),
    ],
    pen,
  );
}

function join(blocks: readonly string[]): string {
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
