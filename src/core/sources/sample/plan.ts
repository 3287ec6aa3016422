import { BACKGROUND, type BackgroundKind, foundingThread } from './background.ts';
import {
  addWorkDays,
  addWorkHours,
  AS_OF_MS,
  DAY_MS,
  HISTORY_START_MS,
  HOUR_MS,
  isDayOff,
  MINUTE_MS,
  YEAR_START_MS,
} from './calendar.ts';
import { Dice, mixSeed } from './dice.ts';
import { createCrew, type Member } from './people.ts';
import { FAMILIES, LATER_FAMILIES } from './scenarios/registry.ts';
import { type Scenario, type Stage, World } from './stage.ts';

export const DEFAULT_SEED = 1;
export const DEFAULT_THREADS = 1_440;
/** One crew for so many threads, so that a bigger sample has more people instead of busier ones. */
const THREADS_PER_CREW = DEFAULT_THREADS;
/** At most this share of a crew's threads is planted; the rest is everyday work. */
const PLANTED_SHARE = 0.5;
/** And so much of them besides, planted last: all else stays what it was without them, but for a little everyday work. */
const LATER_SHARE = 0.035;
/** Share of everyday work in the quieter year before. */
const LEAD_IN_SHARE = 0.4;
const HOURS_PER_DAY = 8;

/** One thing that happens on one or several threads, with the moments at which those are opened. */
export interface Unit {
  world: World;
  seed: number;
  openedMs: readonly number[];
  play(stage: Stage): void;
}

/** Moment of opening of one thread: number n is the n-th of them. */
interface Slot {
  openedMs: number;
  unit: Unit;
  part: number;
}

/** How many crews a sample of that size has. */
export function crewCount(threads: number = DEFAULT_THREADS): number {
  return Math.max(1, Math.round(threads / THREADS_PER_CREW));
}

/** Lays out the whole history, without writing it: who does what when. Slots come in the order of their numbers. */
export function planHistory(seed: number, threads: number): Slot[] {
  const slots: Slot[] = [];
  const crews = crewCount(threads);
  for (let index = 0; index < crews; index++) {
    const share = Math.floor((threads * (index + 1)) / crews) - Math.floor((threads * index) / crews);
    for (const unit of planCrew(seed, index, share)) {
      unit.openedMs.forEach((openedMs, part) => slots.push({ openedMs, unit, part }));
    }
  }
  return slots.sort((a, b) => a.openedMs - b.openedMs);
}

function planCrew(seed: number, index: number, threads: number): Unit[] {
  const world = new World(createCrew(index));
  const dice = new Dice(mixSeed(seed, index, 1));
  const units = planFounding(world, dice, threads);
  let planned = units.length;
  const nextSeed = (): number => mixSeed(seed, index, 2, units.length);
  const plant = ([scenario, position]: [Scenario, number]): void => {
    const openedMs = openingsOf(scenario, position, dice);
    const first = openedMs[0] ?? YEAR_START_MS;
    const newcomer = scenario.newcomer === undefined ? undefined : world.crew.newcomers[scenario.newcomer];
    if (newcomer !== undefined) world.joinedMs.set(newcomer, first + 30 * DAY_MS);
    units.push({ world, seed: nextSeed(), openedMs, play: (stage) => scenario.play(stage) });
    planned += openedMs.length;
  };
  chooseScenarios(FAMILIES, threads * PLANTED_SHARE).forEach(plant);
  const later = chooseScenarios(LATER_FAMILIES, threads * LATER_SHARE);
  const everyday = threads - later.reduce((sum, [{ parts }]) => sum + parts.length, 0);
  while (planned < everyday) {
    const kind = chooseKind(dice, everyday - planned);
    const first = everydayMoment(dice);
    units.push({
      world,
      seed: nextSeed(),
      openedMs: kind.parts.map((days) => workDaysAfter(first, days)),
      play: (stage) => kind.play(stage, first),
    });
    planned += kind.parts.length;
  }
  later.slice(0, Math.max(0, threads - planned)).forEach(plant);
  return units;
}

/** In the first weeks everybody who has always been there has a first thread. */
function planFounding(world: World, dice: Dice, threads: number): Unit[] {
  const founders: Member[] = [...world.crew.peers, ...world.crew.reporters].slice(0, threads);
  return founders.map((who, order) => ({
    world,
    seed: mixSeed(world.crew.index, order, dice.int(0, 1_000_000)),
    openedMs: [workDaysAfter(HISTORY_START_MS + dice.int(60, 400) * MINUTE_MS, order)],
    play: (stage) => foundingThread(stage, who),
  }));
}

/** Scenarios with their position (0–1) in the year; every family gets its turn before any gets its next. */
function chooseScenarios(families: readonly (readonly Scenario[])[], limit: number): [Scenario, number][] {
  const chosen: [Scenario, number][] = [];
  const longest = Math.max(...families.map((family) => family.length));
  let threads = 0;
  for (let turn = 0; turn < longest; turn++) {
    for (const family of families) {
      const scenario = family[turn];
      if (scenario === undefined || threads + scenario.parts.length > limit) continue;
      threads += scenario.parts.length;
      // A stride that shares no factor with the length spreads neighbours of a family over the year.
      chosen.push([scenario, ((turn * strideOf(family.length)) % family.length) / family.length]);
    }
  }
  return chosen;
}

function strideOf(length: number): number {
  const hasCommonFactor = (a: number, b: number): boolean => (b === 0 ? a > 1 : hasCommonFactor(b, a % b));
  let stride = Math.max(1, Math.round(length * 0.382));
  while (hasCommonFactor(length, stride)) stride += 1;
  return stride;
}

function openingsOf(scenario: Scenario, position: number, dice: Dice): number[] {
  const first =
    scenario.startMs === undefined
      ? startInYear(scenario, position, dice)
      : scenario.startMs + dice.int(0, 90) * MINUTE_MS;
  return scenario.parts.map((days) => workDaysAfter(first, days));
}

function startInYear(scenario: Scenario, position: number, dice: Dice): number {
  const days = Math.max(...scenario.parts) + (scenario.tailDays ?? 20);
  const room = AS_OF_MS - YEAR_START_MS - days * 1.6 * DAY_MS - 4 * DAY_MS;
  const around = YEAR_START_MS + position * room + dice.int(0, 100) * 0.0004 * room;
  const hour = scenario.startOn?.hour ?? dice.int(9, 11);
  let day = Math.floor(around / DAY_MS) * DAY_MS;
  while (isDayOff(day) || (scenario.startOn !== undefined && new Date(day).getUTCDay() !== scenario.startOn.weekday))
    day += DAY_MS;
  return day + hour * HOUR_MS + dice.int(0, 55) * MINUTE_MS;
}

function workDaysAfter(ms: number, days: number): number {
  const whole = Math.floor(days);
  const later = addWorkDays(ms, whole);
  return days === whole ? later : addWorkHours(later, (days - whole) * HOURS_PER_DAY, 1);
}

function everydayMoment(dice: Dice): number {
  const inLeadIn = dice.chance(LEAD_IN_SHARE);
  const [from, to] = inLeadIn
    ? [HISTORY_START_MS + 30 * DAY_MS, YEAR_START_MS]
    : [YEAR_START_MS, AS_OF_MS - 8 * HOUR_MS];
  let day = Math.floor((from + (dice.int(0, 100_000) / 100_000) * (to - from)) / DAY_MS) * DAY_MS;
  while (isDayOff(day)) day -= DAY_MS;
  return day + dice.int(7 * 60, 12 * 60) * MINUTE_MS;
}

function chooseKind(dice: Dice, left: number): BackgroundKind {
  const fitting = BACKGROUND.filter(({ parts }) => parts.length <= left);
  let roll = dice.int(0, fitting.reduce((sum, { weight }) => sum + weight, 0) - 1);
  for (const kind of fitting) {
    roll -= kind.weight;
    if (roll < 0) return kind;
  }
  throw new RangeError('No everyday work is small enough.');
}
