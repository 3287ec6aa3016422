import { factsBeyondHeadline } from '../insights/describeEvidence.ts';
import type { Translate } from '../ports.ts';
import { onDay } from '../text/day.ts';
import { shorten } from '../text/inertText.ts';
import { listActs, type PersonActs } from './actLists.ts';
import type { Act, AreaLink, LeadershipMap, PersonNode } from './leadershipMap.ts';
import { DUTY_WORDS, SIGNAL_WORDS, writeCoverage, writeLimits, writePeriod, writePurpose } from './mapSentences.ts';
import { tellingWords } from '../text/tellingWords.ts';
import { wrapText } from './wrapText.ts';

export interface MapTextOptions {
  translate: Translate;
  /** Columns of the terminal. */
  width: number;
  /** Bold names and quiet addresses through terminal sequences. */
  isColour: boolean;
}

/** The newest of each list, since a team has many lists; the rest is a command away. */
const NEWEST = 1;
/** Of an act's own words, in characters. */
const QUOTE_LENGTH = 160;
/** People who led in an area, named. */
const NEWEST_LEADS = 5;

interface Pen extends MapTextOptions {
  labels: ReadonlyMap<string, string>;
  bold(text: string): string;
  quiet(text: string): string;
  /** Wrapped at the width, indented by `indent` columns. */
  paragraph(text: string, indent?: number): string;
}

/** The map as a note for the terminal: people by their newest act, then areas, then what stands behind it. */
export function renderMapText(map: LeadershipMap, options: MapTextOptions): string {
  const pen = createPen(map, options);
  const people = listActs(map);
  const blocks = [
    writeHead(map, pen),
    ...people.map((acts) => writePerson(acts, pen)),
    people.some(isCut)
      ? pen.paragraph(pen.translate('These are the newest of each kind; `peer-leadership evidence` prints every act.'))
      : '',
    writeAreas(map, pen),
    writeBackground(map, pen),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function createPen(map: LeadershipMap, options: MapTextOptions): Pen {
  const style = (on: number, off: number) => (text: string) =>
    options.isColour ? `\u001B[${String(on)}m${text}\u001B[${String(off)}m` : text;
  return {
    ...options,
    labels: new Map([...map.people, ...map.areas].map(({ id, label }) => [id, label])),
    bold: style(1, 22),
    quiet: style(2, 22),
    paragraph: (text, indent = 0) => wrapText(text, { width: options.width, indent }),
  };
}

function writeHead(map: LeadershipMap, pen: Pen): string {
  const { translate } = pen;
  const title = translate('Team leadership map of {0}, {1}', {
    0: map.repositories.join(', '),
    1: writePeriod(map, translate),
  });
  const lead =
    map.acts.length === 0
      ? translate('Nothing to show for this period. What stands behind that is at the end.')
      : translate(
          'Who saw trouble coming, who got waiting work moving, whom others look to and who shares, newest first.',
        );
  return `${pen.bold(pen.paragraph(title))}\n${pen.paragraph(lead)}`;
}

/** Whether more is known of somebody than is printed. */
function isCut({ lists, duty }: PersonActs<Act>): boolean {
  return lists.some(({ groups }) => groups.length > NEWEST) || duty.length > NEWEST;
}

function writePerson({ person, lists, duty }: PersonActs<Act>, pen: Pen): string {
  return [
    pen.bold(person.label),
    ...lists.map(({ signal, groups }) => writeList(SIGNAL_WORDS[signal], groups.slice(0, NEWEST), pen)),
    ...(duty.length === 0 ? [] : [writeList(DUTY_WORDS, duty.slice(0, NEWEST), pen)]),
  ].join('\n');
}

function writeList(heading: string, groups: readonly Act[][], pen: Pen): string {
  const lines = groups.flatMap((group) => group.map((act) => writeAct(act, pen)));
  return [pen.paragraph(pen.translate(heading), 2), ...lines].join('\n');
}

function writeAct(act: Act, pen: Pen): string {
  const { translate } = pen;
  const helped = act.helped.map((id) => pen.labels.get(id) ?? '').filter((label) => label !== '');
  const what =
    helped.length === 0
      ? translate('{day}: {headline}', { day: onDay(act.day), headline: act.headline })
      : translate('{day}, for {people}: {headline}', {
          day: onDay(act.day),
          people: helped.join(', '),
          headline: act.headline,
        });
  const words = tellingWords({ quote: act.quote, title: act.thread.title });
  const facts = factsBeyondHeadline(act).map(({ text }) => endSentence(text));
  return [
    pen.paragraph(endSentence(what), 4),
    ...(words === '' ? [] : [pen.paragraph(translate('“{quote}”', { quote: shorten(words, QUOTE_LENGTH) }), 6)]),
    ...(facts.length === 0 ? [] : [pen.paragraph(facts.join(' '), 6)]),
    ...(act.url === null ? [] : [`      ${pen.quiet(act.url)}`]),
  ].join('\n');
}

function endSentence(text: string): string {
  return /[.!?…]$/u.test(text) ? text : `${text}.`;
}

function writeAreas(map: LeadershipMap, pen: Pen): string {
  const lines = map.areas.map(({ id, label }) => {
    const here = map.areaLinks.filter(({ area }) => area === id);
    const leads = namesOf(here, 'leads', map.people);
    const keeps = namesOf(here, 'keeps-moving', map.people);
    const parts = [
      ...(leads.length === 0 ? [] : [tellLeads(leads, pen)]),
      ...(keeps.length === 0 ? [] : [pen.translate('{0} kept things moving', { 0: keeps.join(', ') })]),
    ];
    return pen.paragraph(`${label}: ${parts.join('; ')}`, 2);
  });
  return lines.length === 0 ? '' : [pen.bold(pen.translate('Areas')), ...lines].join('\n');
}

/** The newest few: a list of everybody says nothing of an area. */
function tellLeads(names: readonly string[], { translate }: Pen): string {
  const newest = names.slice(0, NEWEST_LEADS).join(', ');
  return names.length > NEWEST_LEADS
    ? translate('{0} and others led', { 0: newest })
    : translate('{0} led', { 0: newest });
}

function namesOf(links: readonly AreaLink[], kind: AreaLink['kind'], people: readonly PersonNode[]): string[] {
  const labels = new Map(people.map(({ id, label }) => [id, label]));
  return links.filter((link) => link.kind === kind).map(({ person }) => labels.get(person) ?? '');
}

function writeBackground(map: LeadershipMap, pen: Pen): string {
  const { translate } = pen;
  const coverage = map.coverage.map((one) => {
    const sentences = writeCoverage(one, translate).join(' ');
    return pen.paragraph(
      one.repository === null || map.coverage.length === 1 ? sentences : `${one.repository}: ${sentences}`,
      2,
    );
  });
  const skipped = map.coverage.flatMap((one) =>
    one.skipped.map(({ what, why, count }) =>
      pen.paragraph(translate('Left out: {what} ({count}), {why}.', { what, why, count }), 2),
    ),
  );
  return [
    pen.bold(translate('What stands behind this')),
    ...coverage,
    ...skipped,
    pen.paragraph(writeLimits(translate).join(' '), 2),
    pen.paragraph(writePurpose(translate), 2),
  ].join('\n');
}
