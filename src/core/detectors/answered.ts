import type { Evidence, Fact } from '../model/evidence.ts';
import type { Issue, Pull } from '../model/thread.ts';
import { findHelp, type Help, type HelpStep } from './help/findHelp.ts';
import { findPullAnswers, type PullAnswer } from './help/findPullAnswers.ts';
import type { Detector, DetectorInput } from './detector.ts';
import { type ActSource, NO_WRITING, sourceOfEvent, sourceOfThread } from './support/actSource.ts';
import { buildMovingEvidence } from './support/buildEvidence.ts';
import { saysOwnFault } from '../reading/ownFault.ts';
import { isHumanMatter } from '../people/isHumanMatter.ts';
import { daysBetween } from '../text/daysBetween.ts';
import { shortQuote } from '../text/shortQuote.ts';
import { commitUrl } from './support/commitUrl.ts';
import { directCommits } from './support/directCommits.ts';
import { lookUpThreads } from './support/threadLookup.ts';

/**
 * Somebody opened an issue; somebody else gave the answer, or brought the change, that got them on: they
 * said so, took it up, closed the issue, or it was closed with that change or upon that answer. Or the
 * author of a pull request asked somebody by name, and went on with the answer.
 */
export const answered: Detector = {
  kind: 'answered',
  needs: 'whole-history',
  detect: (input) => {
    const { history, team } = input;
    const lookup = lookUpThreads(history);
    const commits = directCommits(history, lookup);
    return history.threads.flatMap((thread) => {
      if (!isHumanMatter(thread)) return [];
      if (thread.kind === 'pull')
        return findPullAnswers(thread, team).map((found) => toPullEvidence(thread, found, input));
      const help = findHelp(thread, { repository: history.repository, team, lookup, commits });
      return help ? [toEvidence(thread, help, input)] : [];
    });
  },
};

/**
 * The asker's own words, which would be shown, own up to a fault. That they were helped is true all the same: it is told
 * without them, and without the way to those words, so that nobody looks as if they had asked badly.
 */
function showsFault(help: Help): boolean {
  return help.way === 'answer' && help.shownBy.type === 'comment' && saysOwnFault(help.shownBy.body);
}

function toEvidence(issue: Issue, help: Help, input: DetectorInput): Evidence {
  const { actor } = help;
  const source = sourceOf(issue, help, input);
  const facts = factsOf(issue, help, source.url);
  const isDiscreet = showsFault(help);
  return buildMovingEvidence(
    {
      kind: 'answered',
      level: 'moved',
      thread: issue,
      actor,
      helped: isDiscreet ? [] : input.team.authorsOf(issue),
      source,
      because: isDiscreet ? facts.map((fact) => ({ ...fact, url: fact.url === source.url ? fact.url : null })) : facts,
      confidence: confidenceOf(help),
    },
    input,
  );
}

function sourceOf(issue: Issue, help: Help, { history }: DetectorInput): ActSource {
  const { actor } = help;
  switch (help.way) {
    case 'fix': {
      const { number, createdAt, mergedAt } = help.pull;
      const key = { type: `pull:${String(number)}`, at: createdAt, actorId: actor.id };
      return sourceOfThread(help.pull, key, mergedAt ?? createdAt);
    }
    case 'commit': {
      const { at, sha, message } = help.commit;
      const key = { type: `commit:${sha}`, at, actorId: actor.id };
      return { ...NO_WRITING, key, at, url: commitUrl(history.repository, sha), quote: shortQuote(message) };
    }
    case 'basis':
    case 'answer':
      return sourceOfEvent(issue, help.answer, actor);
  }
}

function toPullEvidence(pull: Pull, found: PullAnswer, input: DetectorInput): Evidence {
  const { actor, question, answer, shownBy, hasPushed } = found;
  const taken = hasPushed ? 'The author went on with it and pushed.' : 'The author took it up.';
  return buildMovingEvidence(
    {
      kind: 'answered',
      level: 'moved',
      thread: pull,
      actor,
      helped: input.team.authorsOf(pull, question.at),
      source: sourceOfEvent(pull, answer, actor),
      because: [
        { message: 'It answered a question of the author’s.', args: { help: 'answer' }, url: question.url },
        { message: taken, args: {}, url: shownBy.url },
      ],
      confidence: hasPushed ? 0.85 : 0.8,
    },
    input,
  );
}

const STEP_CONFIDENCE: Record<HelpStep, number> = {
  'got-on': 0.9,
  'took-up': 0.8,
  'closed-by-asker': 0.75,
  closed: 0.7,
  'closed-by-work': 0.7,
};

function confidenceOf(help: Help): number {
  return help.way === 'answer' ? STEP_CONFIDENCE[help.step] : 0.9;
}

const STEP_MESSAGES: Record<HelpStep, string> = {
  'got-on': 'Whoever had asked wrote that it was settled.',
  'took-up': 'Whoever had asked took it up.',
  'closed-by-asker': 'Whoever had asked closed the issue afterwards.',
  closed: 'The issue was closed upon it.',
  'closed-by-work': 'The issue was closed when the work on it went in.',
};

function mergedFact(days: number, url: string): Fact {
  if (days < 1) return { message: 'It was merged within a day after the issue had been opened.', args: {}, url };
  if (days === 1) return { message: 'It was merged a day after the issue had been opened.', args: {}, url };
  return { message: 'It was merged {days} days after the issue had been opened.', args: { days }, url };
}

/** `help` says in which way it helped: an answer, a fix, or the basis of the asker's own fix. */
function factsOf(issue: Issue, help: Help, url: string): Fact[] {
  const args = { help: help.way };
  switch (help.way) {
    case 'fix': {
      const { number, mergedAt } = help.pull;
      const days = daysBetween(Date.parse(issue.createdAt), Date.parse(mergedAt ?? issue.createdAt));
      const shownAt = help.shownBy && 'url' in help.shownBy ? help.shownBy.url : issue.url;
      return [
        { message: 'A pull request brought it: #{number}.', args: { ...args, number }, url },
        mergedFact(days, url),
        { message: 'The issue is settled with it.', args: {}, url: shownAt },
      ];
    }
    case 'commit':
      return [
        { message: 'A commit brought it, as the git history shows.', args, url },
        { message: 'The issue is settled with it.', args: {}, url: issue.url },
      ];
    case 'basis':
      return [
        { message: 'A comment said what to do.', args, url },
        {
          message: 'The change that settled it, #{number}, builds on that comment.',
          args: { number: help.pull.number },
          url: help.pull.url,
        },
      ];
    case 'answer':
      return [
        { message: 'A comment answered the question.', args, url },
        {
          message: STEP_MESSAGES[help.step],
          args: {},
          url: 'url' in help.shownBy ? help.shownBy.url : issue.url,
        },
      ];
  }
}
