import { isWritten, type ThreadEvent, type WrittenEvent } from '../model/event.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Person } from '../model/person.ts';
import type { Pull } from '../model/thread.ts';
import { isHuman, isSamePerson, personKey } from '../people/humans.ts';
import { BEGINNING_MS } from '../people/standing.ts';
import type { TeamContext } from '../people/teamContext.ts';
import { splitComment } from '../reading/plainText.ts';
import { weighRemark } from '../waiting/remark.ts';
import type { Detector, DetectorInput } from './detector.ts';
import { isAnswer, isNothingButQuestions } from './help/answerWords.ts';
import { findWelcomeStep } from './help/welcomeStep.ts';
import { sourceOfEvent } from './support/actSource.ts';
import { buildMovingEvidence } from './support/buildEvidence.ts';

/** With fewer words an answer is a courtesy or a verdict, and a question one of routine. */
const FEWEST_WORDS = 8;
const FEWEST_IN_QUESTION = 5;

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
  const said = pull.events.filter((event): event is WrittenEvent => isByOther(event, pull, team));
  const first = said.find((event) => isAnswerToIt(event) || isQuestion(event.body));
  const answer = said.find(isAnswerToIt);
  // Whoever asks what it is about was the first to take it up; who answers after them is the second.
  if (!first || !answer || !isHuman(answer.actor) || !isSamePerson(first.actor, answer.actor)) return null;
  // Work that is in already needed no help to get there.
  if (pull.mergedAt !== null && answer.at >= pull.mergedAt) return null;
  const step = findWelcomeStep({ pull, answer, team });
  if (!step) return null;
  const source = sourceOfEvent(pull, answer, answer.actor);
  const isAnswered = step.type === 'comment' || step.type === 'review-comment';
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
          message: isAnswered ? 'They answered.' : 'They pushed again.',
          args: {},
          url: 'url' in step && step.url !== null ? step.url : pull.url,
        },
      ],
      confidence: isAnswered ? 0.65 : 0.7,
    },
    input,
  );
}

function isByOther(event: ThreadEvent, pull: Pull, team: TeamContext): event is WrittenEvent {
  return isWritten(event) && isHuman(event.actor) && !team.isAuthor(pull, event.actor);
}

function isAnswerToIt({ type, body }: WrittenEvent): boolean {
  const { prose, suggestions, codeBlocks } = splitComment(body);
  if (suggestions.length + codeBlocks.length > 0) return true;
  if (countWords(prose) < FEWEST_WORDS || isNothingButQuestions(body)) return false;
  return isAnswer(body) || (type === 'review-comment' && weighRemark(body) === 'substance');
}

function isQuestion(body: string): boolean {
  const { prose } = splitComment(body);
  return countWords(prose) >= FEWEST_IN_QUESTION && isNothingButQuestions(body) && weighRemark(body) === 'substance';
}

function countWords(prose: string): number {
  return prose.split(/\s+/).length;
}
