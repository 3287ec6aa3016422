import type { Insight } from '../insights/insight.ts';
import { renderMessage } from '../text/message.ts';
import type { Mirror } from '../insights/mirror.ts';
import type { PersonProfile } from '../insights/person.ts';
import type { TeamProfile } from '../insights/teamProfile.ts';
import type { Translate } from '../ports.ts';
import { dayOf } from '../text/day.ts';
import type { InsightTextOptions } from './insightText.ts';

/*
 * Insights as JSON, for other tools: sentences as they are read, days, and the evidence they rest on. `version`
 * goes up when a field changes its meaning or goes away.
 */

interface InsightRecord {
  id: string;
  topic: string | null;
  sentence: string;
  details: string[];
  asLead: string | null;
  asProfessional: string | null;
  areas: string[];
  day: string;
  url: string | null;
  evidence: string[];
}

type JsonOptions = Pick<InsightTextOptions, 'translate' | 'repository'>;

export function renderTeamJson(profile: TeamProfile, options: JsonOptions): string {
  const { translate } = options;
  const { team, areas, pairs, people, tooFew } = profile;
  return write('team', options, {
    ...tellPeriod(profile.period),
    tooFew: tooFew === null ? null : renderMessage(tooFew, translate),
    team: team.map((insight) => tellInsight(insight, translate)),
    areas: areas.map(({ area, insights }) => ({
      area,
      insights: insights.map((insight) => tellInsight(insight, translate)),
    })),
    pairs: pairs.map((insight) => tellInsight(insight, translate)),
    people: people.map((person) => tellPerson(person, translate)),
  });
}

export function renderPersonJson(profile: PersonProfile, options: JsonOptions): string {
  return write('person', options, tellPerson(profile, options.translate));
}

/** For the person themselves alone. */
export function renderMirrorJson(mirror: Mirror, profile: PersonProfile, options: JsonOptions): string {
  const { translate } = options;
  return write('mirror', options, {
    ...tellPeriod(mirror.period),
    mirror: mirror.insights.map((insight) => tellInsight(insight, translate)),
    silences: mirror.silences.map((silence) => renderMessage(silence, translate)),
    seenByOthers: tellPerson(profile, translate),
  });
}

function tellPeriod({ from, to }: { from: string; to: string }): { from: string; until: string } {
  return { from: dayOf(from), until: dayOf(new Date(Date.parse(to) - 1).toISOString()) };
}

function tellPerson({ person, newest, insights, duty }: PersonProfile, translate: Translate): object {
  return {
    person: person.login,
    newest: newest === null ? null : { headline: newest.headline, day: dayOf(newest.at), evidence: newest.evidenceId },
    insights: insights.map((insight) => tellInsight(insight, translate)),
    duty: duty === null ? null : tellInsight(duty, translate),
  };
}

function tellInsight(insight: Insight & { topic?: string }, translate: Translate): InsightRecord {
  const tell = (message: Insight['asLead']): string | null =>
    message === null ? null : renderMessage(message, translate);
  return {
    id: insight.id,
    topic: insight.topic ?? null,
    sentence: renderMessage(insight.sentence, translate),
    details: insight.details.map((detail) => renderMessage(detail, translate)),
    asLead: tell(insight.asLead),
    asProfessional: tell(insight.asProfessional),
    areas: insight.areas,
    day: dayOf(insight.at),
    url: insight.url,
    evidence: insight.evidenceIds,
  };
}

function write(what: string, { repository }: JsonOptions, body: object): string {
  return `${JSON.stringify({ format: `peer-leadership-${what}`, version: 1, repository, ...body }, null, 2)}\n`;
}
