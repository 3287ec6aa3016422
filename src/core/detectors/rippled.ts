import { addToGroup } from '../addToGroup.ts';
import { isReviewComment } from '../model/event.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Person } from '../model/person.ts';
import { isHuman, isSamePerson, personKey } from '../people/humans.ts';
import type { CommentInThread } from '../reading/commentInThread.ts';
import { splitComment } from '../reading/plainText.ts';
import { learnLikeness, stemsOf, type Likeness } from '../reading/likeness.ts';
import { stanceOfAuthor } from './concern/authorStance.ts';
import { hasNewWorkAfter } from './concern/newWork.ts';
import type { Detector, DetectorInput } from './detector.ts';
import { writingOf } from './support/writings.ts';
import { writtenEvidence } from './support/writtenEvidence.ts';

const YEAR_MS = 365 * 24 * 3600 * 1000;
/** Passed on later than this, it may come from anywhere. */
const WINDOW_MS = 3 * YEAR_MS;
/** Of the same matter. Below it, on real reviews, most pairs only share the words of their trade. */
const SAME_MATTER = 0.3;
const FEWEST_SHARED = 3;
/** Whoever says that they were taught it needs fewer words in common. */
const SAME_WHEN_TAUGHT = 0.18;
const FEWEST_WHEN_TAUGHT = 2;
const TAUGHT =
  /\b(?:(?:i|we) (?:(?:was|were|got|have been) (?:once |also )?(?:told|taught|shown|asked)|(?:have |once |also )?learn(?:ed|t) (?:this|that|it|from)|(?:once |also )?(?:got|had|received) (?:this|that|the same|such a) (?:tip|advice|remark|comment|hint|feedback))|(?:told|taught|showed) (?:me|us)\b|(?:pointed|brought) (?:this|that|it) (?:out )?to (?:me|us|my)\b)/i;
/** Asks for the why, and gives no advice. */
const QUESTION = /^\W*(?:why|how do(?:es)?|what (?:is|does|do|are)|is (?:this|it|there)|does)\b/i;
/** Copied text is a habit of the house, and no advice in one's own words. */
const COPY = 0.9;

/** A line comment, as advice of one person to another. */
interface Advice {
  item: CommentInThread;
  from: Person;
  to: Person;
  atMs: number;
  stems: ReadonlySet<string>;
  /** Its writer says that somebody had told them. */
  isTaught: boolean;
}

/**
 * Advice that one person gave to another, who took it, and later gave it to a third in the same matter and in
 * their own words; and who had not given it before.
 */
export const rippled: Detector = {
  kind: 'rippled',
  needs: 'whole-history',
  detect: (input) => {
    const advice = collectAdvice(input);
    const likeness = learnLikeness(advice.map(({ stems }) => stems));
    const given = indexByGiver(advice, likeness);
    const seen = new Set<string>();
    return advice.flatMap((first) => {
      const alike = findAlike(first, given.get(personKey(first.to)), likeness);
      const before = alike.some(({ atMs }) => atMs <= first.atMs);
      const second = alike.find(
        ({ atMs, to }) => atMs > first.atMs && atMs - first.atMs <= WINDOW_MS && !isSamePerson(to, first.from),
      );
      if (before || !second || !wasTaken(first.item, input) || wasRefused(second.item, input)) return [];
      // One thing passed on has one origin: the first who said it.
      const key = String(second.item.comment.id);
      if (seen.has(key)) return [];
      seen.add(key);
      return [toEvidence(first, second, input)];
    });
  },
};

/** Line comments on the work of humans, oldest first. */
function collectAdvice({ readings }: DetectorInput): Advice[] {
  return readings
    .flatMap(({ item }) => {
      const { comment, author: from, pull } = item;
      if (!isReviewComment(comment) || QUESTION.test(comment.body)) return [];
      if (!isHuman(from) || !isHuman(pull.author)) return [];
      const { prose } = splitComment(comment.body);
      const stems = stemsOf(comment.body);
      return [{ item, from, to: pull.author, atMs: Date.parse(comment.at), stems, isTaught: TAUGHT.test(prose) }];
    })
    .toSorted((a, b) => a.atMs - b.atMs);
}

type Postings = Map<string, Advice[]>;

/** What each person gave, by its rare words. */
function indexByGiver(advice: readonly Advice[], likeness: Likeness): Map<string, Postings> {
  const index = new Map<string, Postings>();
  for (const one of advice) {
    const key = personKey(one.from);
    const postings: Postings = index.get(key) ?? new Map<string, Advice[]>();
    index.set(key, postings);
    for (const word of one.stems) if (likeness.isRare(word)) addToGroup(postings, word, one);
  }
  return index;
}

function isSame(score: number, shared: number): boolean {
  return score >= SAME_MATTER && shared >= FEWEST_SHARED;
}

function isSameWhenTaught(score: number, shared: number): boolean {
  return score >= SAME_WHEN_TAUGHT && shared >= FEWEST_WHEN_TAUGHT;
}

/** What somebody gave in the same matter, oldest first. */
function findAlike(first: Advice, postings: Postings | undefined, likeness: Likeness): Advice[] {
  if (!postings) return [];
  const candidates = new Set([...first.stems].flatMap((word) => postings.get(word) ?? []));
  return [...candidates]
    .filter(({ stems, isTaught }) => {
      const { score, shared } = likeness.compare(first.stems, stems);
      return score < COPY && (isTaught ? isSameWhenTaught(score, shared) : isSame(score, shared));
    })
    .toSorted((a, b) => a.atMs - b.atMs);
}

/** The author answered without saying no, and worked on. That they gave it on later says the rest. */
function wasTaken(item: CommentInThread, { team }: DetectorInput): boolean {
  const stance = stanceOfAuthor(item, team)?.stance;
  if (stance === 'declined' || stance === 'deferred') return false;
  const isAnswered = stance !== undefined || item.replies.some(({ actor }) => team.isAuthor(item.pull, actor));
  return isAnswered && hasNewWorkAfter(item.pull, item.comment.at, team);
}

function wasRefused(item: CommentInThread, { team }: DetectorInput): boolean {
  return stanceOfAuthor(item, team)?.stance === 'declined';
}

function toEvidence(first: Advice, second: Advice, input: DetectorInput): Evidence {
  const { item, from, to } = first;
  return writtenEvidence(
    {
      kind: 'rippled',
      level: 'landed',
      source: writingOf(item.pull, item.comment),
      actor: from,
      beneficiaries: [to, second.to],
      because: [
        { message: 'They gave this advice, and it was taken.', args: {}, url: item.comment.url },
        {
          message: 'Later it was passed on to somebody else, in other words (#{number}).',
          args: { number: second.item.pull.number },
          url: second.item.comment.url,
        },
      ],
      confidence: 0.7,
    },
    input,
  );
}
