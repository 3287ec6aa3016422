import type { Evidence } from '../model/evidence.ts';
import { compareShares, estimateShare, type Sample } from '../statistics/shares.ts';
import { signalOf, threadsOf, writePlace } from './evidenceWords.ts';
import { isInPeriod } from './insight.ts';
import { say, type Message } from '../text/message.ts';
import { hasLookedAt, reflect, type Looking, type MirrorInsight } from './mirrorInsight.ts';
import { isKnown, periodBefore } from './periods.ts';
import { askTwo } from './twoQuestions.ts';

/** Fewer occasions than this tell nothing that chance could not. */
const FEWEST_OCCASIONS = 15;
/** How often, out of how many occasions; or why that is not said. */
export interface Rate {
  insight: MirrorInsight | null;
  silence: Message | null;
}

/** How often one's concerns changed the work. */
export function rateFlags(looking: Looking): Rate {
  const acts = looking.own.filter((act) => signalOf(act) === 'anticipating');
  return rate(looking, {
    topic: 'flags',
    acts,
    sentence:
      'You looked at {total} pull requests of others. On {count} of them a concern of yours changed the work or came true later: that is {share} in 100, and chance alone could make it {low} to {high}.',
    none: 'You looked at {total} pull requests of others. GitHub shows none on which a concern of yours changed the work: it may lie in how it was read.',
    silence:
      'How often your concerns change the work is not said: you looked at {total} pull requests of others in this time, and from {fewest} on a share says something.',
  });
}

/** How often one got going what had waited. */
export function rateMoves(looking: Looking): Rate {
  const acts = looking.own.filter((act) => signalOf(act) === 'unblocking');
  return rate(looking, {
    topic: 'moves',
    acts,
    sentence:
      'You looked at {total} pull requests of others. {count} of them had waited long and went on after your act: that is {share} in 100, and chance alone could make it {low} to {high}.',
    none: 'You looked at {total} pull requests of others. GitHub shows none that had waited long and went on after your act.',
    silence:
      'How often you get things moving is not said: you looked at {total} pull requests of others in this time, and from {fewest} on a share says something.',
  });
}

function rate(
  looking: Looking,
  told: { topic: 'flags' | 'moves'; acts: readonly Evidence[]; sentence: string; none: string; silence: string },
): Rate {
  const { period } = looking;
  const now = sample(looking, told.acts, period);
  if (now.total < FEWEST_OCCASIONS) {
    return { insight: null, silence: say(told.silence, { total: now.total, fewest: FEWEST_OCCASIONS }) };
  }
  const { value, interval } = estimateShare(now.count, now.total);
  const acts = told.acts.filter(({ at }) => isInPeriod(at, period));
  const args = {
    ...now,
    share: percent(value ?? 0),
    low: percent(interval?.low ?? 0),
    high: percent(interval?.high ?? 1),
  };
  const trend = tellTrend(looking, told.acts, now);
  const sentence = now.count === 0 ? told.none : told.sentence;
  const topic = trend === null ? (`mirror-${told.topic}` as const) : 'mirror-trend';
  return {
    silence: null,
    insight: reflect(looking, {
      topic: told.topic,
      acts,
      sentence: say(sentence, args),
      details: trend === null ? [] : [trend],
      questions: askTwo(topic, { area: writePlace(acts, looking.translate) }, `mirror:${told.topic}`),
    }),
  };
}

function percent(share: number): number {
  return Math.round(share * 100);
}

/** Occasions: pull requests of others that one looked at. Counted: those on which there is an act. */
function sample(
  { person, situation }: Looking,
  acts: readonly Evidence[],
  period: { from: string; to: string },
): Sample {
  const led = threadsOf(acts);
  const repos = new Set(acts.map(({ repo }) => repo));
  const looked = situation.pulls.filter((pull) => isInPeriod(pull.openedAt, period) && hasLookedAt(pull, person));
  const hits = looked.filter(({ number }) => [...repos].some((repo) => led.has(`${repo}#${String(number)}`)));
  return { count: hits.length, total: looked.length };
}

/** Against one's own time before, and only where both samples carry it. */
function tellTrend(looking: Looking, acts: readonly Evidence[], now: Sample): Message | null {
  const before = periodBefore(looking.period);
  if (looking.knownFrom === null || !isKnown(before, looking.knownFrom)) return null;
  const earlier = sample(looking, acts, before);
  const compared = earlier.total < FEWEST_OCCASIONS ? null : compareShares(now, earlier);
  if (compared === null) return null;
  const args = { count: earlier.count, total: earlier.total };
  if (compared.interval.low > 0) return say('In the time before it was {count} of {total}: it has become more.', args);
  return compared.interval.high < 0
    ? say('In the time before it was {count} of {total}: it has become less, and the work may have been another.', args)
    : say('In the time before it was {count} of {total}: chance alone can make such a difference.', args);
}
