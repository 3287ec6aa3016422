import type { CommentEvent, ReviewEvent, ThreadEvent } from '../model/event.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Person } from '../model/person.ts';
import type { Pull } from '../model/thread.ts';
import { mentions } from '../people/asked.ts';
import { isHuman, isSamePerson } from '../people/humans.ts';
import { splitComment } from '../reading/plainText.ts';
import { isAgreementInWords, isRefusalInWords, isVerdictInWords } from '../waiting/remark.ts';
import type { Detector, DetectorInput } from './detector.ts';
import { sourceOfEvent } from './support/actSource.ts';
import { buildMovingEvidence } from './support/buildEvidence.ts';
import { quotes } from '../reading/quoting.ts';
import { isHumanMatter } from '../people/isHumanMatter.ts';

/** An argument has at least so many words; with fewer it is a vote. */
const ARGUMENT_WORDS = 20;
/** What opens with a verdict is a vote, whatever notes follow. */
const OPENING = 60;

type Spoken = CommentEvent | ReviewEvent;

/**
 * One reviewer was against it and another for it; a third person's argument followed; and with no new work in
 * between, or naming the argument, the one who was against it came round.
 */
export const settled: Detector = {
  kind: 'settled',
  needs: 'whole-threads',
  detect: (input) =>
    input.history.threads.flatMap((thread) =>
      thread.kind === 'pull' && isHumanMatter(thread) ? settle(thread, input) : [],
    ),
};

function settle(pull: Pull, input: DetectorInput): Evidence[] {
  const { team } = input;
  const spoken = pull.events.filter(
    (event): event is Spoken =>
      (event.type === 'comment' || event.type === 'review') &&
      isHuman(event.actor) &&
      !team.isAuthor(pull, event.actor),
  );
  const objection = spoken.find(saysNo);
  const consent = spoken.find((event) => saysYes(event) && !isSamePerson(event.actor, objection?.actor ?? null));
  if (!objection || !consent) return [];
  const opposedAt = objection.at > consent.at ? objection.at : consent.at;
  const turn = spoken.find(
    (event) => event.at > opposedAt && isSamePerson(event.actor, objection.actor) && comesRound(event),
  );
  if (!turn) return [];
  const argument = spoken.findLast(
    (event) =>
      event.at > opposedAt &&
      event.at < turn.at &&
      !isSamePerson(event.actor, objection.actor) &&
      !isSamePerson(event.actor, consent.actor) &&
      isArgument(event.body),
  );
  if (!argument || !isHuman(argument.actor)) return [];
  const isNamed = mentions(turn.body, argument.actor.login) || quotes(turn.body, argument.body);
  const isVote = isVerdictInWords(argument.body.slice(0, OPENING));
  if (!isNamed && (isVote || hasWorkBetween(pull, argument.at, turn.at))) return [];
  return [toEvidence({ pull, argument, turn, actor: argument.actor, isNamed }, input)];
}

function saysNo(event: Spoken): boolean {
  return (event.type === 'review' && event.state === 'changes-requested') || isRefusalInWords(event.body);
}

function saysYes(event: Spoken): boolean {
  if (event.type === 'review' && event.state === 'approved') return true;
  return !saysNo(event) && (isVerdictInWords(event.body) || isAgreementInWords(event.body));
}

const CAME_ROUND =
  /\b(?:(?:chang\w+|revis\w+) (?:my|the) (?:mind|view|opinion|vote|review|nack|position)|(?:see|saw) it differently|(?:take|took|withdraw\w*|drop\w*|retract\w*) (?:back )?my (?:objection|nack|vote|concern)s?(?: back)?|convinc\w+|persuad\w+|(?:i|my view) (?:was|were) wrong|nothing left to say|no longer (?:object|against|opposed))\b/i;

function comesRound(event: Spoken): boolean {
  return saysYes(event) || (!saysNo(event) && CAME_ROUND.test(splitComment(event.body).prose));
}

function isArgument(body: string): boolean {
  const { prose } = splitComment(body);
  return prose.split(/\s+/).length >= ARGUMENT_WORDS && !isRefusalInWords(body);
}

/** Then it may have been the new work that convinced. */
function hasWorkBetween(pull: Pull, fromIso: string, toIso: string): boolean {
  const isWork = ({ type }: ThreadEvent): boolean => type === 'commit' || type === 'force-push';
  return pull.events.some((event) => isWork(event) && event.at > fromIso && event.at < toIso);
}

interface Settlement {
  pull: Pull;
  argument: Spoken;
  turn: Spoken;
  actor: Person;
  isNamed: boolean;
}

function toEvidence({ pull, argument, turn, actor, isNamed }: Settlement, input: DetectorInput): Evidence {
  const source = sourceOfEvent(pull, argument, actor);
  return buildMovingEvidence(
    {
      kind: 'settled',
      level: 'moved',
      thread: pull,
      actor,
      helped: input.team.authorsOf(pull, source.at),
      source,
      because: [
        { message: 'Reviewers were of opposed opinions.', args: {}, url: pull.url },
        { message: 'Then a third person gave an argument.', args: {}, url: argument.url },
        { message: 'After that the reviewers agreed.', args: {}, url: turn.url },
      ],
      confidence: isNamed ? 0.9 : 0.75,
    },
    input,
  );
}
