import type { GitIdentity, Person } from '../../model/person.ts';
import type { Area } from './product.ts';

/** Somebody who acts on threads, with what the generator must know of them. */
export interface Member {
  /** Empty for a deleted account. */
  login: string;
  name: string;
  /** Null: the account was deleted. */
  person: Person | null;
  /** Hours east of UTC; null: a program, awake at any hour. */
  zone: number | null;
  /** GitHub's word for the relation to the repository. */
  association: string;
  /** What their machines put on commits; more than one address is a trap for identity matching. */
  git: readonly [GitIdentity, ...GitIdentity[]];
}

export interface Crew {
  index: number;
  /** Merges most of what is merged: duty. */
  maintainer: Member;
  /** Says little, sees trouble in storage before it bites. */
  quiet: Member;
  /** Gets stalled work going again. */
  waker: Member;
  /** Writes the docs and reads them as a stranger would. */
  writer: Member;
  /** Leads in sync, follows in storage. */
  turner: Member;
  /** Everybody who has been around since the first day. */
  peers: readonly Member[];
  /** Join during the year: the first thread of each is answered by somebody. */
  newcomers: readonly Member[];
  /** People of the community who report what they see. */
  reporters: readonly Member[];
  /** Who CODEOWNERS names for an area. */
  owners: Record<Area, Member>;
}

interface NamedPerson {
  login: string;
  name: string;
  zone: number;
  emails?: readonly string[];
}

const PEERS: readonly NamedPerson[] = [
  { login: 'oda-brandvik', name: 'Oda Brandvik', zone: 1 },
  { login: 'quillmarsh', name: 'Tomas Quillmarsh', zone: 0 },
  { login: 'saffi-lund', name: 'Saffi Lund', zone: 2 },
  { login: 'pernille-oak', name: 'Pernille Oak', zone: 1 },
  { login: 'jorun-teal', name: 'Jorun Teal', zone: 0 },
  { login: 'ilya-sandpiper', name: 'Ilya Sandpiper', zone: 2 },
  { login: 'kestrel-ito', name: 'Kestrel Ito', zone: 2 },
  { login: 'bastienroe', name: 'Bastien Roë', zone: 1 },
  { login: 'dwyer-finch', name: 'Dwyer Finch', zone: -2 },
  { login: 'marenholt', name: 'Maren Holt', zone: 1, emails: ['maren.holt@tidewater.example', 'mholt@skiff.example'] },
  { login: 'nadiawren', name: 'Nadia Wren', zone: 2 },
  { login: 'ruben-castell', name: 'Rubén Castell', zone: 1 },
];
const NEWCOMERS: readonly NamedPerson[] = [
  { login: 'tove-minnow', name: 'Tove Minnow', zone: 1 },
  { login: 'abel-larkspur', name: 'Abel Larkspur', zone: 0 },
  { login: 'yuna-reed', name: 'Yuna Reed', zone: 2 },
  { login: 'cass-ferro', name: 'Cass Ferro', zone: -2 },
  { login: 'emeka-brook', name: 'Emeka Brook', zone: 1 },
  { login: 'linnea-volt', name: 'Linnea Volt', zone: 2 },
];
const REPORTERS: readonly NamedPerson[] = [
  { login: 'ferrywatcher', name: 'Gil Anker', zone: 0 },
  { login: 'pier-nine-kiosk', name: 'Marta Salt', zone: 1 },
];

const FIRST = [
  'ada',
  'bo',
  'cleo',
  'dima',
  'eira',
  'faruk',
  'gwen',
  'hana',
  'ivo',
  'juno',
  'kofi',
  'lotte',
  'milo',
  'noor',
  'orla',
  'pavel',
];
const LAST = [
  'alder',
  'birch',
  'clay',
  'dune',
  'elm',
  'fern',
  'gale',
  'heron',
  'iris',
  'jetty',
  'knot',
  'loam',
  'mast',
  'nettle',
  'osprey',
];

/** Accounts of the sample count up from here; bots from `BOT_ID`. */
const PERSON_ID = 71_000_001;
const CREW_IDS = 1_000;
const BOT_ID = 70_500_001;

function bot(index: number, login: string, name: string): Member {
  const git: GitIdentity = { name: login, email: `${String(BOT_ID + index)}+${login}@users.noreply.github.com` };
  return {
    login,
    name,
    person: { id: BOT_ID + index, login, type: 'bot' },
    zone: null,
    association: 'NONE',
    git: [git],
  };
}

/** Programs with an account: the same for every crew. */
export const BOTS = {
  updates: bot(0, 'dependabot[bot]', 'dependabot'),
  /** A language model that reviews. */
  aiReviewer: bot(1, 'reviewlark[bot]', 'ReviewLark'),
  /** A language model that writes pull requests when somebody assigns it. */
  agent: bot(2, 'gannet-agent[bot]', 'Gannet'),
  stale: bot(3, 'stale-tide[bot]', 'Stale Tide'),
  checks: bot(4, 'github-actions[bot]', 'github-actions'),
};

/** A deleted account. */
export const GHOST: Member = {
  login: '',
  name: 'Somebody',
  person: null,
  zone: 1,
  association: 'NONE',
  git: [{ name: 'Somebody', email: 'gone@skiff.example' }],
};

function member(named: NamedPerson, id: number, association: string): Member {
  const [first, ...others] = named.emails ?? [`${named.login}@tidewater.example`];
  const identity = (email: string): GitIdentity => ({ name: named.name, email });
  return {
    login: named.login,
    name: named.name,
    person: { id, login: named.login, type: 'user' },
    zone: named.zone,
    association,
    git: [identity(first ?? `${named.login}@tidewater.example`), ...others.map(identity)],
  };
}

function inCrew(named: NamedPerson, crewIndex: number, position: number): NamedPerson {
  if (crewIndex === 0) return named;
  const first = FIRST[(crewIndex * 7 + position) % FIRST.length] ?? 'ada';
  const last = LAST[(crewIndex * 3 + position * 2) % LAST.length] ?? 'elm';
  const login = `${first}-${last}-${String(crewIndex * 20 + position)}`;
  const name = `${first.charAt(0).toUpperCase()}${first.slice(1)} ${last.charAt(0).toUpperCase()}${last.slice(1)}`;
  return { login, name, zone: named.zone };
}

/** Logins of people who drop by once: `visitor(crew, 0)`, `visitor(crew, 1)`, … are all different. */
export function visitor(crewIndex: number, index: number): Member {
  const first = FIRST[(index * 5 + 3) % FIRST.length] ?? 'bo';
  const last = LAST[(index * 4 + 1) % LAST.length] ?? 'gale';
  const login = `${last}${first}${String(100 + crewIndex * 200 + index)}`;
  return member(
    { login, name: login, zone: [0, 1, 2, -2][index % 4] ?? 0 },
    PERSON_ID + crewIndex * CREW_IDS + 100 + index,
    'NONE',
  );
}

/** The people of one crew. Crew 0 are the ones a newcomer meets; others exist only in big samples. */
export function createCrew(index: number): Crew {
  let position = 0;
  const enlist = (list: readonly NamedPerson[], association: string): Member[] =>
    list.map((named) => {
      position += 1;
      return member(inCrew(named, index, position), PERSON_ID + index * CREW_IDS + position, association);
    });
  const peers = enlist(PEERS, 'MEMBER');
  const newcomers = enlist(NEWCOMERS, 'CONTRIBUTOR');
  const reporters = enlist(REPORTERS, 'NONE');
  const at = (place: number): Member => {
    const found = peers[place];
    if (found === undefined) throw new RangeError(`No peer ${String(place)}.`);
    return found;
  };
  return {
    index,
    maintainer: at(0),
    quiet: at(1),
    waker: at(2),
    writer: at(3),
    turner: at(4),
    peers,
    newcomers,
    reporters,
    owners: { storage: at(5), sync: at(6), api: at(7), ui: at(8), docs: at(3), ci: at(9) },
  };
}
