import type { Evidence, Fact } from '../model/evidence.ts';
import type { Participation } from '../model/participation.ts';
import type { Person } from '../model/person.ts';
import type { Repository } from '../model/repository.ts';
import type { OpenQuestion, OpenWait, OpenWarning, Situation } from '../model/situation.ts';
import type { ThreadRef } from '../model/threadRef.ts';
import type { WarningAnswer } from '../model/verdict.ts';
import { peopleOfEvidence, peopleOfSituation } from '../people/applyParticipation.ts';
import { personKey } from '../people/humans.ts';
import { hashText } from '../text/hashText.ts';
import { createClosedVeil, type Veil, type VeilReach } from './createVeil.ts';
import { markPeople } from './markPeople.ts';

/** What is known of a team and may hold names. */
export interface NamedTeam {
  repository: Repository;
  evidence: Evidence[];
  situation: Situation | null;
  /** Who is at the machine: named like everybody. */
  viewer?: Person | null;
  warningAnswers?: WarningAnswer[];
  participation?: Participation;
}

export interface VeilOptions {
  /** A secret (see `HiddenPeople`). */
  aliasSalt: string;
  /** Everybody who gets a neutral name, so that several teams, or parts of one, call the same person the same. */
  people: readonly Person[];
  reach: VeilReach;
}

/** Everybody who occurs in a team. */
export function peopleOf({ evidence, situation, viewer = null }: Omit<NamedTeam, 'repository'>): Person[] {
  const all = [
    ...evidence.flatMap(peopleOfEvidence),
    ...(situation === null ? [] : peopleOfSituation(situation)),
    ...(viewer === null ? [] : [viewer]),
  ];
  return [...new Map(all.map((person) => [personKey(person), person])).values()];
}

/** The veil that is laid over a team. */
export function createTeamVeil({ situation }: NamedTeam, { people, aliasSalt, reach }: VeilOptions): Veil {
  return createClosedVeil({ people, otherNames: situation?.otherNames ?? [], aliasSalt, reach });
}

/**
 * The same team without names: people are "Peer A", "Peer B" … and texts have names and addresses masked. For what
 * leaves the machine also numbers, commits, addresses and ids are gone; threads have other numbers, which mean nothing
 * outside and are not to be shown (see `hideNumbers`). Whatever is made of the result holds no name, so one switch hides
 * them on every face.
 */
export function veilTeam<Team extends NamedTeam>(
  team: Team,
  options: VeilOptions,
  veil: Veil = createTeamVeil(team, options),
): Team {
  const { participation, viewer, warningAnswers } = team;
  const cover = createCover(veil, options.reach === 'away' ? threadNumbers(team, options.aliasSalt) : null);
  return {
    ...team,
    repository: { host: team.repository.host, owner: '…', name: veil.repository(team.repository.name), id: null },
    evidence: team.evidence.map((item) => coverEvidence(item, cover)),
    situation: team.situation === null ? null : coverSituation(team.situation, cover),
    ...(viewer === undefined ? {} : { viewer: cover.someone(viewer) }),
    ...(warningAnswers === undefined
      ? {}
      : {
          warningAnswers: warningAnswers.map((answer) => ({
            ...answer,
            evidenceId: veil.key('act', answer.evidenceId),
          })),
        }),
    ...(participation === undefined ? {} : { participation: coverParticipation(participation, veil) }),
  };
}

/** What is wrong with a team's own file may quote it. */
function coverParticipation({ mode, problem }: Participation, veil: Veil): Participation {
  return { mode, problem: problem && { message: problem.message, args: coverArguments(problem.args, veil) } };
}

interface Cover {
  veil: Veil;
  person: (person: Person) => Person;
  someone: (person: Person | null) => Person | null;
  number: (number: number) => number;
  thread: (thread: ThreadRef) => ThreadRef;
  areas: (areas: readonly string[]) => string[];
}

/** `numbers`: what stands for the number of a thread; null: it stays. */
function createCover(veil: Veil, numbers: ReadonlyMap<number, number> | null): Cover {
  const person = ({ type, ...known }: Person): Person => ({
    id: null,
    login: veil.person({ type, ...known }).label,
    type,
  });
  const number = (real: number): number => (numbers === null ? real : (numbers.get(real) ?? numbers.size + 1));
  const areas = (real: readonly string[]): string[] => real.map((area) => veil.line(area));
  const thread = (real: ThreadRef): ThreadRef => ({
    ...real,
    number: number(real.number),
    title: veil.line(real.title),
    url: coverUrl(real.url, veil),
  });
  return {
    veil,
    person,
    someone: (real) => (real === null ? null : person(real)),
    number,
    thread,
    areas,
  };
}

function coverEvidence(evidence: Evidence, cover: Cover): Evidence {
  const { veil } = cover;
  return {
    ...evidence,
    id: veil.key('act', evidence.id),
    actor: cover.person(evidence.actor),
    beneficiaries: evidence.beneficiaries.map(cover.person),
    repo: veil.repository(evidence.repo),
    thread: cover.thread(evidence.thread),
    source: {
      commentId: null,
      rootCommentId: null,
      reviewId: null,
      url: coverUrl(evidence.source.url, veil),
      quote: veil.line(evidence.source.quote),
    },
    area: cover.areas(evidence.area),
    because: evidence.because.map((fact) => coverFact(fact, veil)),
    actGroup: evidence.actGroup === null ? null : veil.key('group', evidence.actGroup),
  };
}

/** A record keeps its shape: no address is an empty one. */
function coverUrl(url: string, veil: Veil): string {
  return veil.url(url) ?? '';
}

function coverFact(fact: Fact, veil: Veil): Fact {
  return { message: fact.message, args: coverArguments(markPeople(fact).args, veil), url: veil.url(fact.url) };
}

function coverArguments(args: Fact['args'], veil: Veil): Fact['args'] {
  const covered = Object.entries(args).map(([name, value]): [string, string | number] => {
    if (typeof value === 'string') return [name, veil.line(value)];
    return [name, name === 'number' ? veil.number(value) : value];
  });
  return Object.fromEntries(covered);
}

function coverSituation(situation: Situation, cover: Cover): Situation {
  return {
    asOf: situation.asOf,
    waits: situation.waits.map((wait) => coverWait(wait, cover)),
    warnings: situation.warnings.map((warning) => coverWarning(warning, cover)),
    questions: situation.questions.map((question) => coverQuestion(question, cover)),
    pulls: situation.pulls.map((row) => ({
      ...coverRow(row, cover),
      reviewers: row.reviewers.map(cover.person),
    })),
    issues: situation.issues.map((row) => coverRow(row, cover)),
    peers: situation.peers.map((row) => ({ ...row, person: cover.person(row.person) })),
  };
}

function coverRow<Row extends { number: number; title: string; url: string; areas: string[]; author: Person | null }>(
  row: Row,
  { veil, ...cover }: Cover,
): Row {
  return {
    ...row,
    number: cover.number(row.number),
    title: veil.line(row.title),
    url: coverUrl(row.url, veil),
    areas: cover.areas(row.areas),
    author: cover.someone(row.author),
  };
}

function coverWait(wait: OpenWait, cover: Cover): OpenWait {
  return {
    ...wait,
    thread: cover.thread(wait.thread),
    areas: cover.areas(wait.areas),
    author: cover.someone(wait.author),
    onThread: wait.onThread === null ? null : cover.number(wait.onThread),
    requested: wait.requested.map(cover.person),
  };
}

function coverWarning(warning: OpenWarning, cover: Cover): OpenWarning {
  const { veil } = cover;
  return {
    ...warning,
    evidenceId: veil.key('act', warning.evidenceId),
    thread: cover.thread(warning.thread),
    areas: cover.areas(warning.areas),
    paths: warning.paths.map((path) => veil.line(path)),
    line: warning.line === null ? null : veil.line(warning.line),
    followUp: warning.followUp === null ? null : cover.number(warning.followUp),
    quote: veil.line(warning.quote),
    url: coverUrl(warning.url, veil),
    raisedBy: cover.person(warning.raisedBy),
  };
}

function coverQuestion(question: OpenQuestion, cover: Cover): OpenQuestion {
  return {
    ...question,
    thread: cover.thread(question.thread),
    areas: cover.areas(question.areas),
    url: coverUrl(question.url, cover.veil),
    quote: cover.veil.line(question.quote),
    asker: cover.someone(question.asker),
  };
}

/** Numbers that keep threads apart and lead nowhere. */
function threadNumbers({ evidence, situation }: NamedTeam, salt: string): Map<number, number> {
  const real = new Set([
    ...evidence.map(({ thread }) => thread.number),
    ...(situation?.pulls ?? []).map(({ number }) => number),
    ...(situation?.issues ?? []).map(({ number }) => number),
    ...(situation?.waits ?? []).flatMap(({ thread, onThread }) => [
      thread.number,
      ...(onThread === null ? [] : [onThread]),
    ]),
    ...[...(situation?.warnings ?? []), ...(situation?.questions ?? [])].map(({ thread }) => thread.number),
  ]);
  const order = [...real]
    .map((number) => ({ number, hash: hashText(`${salt}\n${String(number)}`) }))
    .sort((a, b) => (a.hash < b.hash ? -1 : 1));
  return new Map(order.map(({ number }, index) => [number, index + 1]));
}
