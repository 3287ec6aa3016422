import type { Evidence, Fact } from '../model/evidence.ts';
import type { Person } from '../model/person.ts';
import type { Repository } from '../model/repository.ts';
import type { OpenQuestion, OpenWait, OpenWarning, Situation, ThreadRef } from '../model/situation.ts';
import { personKey } from '../people/humans.ts';
import { hashText } from '../text/hashText.ts';
import { createVeil, markPeople, type Veil } from './veil.ts';

/** What is known of a team and may hold names. */
export interface NamedTeam {
  repository: Repository;
  evidence: Evidence[];
  situation: Situation | null;
  /** Who is at the machine: named like everybody. */
  viewer?: Person | null;
}

export interface VeilOptions {
  /** A secret of this machine (see `MapInput`). */
  aliasSalt: string;
  /** Everybody who gets a neutral name, so that several teams call the same person the same. */
  people: readonly Person[];
}

/** Everybody who occurs in a team. */
export function peopleOf({ evidence, situation }: Pick<NamedTeam, 'evidence' | 'situation'>): Person[] {
  const all = [
    ...evidence.flatMap(({ actor, beneficiaries }) => [actor, ...beneficiaries]),
    ...(situation?.peers ?? []).map(({ person }) => person),
    ...(situation?.pulls ?? []).flatMap(({ author, reviewers }) => [
      ...(author === null ? [] : [author]),
      ...reviewers,
    ]),
    ...(situation?.issues ?? []).flatMap(({ author }) => author ?? []),
    ...(situation?.waits ?? []).flatMap(({ author, requested }) => [
      ...(author === null ? [] : [author]),
      ...requested,
    ]),
    ...(situation?.warnings ?? []).map(({ raisedBy }) => raisedBy),
    ...(situation?.questions ?? []).flatMap(({ asker }) => asker ?? []),
  ];
  return [...new Map(all.map((person) => [personKey(person), person])).values()];
}

/**
 * The same team without names: people are "Peer A", "Peer B" …; texts have names, addresses, numbers and
 * commits masked; addresses and ids are gone; threads have other numbers, which mean nothing outside and are
 * not to be shown. Whatever is made of the result holds no name, so one switch hides them on every face.
 */
export function veilTeam<Team extends NamedTeam>(team: Team, { aliasSalt, people }: VeilOptions): Team {
  const veil = createVeil({ names: 'hidden', evidence: team.evidence, otherPeople: people, aliasSalt });
  const cover = createCover(veil, threadNumbers(team, aliasSalt));
  return {
    ...team,
    repository: { host: team.repository.host, owner: '…', name: veil.repository(team.repository.name), id: null },
    evidence: team.evidence.map(cover.evidence),
    situation: team.situation === null ? null : coverSituation(team.situation, cover),
    ...(team.viewer === undefined ? {} : { viewer: cover.someone(team.viewer) }),
  };
}

interface Cover {
  veil: Veil;
  person: (person: Person) => Person;
  someone: (person: Person | null) => Person | null;
  number: (number: number) => number;
  thread: <Ref extends ThreadRef | Evidence['thread']>(thread: Ref) => Ref;
  areas: (areas: readonly string[]) => string[];
  evidence: (evidence: Evidence) => Evidence;
}

function createCover(veil: Veil, numbers: ReadonlyMap<number, number>): Cover {
  const person = ({ type, ...known }: Person): Person => ({
    id: null,
    login: veil.person({ type, ...known }).label,
    type,
  });
  const number = (real: number): number => numbers.get(real) ?? numbers.size + 1;
  const areas = (real: readonly string[]): string[] => real.map((area) => veil.line(area));
  const thread = <Ref extends ThreadRef | Evidence['thread']>(real: Ref): Ref => ({
    ...real,
    number: number(real.number),
    title: veil.line(real.title),
    url: '',
  });
  return {
    veil,
    person,
    someone: (real) => (real === null ? null : person(real)),
    number,
    thread,
    areas,
    evidence: (real) => ({
      ...real,
      id: veil.key('act', real.id),
      actor: person(real.actor),
      beneficiaries: real.beneficiaries.map(person),
      repo: veil.repository(real.repo),
      thread: thread(real.thread),
      source: { commentId: null, rootCommentId: null, reviewId: null, url: '', quote: veil.line(real.source.quote) },
      area: areas(real.area),
      because: real.because.map((fact) => coverFact(fact, veil)),
      actGroup: real.actGroup === null ? null : veil.key('group', real.actGroup),
    }),
  };
}

function coverFact(fact: Fact, veil: Veil): Fact {
  const args = Object.entries(markPeople(fact).args).map(([name, value]): [string, string | number] => [
    name,
    name === 'number' ? '…' : typeof value === 'string' ? veil.line(value) : value,
  ]);
  return { message: fact.message, args: Object.fromEntries(args), url: null };
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
    url: '',
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
    quote: veil.line(warning.quote),
    url: '',
    raisedBy: cover.person(warning.raisedBy),
  };
}

function coverQuestion(question: OpenQuestion, cover: Cover): OpenQuestion {
  return {
    ...question,
    thread: cover.thread(question.thread),
    areas: cover.areas(question.areas),
    url: '',
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
