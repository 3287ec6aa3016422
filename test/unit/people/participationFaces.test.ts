import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TeamView } from '../../../src/core/engine/loadTeam.ts';
import type { Evidence } from '../../../src/core/model/evidence.ts';
import type { EvidenceKind } from '../../../src/core/model/evidenceKinds.ts';
import type { ParticipationPolicy } from '../../../src/core/model/participation.ts';
import type { Person } from '../../../src/core/model/person.ts';
import type { Situation } from '../../../src/core/model/situation.ts';
import { applyParticipation, applyParticipationToSituation } from '../../../src/core/people/applyParticipation.ts';
import { hashLogin } from '../../../src/core/people/loginList.ts';
import { buildParticipationRules } from '../../../src/core/people/participationRules.ts';
import { buildPerson, buildTeamView, hoursAfter } from '../../support/builders.ts';
import { buildPeer } from '../../support/situationBuilders.ts';
import { arbitrarySituation } from '../insights/arbitrarySituation.ts';
import { arbitraryTeam, LOGINS } from '../map/arbitraryEvidence.ts';
import { buildCoverage } from '../map/inventedTeam.ts';
import { allFacesOf } from './allFaces.ts';

/** What one act may be, besides the two kinds that every team of `arbitraryTeam` has. */
const KINDS: readonly Pick<Evidence, 'kind' | 'level'>[] = [
  { kind: 'flagged-in-review', level: 'acted-on' },
  { kind: 'broke-the-wait', level: 'moved' },
  { kind: 'cited', level: 'chosen' },
  { kind: 'explained', level: 'landed' },
  { kind: 'idea-adopted', level: 'landed' },
  { kind: 'welcomed', level: 'moved' },
  { kind: 'followed-through', level: 'acted-on' },
  { kind: 'proved-right', level: 'proved-right' },
];
/** Whoever chooses whom to look up to is the one who acts. */
const CHOICES = new Set<EvidenceKind>(['cited', 'sought-out']);

interface Known {
  evidence: Evidence[];
  situation: Situation;
}

const arbitraryKnown: fc.Arbitrary<Known> = fc
  .record({
    evidence: arbitraryTeam,
    kinds: fc.array(fc.constantFrom(...KINDS), { minLength: 25, maxLength: 25 }),
    situation: arbitrarySituation,
  })
  .map(({ evidence, kinds, situation }) => ({
    evidence: evidence.map((act, index) => ({ ...act, ...kinds[index] })),
    // All are peers, so that what is said of a team as a whole is said.
    situation: { ...situation, peers: LOGINS.map((login) => buildPeer(login)) },
  }));

/** The same team, had this person never done anything. Their own threads stay: they are the repository's. */
function hadTheyNeverActed({ evidence, situation }: Known, isGone: (person: Person) => boolean): Known {
  const isThere = (person: Person): boolean => !isGone(person);
  const unlessGone = (person: Person | null): Person | null => (person !== null && isGone(person) ? null : person);
  return {
    evidence: evidence
      .filter(({ actor, kind, beneficiaries }) => isThere(actor) && !(CHOICES.has(kind) && beneficiaries.some(isGone)))
      .map((act) => ({ ...act, beneficiaries: act.beneficiaries.filter(isThere) })),
    situation: {
      ...situation,
      waits: situation.waits.map((wait) => ({
        ...wait,
        author: unlessGone(wait.author),
        requested: wait.requested.filter(isThere),
      })),
      warnings: situation.warnings.filter(({ raisedBy }) => isThere(raisedBy)),
      questions: situation.questions.filter(({ asker }) => asker === null || isThere(asker)),
      pulls: situation.pulls.map((pull) => {
        const reviewers = pull.reviewers.filter(isThere);
        const author = unlessGone(pull.author);
        return {
          ...pull,
          reviewers,
          author,
          hasHumanReview: reviewers.length > 0,
          isByNewcomer: pull.isByNewcomer && author !== null,
        };
      }),
      peers: situation.peers.filter(({ person }) => isThere(person)),
    },
  };
}

/** What faces are given of it under a policy, seen by somebody. */
function viewOf(known: Known, policy: Partial<ParticipationPolicy>, viewer: Person | null): TeamView {
  const rules = buildParticipationRules({
    policy: { participation: 'everyone', exclude: [], include: [], ...policy },
    exclude: [],
    viewer,
    people: LOGINS.map((login) => buildPerson(login)),
  });
  return buildTeamView({
    evidence: applyParticipation(known.evidence, rules),
    situation: applyParticipationToSituation(known.situation, rules),
    coverage: buildCoverage({ from: hoursAfter(-24 * 500) }),
    asOf: hoursAfter(24 * 62),
    viewer,
  });
}

function assertSame(team: TeamView, other: TeamView): void {
  const [faces, others] = [allFacesOf(team), allFacesOf(other)];
  for (const [name, face] of faces) assert.equal(face, others.get(name), name);
  assert.equal(faces.size, others.size);
}

describe('who takes part, on every face', function () {
  this.timeout(60_000);
  const somebody = fc.constantFrom(...LOGINS);
  const check = (body: (known: Known, login: string, other: Person | null) => void): void => {
    const other = fc.option(somebody, { nil: null });
    fc.assert(
      fc.property(arbitraryKnown, somebody, other, (known, login, viewer) => {
        body(known, login, viewer === null || viewer === login ? null : buildPerson(viewer));
      }),
      { numRuns: 12, seed: 20_261_125 },
    );
  };

  it('shows of a team that leaves somebody out what it would show had they never acted', () => {
    check((known, login, viewer) => {
      const never = hadTheyNeverActed(known, (person) => person.login === login);
      assertSame(viewOf(known, { exclude: [login] }, viewer), viewOf(never, { exclude: [login] }, viewer));
    });
  });

  it('shows under opt-in what it would show had nobody else ever acted', () => {
    check((known, login, viewer) => {
      const policy: Partial<ParticipationPolicy> = { participation: 'opt-in', include: [login] };
      const never = hadTheyNeverActed(known, (person) => person.login !== login);
      assertSame(viewOf(known, policy, viewer), viewOf(never, policy, viewer));
    });
  });

  it('shows each their own under mirror-only, as if nobody else had ever acted, and nothing of anybody to nobody', () => {
    check((known, login) => {
      const policy = { participation: 'mirror-only' } as const;
      const viewer = buildPerson(login);
      const never = hadTheyNeverActed(known, (person) => person.login !== login);
      assertSame(viewOf(known, policy, viewer), viewOf(never, policy, viewer));
      const none = viewOf(known, policy, null);
      assertSame(
        none,
        viewOf(
          hadTheyNeverActed(known, () => true),
          policy,
          null,
        ),
      );
      assert.deepEqual(none.evidence, []);
    });
  });

  it('holds no letter of a name that is left out, however it is written, plain or as a hash', () => {
    check((known, login, viewer) => {
      for (const entry of [login.toUpperCase(), hashLogin(login, 'pinch')]) {
        for (const [name, face] of allFacesOf(viewOf(known, { exclude: [entry] }, viewer)))
          assert.ok(!face.toLowerCase().includes(login.toLowerCase()), `${name}: ${login}`);
      }
      const included: Partial<ParticipationPolicy> = { participation: 'opt-in', include: [login] };
      for (const [name, face] of allFacesOf(viewOf(known, included, null)))
        for (const other of LOGINS.filter((one) => one !== login))
          assert.doesNotMatch(face, new RegExp(`\\b${other}\\b`, 'i'), `${name}: ${other}`);
    });
  });

  it('does not say of what was open in the last report that it is settled, where its raiser is left out since', () => {
    check((known, login, viewer) => {
      const last = {
        until: hoursAfter(24 * 40).slice(0, 10),
        warnings: known.situation.warnings.map(({ evidenceId }) => evidenceId),
        waits: [],
        questions: [],
      };
      const left = allFacesOf(viewOf(known, { exclude: [login] }, viewer), { ...last, whoTakesPart: 'others' });
      assert.doesNotMatch(left.get('report shown') ?? '', /(?:is|are) settled|open still/);
    });
  });
});
