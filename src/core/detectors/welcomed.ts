import type { ThreadEvent, WrittenEvent } from '../model/event.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Person } from '../model/person.ts';
import type { Pull } from '../model/thread.ts';
import { isHuman, personKey } from '../people/humans.ts';
import type { TeamContext } from '../people/teamContext.ts';
import { splitComment } from '../reading/plainText.ts';
import { weighRemark } from '../waiting/remark.ts';
import type { Detector, DetectorInput } from './detector.ts';
import { isAnswer, isNothingButQuestions } from './help/answerWords.ts';
import { sourceOfEvent } from './support/actSource.ts';
import { buildMovingEvidence } from './support/buildEvidence.ts';

const DAY_MS = 24 * 3600 * 1000;
/** In the first weeks of a history everybody looks new. */
const BEGINNING_MS = 60 * DAY_MS;
/** The next step follows within this time. */
const WINDOW_MS = 30 * DAY_MS;
/** With fewer words an answer is a courtesy or a verdict. */
const FEWEST_WORDS = 8;

/**
 * Somebody's first pull request here; the first to answer what it is about; and the newcomer went on.
 */
export const welcomed: Detector = {
  kind: 'welcomed',
  needs: 'whole-history',
  detect: (input) => {
    const { threads } = input.history;
    const opened = threads[0] ? Date.parse(threads[0].createdAt) : 0;
    const known = new Set<string>();
    const found: Evidence[] = [];
    for (const pull of threads) {
      if (pull.kind !== 'pull' || !isHuman(pull.author)) continue;
      const key = personKey(pull.author);
      const isFirst = !known.has(key);
      known.add(key);
      if (!isFirst || Date.parse(pull.createdAt) < opened + BEGINNING_MS) continue;
      if (input.team.standing(pull.author, Date.parse(pull.createdAt)) !== 'newcomer') continue;
      const evidence = toEvidence(pull, pull.author, input);
      if (evidence) found.push(evidence);
    }
    return found;
  },
};

function toEvidence(pull: Pull, newcomer: Person, input: DetectorInput): Evidence | null {
  const { team } = input;
  const answer = pull.events.find((event): event is WrittenEvent => isFirstAnswer(event, pull, team));
  if (!answer || !isHuman(answer.actor)) return null;
  // Work that is in already needed no help to get there.
  if (pull.mergedAt !== null && answer.at >= pull.mergedAt) return null;
  const step = pull.events.find((event) => isNextStep({ event, answer, pull }, team));
  if (!step) return null;
  const source = sourceOfEvent(pull, answer, answer.actor);
  return buildMovingEvidence(
    {
      kind: 'welcomed',
      level: 'moved',
      thread: pull,
      actor: answer.actor,
      helped: [newcomer],
      source,
      because: [
        { message: 'It was their first pull request here.', args: {}, url: pull.url },
        { message: 'This was the first answer to what it is about.', args: {}, url: answer.url },
        {
          message: step.type === 'comment' || step.type === 'review-comment' ? 'They answered.' : 'They pushed again.',
          args: {},
          url: 'url' in step && step.url !== null ? step.url : pull.url,
        },
      ],
      confidence: step.type === 'comment' || step.type === 'review-comment' ? 0.65 : 0.7,
    },
    input,
  );
}

function isFirstAnswer(event: ThreadEvent, pull: Pull, team: TeamContext): boolean {
  if (event.type !== 'comment' && event.type !== 'review' && event.type !== 'review-comment') return false;
  if (!isHuman(event.actor) || team.isAuthor(pull, event.actor)) return false;
  const { prose, suggestions, codeBlocks } = splitComment(event.body);
  if (suggestions.length + codeBlocks.length > 0) return true;
  if (prose.split(/\s+/).length < FEWEST_WORDS || isNothingButQuestions(event.body)) return false;
  return isAnswer(event.body) || (event.type === 'review-comment' && weighRemark(event.body) === 'substance');
}

/** A push; or words, where the work then went in. */
function isNextStep(
  { event, answer, pull }: { event: ThreadEvent; answer: WrittenEvent; pull: Pull },
  team: TeamContext,
): boolean {
  const afterMs = Date.parse(event.at) - Date.parse(answer.at);
  if (afterMs <= 0 || afterMs > WINDOW_MS) return false;
  if (event.type === 'commit') return event.parents.length < 2 && isNewcomers(team.authorOfCommit(event), pull);
  if (event.type === 'force-push') return isNewcomers(event.actor, pull);
  if (pull.mergedAt === null || (event.type !== 'comment' && event.type !== 'review-comment')) return false;
  return isNewcomers(event.actor, pull) && weighRemark(event.body) === 'substance';
}

/** A commit whose account is unknown is the newcomer's as far as anybody can tell. */
function isNewcomers(person: Person | null, pull: Pull): boolean {
  return person === null || (pull.author !== null && personKey(person) === personKey(pull.author));
}
