import type { ReviewEvent, ThreadEvent } from '../model/event.ts';
import type { Evidence, Fact } from '../model/evidence.ts';
import type { Person } from '../model/person.ts';
import type { Pull, Thread } from '../model/thread.ts';
import { isHuman, isSamePerson } from '../people/humans.ts';
import type { TeamContext } from '../people/teamContext.ts';
import { isRefusalInWords, weighRemark } from '../waiting/remark.ts';
import { doneAt, findDependencies, type Dependency } from './dependency/findDependencies.ts';
import type { Detector, DetectorInput } from './detector.ts';
import { sourceOfEvent } from './support/actSource.ts';
import { buildMovingEvidence } from './support/buildEvidence.ts';
import { isHumanMatter } from '../people/isHumanMatter.ts';

/** What waited goes on within this time after the way is clear. */
const WINDOW_MS = 14 * 24 * 3600 * 1000;

/**
 * A pull request said that it waits for another thread; somebody finished that one; and the first went on. In
 * a stack of one author it is whoever approved the base.
 */
export const clearedDependency: Detector = {
  kind: 'cleared-dependency',
  needs: 'whole-history',
  detect: (input) => {
    const { history, team } = input;
    const byNumber = new Map(history.threads.map((thread) => [thread.number, thread]));
    const byAct = new Map<string, Evidence>();
    for (const waiting of history.threads) {
      if (waiting.kind !== 'pull' || !isHumanMatter(waiting)) continue;
      for (const dependency of findDependencies(waiting, history.repository, team)) {
        const base = byNumber.get(dependency.on);
        const evidence = base ? toEvidence(dependency, base, input) : null;
        if (!evidence) continue;
        const known = byAct.get(evidence.id);
        byAct.set(evidence.id, known ? join(known, evidence) : evidence);
      }
    }
    return [...byAct.values()];
  },
};

/** One act may have cleared the way for several. */
function join(first: Evidence, second: Evidence): Evidence {
  const helped = second.beneficiaries.filter(
    (person) => !first.beneficiaries.some((known) => isSamePerson(known, person)),
  );
  return {
    ...first,
    beneficiaries: [...first.beneficiaries, ...helped],
    because: [...first.because, ...second.because],
  };
}

function toEvidence(dependency: Dependency, base: Thread, input: DetectorInput): Evidence | null {
  const { team } = input;
  const { waiting, saidAt, url } = dependency;
  const doneIso = doneAt(base);
  if (doneIso === null || base.kind !== 'pull' || Date.parse(doneIso) <= Date.parse(saidAt)) return null;
  const next = nextStep(waiting, doneIso, team);
  const clearing = findClearing(waiting, base, team);
  if (!next || !clearing) return null;
  const { actor, event } = clearing;
  const source = sourceOfEvent(base, event, actor);
  const isApproval = event.type === 'review';
  return buildMovingEvidence(
    {
      kind: 'cleared-dependency',
      level: 'moved',
      thread: base,
      actor,
      helped: team.authorsOf(waiting, source.at),
      source,
      because: [
        { message: '#{number} said that it waits for this one.', args: { number: waiting.number }, url },
        { message: isApproval ? 'A review approved this one.' : 'This one was finished.', args: {}, url: source.url },
        stepFact(waiting, next),
      ],
      confidence: isApproval ? 0.75 : 0.85,
    },
    input,
  );
}

/** Who finished the base: its author; in a stack of one author whoever approved it last before the merge. */
function findClearing(waiting: Pull, base: Pull, team: TeamContext): { actor: Person; event: ThreadEvent } | null {
  const merged = base.events.find((event) => event.type === 'merged');
  if (!merged) return null;
  const isStack = team.authorsOf(waiting).some((author) => team.isAuthor(base, author));
  if (!isStack)
    return isHuman(base.author) && !team.isAuthor(waiting, base.author) ? { actor: base.author, event: merged } : null;
  const approval = base.events.findLast(
    (event): event is ReviewEvent =>
      event.type === 'review' &&
      event.state === 'approved' &&
      event.at <= merged.at &&
      !team.isAuthor(base, event.actor),
  );
  return approval && isHuman(approval.actor) ? { actor: approval.actor, event: approval } : null;
}

/** The waiting one's next step after the base was in: its author's push or words, or its merge. */
function nextStep(waiting: Pull, doneIso: string, team: TeamContext): ThreadEvent | null {
  const doneMs = Date.parse(doneIso);
  return (
    waiting.events.find((event) => {
      const afterMs = Date.parse(event.at) - doneMs;
      if (afterMs <= 0 || afterMs > WINDOW_MS) return false;
      if (event.type === 'merged') return true;
      if (event.type === 'commit') return event.parents.length < 2;
      if (!team.isAuthor(waiting, event.actor)) return false;
      if (event.type === 'comment') return weighRemark(event.body) === 'substance' && !isRefusalInWords(event.body);
      return event.type === 'force-push' || event.type === 'ready-for-review';
    }) ?? null
  );
}

function stepFact(waiting: Pull, step: ThreadEvent): Fact {
  const args = { number: waiting.number };
  const url = 'url' in step && step.url !== null ? step.url : waiting.url;
  return step.type === 'merged'
    ? { message: 'Then #{number} was merged.', args, url }
    : { message: 'Then #{number} went on.', args, url };
}
