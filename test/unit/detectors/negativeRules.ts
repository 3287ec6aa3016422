import type { EvidenceKind } from '../../../src/core/model/evidenceKinds.ts';

interface Rule {
  rule: string;
  /** Detector and the reason that the sample gives with its decoys. */
  decoys: readonly (readonly [detector: EvidenceKind, why: string])[];
  /** File in test/unit without its ending, and the title of a test in it. */
  tests: readonly (readonly [file: string, title: string])[];
}

/**
 * What is no evidence, rule by rule as the design has them: where the sample team plants what could fool a
 * detector (`sampleTruth.test.ts` holds every decoy against it), and which unit test says it. A rule that cannot
 * be planted, since it is about ids, folding or what is known, has its unit test alone.
 */
export const NEGATIVE_RULES: readonly Rule[] = [
  {
    rule: 'no bot and no AI agent is ever the actor',
    decoys: [
      ['flagged-in-review', 'the warning came from an AI reviewer'],
      ['proved-right', 'the warning came from an AI reviewer'],
      ['broke-the-wait', 'a bot ended the silence'],
      ['answered', 'a bot answered'],
      ['cleared-dependency', 'a bot finished it'],
      ['welcomed', 'a bot greeted them'],
      ['sought-out', 'a bot was asked'],
      ['cited', 'the words of a bot'],
      ['explained', 'a bot explained it'],
      ['rippled', 'the advice came from a bot'],
      ['idea-adopted', 'a bot proposed it'],
      ['followed-through', 'an agent did it'],
    ],
    tests: [['detectors/flaggedInReviewActs', 'is nobody on their own work, no program and no deleted account']],
  },
  {
    rule: 'no deleted account is ever the actor',
    decoys: [['flagged-in-review', 'the account was deleted']],
    tests: [
      ['detectors/flaggedInReviewActs', 'is nobody on their own work, no program and no deleted account'],
      ['detectors/brokeTheWait', 'no deleted account'],
    ],
  },
  {
    rule: 'nobody helps themselves',
    decoys: [
      ['flagged-in-review', "the author's own remark"],
      ['broke-the-wait', 'the author came back to their own work'],
      ['answered', 'they answered themselves'],
      ['carried-on', 'their own earlier work'],
      ['flagged-early', 'its author did the work alone'],
      ['idea-adopted', 'the proposer built it'],
      ['cited', 'their own words'],
      ['rippled', 'repeated by the same person'],
    ],
    tests: [['detectors/brokeTheWait', 'nothing of the author’s own']],
  },
  {
    rule: 'co-authors of a pull request are its authors',
    decoys: [['flagged-in-review', 'the remark of somebody who wrote the branch, too']],
    tests: [
      ['people/teamContext', 'is of who opened it, who committed to it and who is named as co-author'],
      ['detectors/brokeTheWait', 'nobody who wrote the branch with the author'],
    ],
  },
  {
    rule: 'nothing is read into bot-written threads unless a human asked',
    decoys: [
      ['flagged-in-review', 'the work of a bot that nobody had asked for'],
      ['broke-the-wait', 'the work of a bot that nobody had asked for'],
    ],
    tests: [
      ['detectors/flaggedInReviewActs', 'is nobody on the work of a program, unless a human had assigned it'],
      ['detectors/flaggedEarly', 'reads nothing into what a bot opens'],
    ],
  },
  {
    rule: 'one review thread is one act, and what several detectors see of it folds',
    decoys: [],
    tests: [
      ['detectors/flaggedInReviewActs', 'is one review thread, whoever else joins it'],
      ['detectors/foldActs', 'lets the strongest of a family tell the act, and keeps what the others know'],
    ],
  },
  {
    rule: 'the same kind of thing on five threads within a day is one act (a sweep)',
    decoys: [['broke-the-wait', 'one of a sweep']],
    tests: [['detectors/foldSweeps', 'leaves the first of five alike acts within a day, and says so']],
  },
  {
    rule: 'near-identical text by one person on three threads is a ritual: nothing',
    decoys: [['flagged-in-review', 'a ritual: the same words on many threads']],
    tests: [
      [
        'detectors/flaggedInReviewActs',
        'is no ritual: the same words on three pull requests are a habit, on two they are not',
      ],
      ['detectors/missedElement', 'says nothing of words that somebody writes everywhere'],
    ],
  },
  {
    rule: 'a concern is no nit, style, praise, plain question or status',
    decoys: [
      ['flagged-in-review', 'a nit that was heeded'],
      ['flagged-in-review', 'praise'],
      ['flagged-in-review', 'a plain question'],
      ['flagged-in-review', 'a status'],
      ['became-guardrail', 'it grew from a nit'],
      ['followed-through', 'only heeded a nit'],
    ],
    tests: [['detectors/flaggedInReview', 'is nothing when it is none: a nit, praise, a question, a status']],
  },
  {
    rule: 'acted on is what was accepted: not what was refused, withdrawn or put off',
    decoys: [
      ['flagged-in-review', 'the concern was set aside'],
      ['flagged-in-review', 'an objection that was withdrawn; nothing changed'],
      ['flagged-in-review', 'the concern was left for a follow-up'],
      ['flagged-in-review', 'the work was never finished'],
    ],
    tests: [
      ['detectors/flaggedInReview', 'stays raised when its author refuses, whatever was changed'],
      ['detectors/flaggedInReview', 'is deferred when its author leaves it for later'],
      ['detectors/flaggedInReview', 'stays raised where it is said to be done and nothing was pushed'],
    ],
  },
  {
    rule: '"pushed afterwards" means nothing',
    decoys: [['flagged-in-review', 'something was pushed afterwards, and nobody said that it was for this']],
    tests: [['detectors/flaggedInReview', 'is no more than raised because something was pushed afterwards']],
  },
  {
    rule: '"outdated" after a rebase or a merge from base means nothing',
    decoys: [
      ['flagged-in-review', 'outdated by a rebase only'],
      ['flagged-in-review', 'outdated by merging the base in only'],
    ],
    tests: [
      [
        'detectors/concern/concernOutcome',
        'takes a rewritten branch for no work when its author says that it was only rebased',
      ],
      ['detectors/concern/concernOutcome', 'takes a merge from the base branch for no work'],
    ],
  },
  {
    rule: '"resolved" counts only as lift over the repository’s own rate',
    decoys: [['flagged-in-review', 'resolved by clicking only']],
    tests: [['detectors/flaggedInReview', 'mean nothing where refusals leave changed lines as well']],
  },
  {
    rule: 'a change that answers red checks or a bot on the same lines is not the human’s',
    decoys: [
      ['flagged-in-review', 'the change answers red checks on the same lines'],
      ['flagged-in-review', 'a bot had said it before'],
    ],
    tests: [
      ['detectors/concern/concernOutcome', 'gives a wordless change to nobody when a bot had commented the same lines'],
      ['detectors/concern/concernOutcome', 'gives a wordless change to nobody when a check had named the same line'],
    ],
  },
  {
    rule: 'flagged early is named before it has bitten, and settled by somebody else',
    decoys: [
      ['flagged-early', 'the trouble had already bitten'],
      ['flagged-early', 'looked at, and declined'],
      ['flagged-early', 'nothing came of it so far'],
    ],
    tests: [['detectors/flaggedEarly', 'says nothing of trouble that is there']],
  },
  {
    rule: 'a missed element is pointed at first, before any person, bot or check-list, and is then gained',
    decoys: [
      ['missed-element', 'a bot or the check-list had said it before'],
      ['missed-element', 'somebody else had said it before'],
      ['missed-element', 'the pull request did not gain it'],
    ],
    tests: [
      ['detectors/missedElement', 'says nothing when a bot had it'],
      ['detectors/missedElement', 'says nothing when the check-list had it'],
      ['detectors/missedElement', 'says nothing when nobody had looked before'],
      ['detectors/missedElement', 'says nothing when the work did not gain it'],
    ],
  },
  {
    rule: 'a citation of the pull request alone, or a revert for another reason, proves nobody right',
    decoys: [
      ['proved-right', 'the pull request was cited for another matter'],
      ['proved-right', 'reverted for another reason'],
    ],
    tests: [
      ['detectors/provedRight', 'takes a citation of the pull request alone for nothing'],
      ['detectors/provedRight', 'takes a revert that gives another reason for nothing'],
    ],
  },
  {
    rule: 'a guardrail is merged, and a warning is behind it',
    decoys: [
      ['became-guardrail', 'the rule was never merged'],
      ['became-guardrail', 'no warning is behind it'],
    ],
    tests: [['detectors/becameGuardrail', 'says nothing while the rule is not merged']],
  },
  {
    rule: 'a bare ping is none; after it the real mover is',
    decoys: [
      ['broke-the-wait', 'a bare ping that woke nobody'],
      ['broke-the-wait', 'a bare ping; somebody else did the work'],
    ],
    tests: [
      ['detectors/brokeTheWait', 'no ping'],
      ['detectors/brokeTheWait', 'who really answered, after a ping'],
    ],
  },
  {
    rule: 'a label is none',
    decoys: [['broke-the-wait', 'only a label was changed']],
    tests: [['detectors/brokeTheWait', 'no label']],
  },
  {
    rule: 'a merge click on approved work is none',
    decoys: [['broke-the-wait', 'a merge click on approved work']],
    tests: [['detectors/brokeTheWait', 'no merge click on approved work']],
  },
  {
    rule: 'closing as stale, or as not planned without the asker’s assent, is none',
    decoys: [
      ['broke-the-wait', 'closing as stale'],
      ['broke-the-wait', 'closing as not planned without the asker'],
      ['broke-the-wait', 'closed for want of activity, and its author did not agree'],
      ['broke-the-wait', 'it stood at its author, and was only cleared away'],
    ],
    tests: [
      ['detectors/brokeTheWait', 'no closing for want of activity'],
      ['detectors/brokeTheWait', 'no closing as not planned'],
      ['detectors/brokeTheWaitByClosing', 'takes a closing for want of activity, or as not planned, for no move'],
      ['detectors/brokeTheWaitByClosing', 'takes a thanks, a but and a no for no assent'],
      ['detectors/brokeTheWaitByClosing', 'one for want of an answer'],
    ],
  },
  {
    rule: 'a wait is long in the team’s own active hours, and never under a day',
    decoys: [
      ['broke-the-wait', 'the wait was a weekend'],
      ['broke-the-wait', 'the wait was a holiday'],
    ],
    tests: [
      ['detectors/brokeTheWait', 'nothing that came within a day'],
      ['detectors/brokeTheWait', 'is longer than is usual here, where enough is known of that'],
    ],
  },
  {
    rule: 'progress follows, and a rebase or a merge from base is none',
    decoys: [
      ['broke-the-wait', 'no progress followed'],
      ['broke-the-wait', 'only a rebase followed'],
      ['broke-the-wait', 'only brought the branch up to date'],
    ],
    tests: [
      ['detectors/brokeTheWait', 'no act that nothing followed'],
      ['detectors/brokeTheWait', 'no rewriting of the branch that only took the conflict away'],
      ['detectors/brokeTheWait', 'no merge of a program from the base'],
    ],
  },
  {
    rule: 'a step is the doing of the act that it answers',
    decoys: [
      ['broke-the-wait', 'another approval came by itself'],
      ['broke-the-wait', 'the work answered what somebody else had asked for'],
      ['broke-the-wait', 'what followed was a trifle that they thought of later'],
    ],
    tests: [
      ['detectors/brokeTheWaitByVerdict', 'is none by coming soon after it'],
      ['detectors/brokeTheWaitForOthers', 'is none, when the author names who asked for it after the act'],
      ['detectors/brokeTheWaitForOthers', 'is none of a yes, when it answers what the same person asked for after'],
    ],
  },
  {
    rule: 'a wordless approval of a passer-by is none',
    decoys: [['broke-the-wait', 'a wordless approval of a passer-by']],
    tests: [['waiting/passersBy', 'ends no wait where its giver has no other part in the work here']],
  },
  {
    rule: 'whoever only brings an issue over from another tracker has asked for nothing',
    decoys: [['answered', 'closed by whoever had only brought it over']],
    tests: [
      ['detectors/answered', 'takes whoever only brought the issue over from elsewhere for nobody who had asked'],
    ],
  },
  {
    rule: 'what waits for another thread or the base of its stack does not wait for people',
    decoys: [['broke-the-wait', 'it had waited for the base of its stack']],
    tests: [
      ['detectors/brokeTheWait', 'waits for people from when that one was in'],
      ['detectors/brokeTheWait', 'knows a stack by its branches, and does not take a long-lived branch for one'],
    ],
  },
  {
    rule: 'a bare "thanks" shows no answer',
    decoys: [
      ['answered', 'a bare thank-you, no next step'],
      ['answered', 'the answer did not help; another one did'],
    ],
    tests: [['detectors/answered', 'says nothing on a bare thank-you']],
  },
  {
    rule: 'finishing one’s own base in one’s own stack is nothing',
    decoys: [['cleared-dependency', 'their own base of their own stack']],
    tests: [['detectors/clearedDependency', 'names who approved the base of a stack, not the author of both']],
  },
  {
    rule: 'what is only related, or never moved, was not cleared',
    decoys: [
      ['cleared-dependency', 'related, not blocked'],
      ['cleared-dependency', 'the blocked one never moved'],
    ],
    tests: [['detectors/clearedDependency', 'says nothing where the two are only related, or the text denies it']],
  },
  {
    rule: 'co-author trailers, merges from base and applied suggestions carry nothing on',
    decoys: [
      ['carried-on', 'a co-author trailer only'],
      ['carried-on', 'merged the base in only'],
      ['carried-on', 'applied suggestions only'],
    ],
    tests: [
      ['detectors/carriedOn', 'takes co-author trailers, merges from base and applied suggestions for no carrying on'],
    ],
  },
  {
    rule: 'a backport is nobody’s new work',
    decoys: [['carried-on', 'a backport']],
    tests: [['detectors/carriedOn', 'earlier work, backports, and work that never went in']],
  },
  {
    rule: 'a welcome is the first answer about the substance of a first thread, and a step follows',
    decoys: [
      ['welcomed', 'only a thank-you'],
      ['welcomed', 'it was not their first thread'],
      ['welcomed', 'the newcomer took no next step upon it'],
    ],
    tests: [
      ['detectors/welcomed', 'passes over thanks, bots and bare verdicts on the way to the first answer'],
      ['detectors/welcomed', 'says nothing when the newcomer took no next step'],
    ],
  },
  {
    rule: 'what the author decided, a vote, giving way alone or a merge over it settles nothing',
    decoys: [
      ['settled', 'the author decided'],
      ['settled', 'only a vote'],
      ['settled', 'the objector gave way alone'],
      ['settled', 'merged over the objection'],
    ],
    tests: [
      ['detectors/settled', 'names nobody when the author decides, a vote is all that came, or they gave way alone'],
    ],
  },
  {
    rule: 'requests within two minutes of opening or of being ready are automatic: nothing',
    decoys: [
      ['sought-out', 'requested within two minutes of opening'],
      ['sought-out', 'requested within two minutes of being ready'],
    ],
    tests: [
      [
        'detectors/soughtOut',
        'leaves requests within two minutes of opening or of being ready to the rules that make them',
      ],
    ],
  },
  {
    rule: 'being asked for what is theirs, in a team or with a mention that asks nothing is not being sought out',
    decoys: [
      ['sought-out', 'the owner was asked about what they own'],
      ['sought-out', 'a team was asked, nobody by name'],
      ['sought-out', 'named without a question'],
      ['sought-out', 'only thanked by name'],
    ],
    tests: [
      ['detectors/soughtOut', 'leaves out who was assigned or owns what is asked about'],
      ['detectors/soughtOut', 'takes a mention without a question for none'],
    ],
  },
  {
    rule: 'words are cited by a third person or elsewhere, to build on them and not to reject them',
    decoys: [
      ['cited', 'cited only to reject or to count it'],
      ['cited', 'quoted by the one who was spoken to'],
      ['cited', 'only the number of a thread'],
    ],
    tests: [
      ['detectors/cited', 'takes words that are named to reject them for no citation'],
      ['detectors/cited', 'takes the answer of the one who was spoken to for no citation'],
    ],
  },
  {
    rule: 'an explanation gives a reason, and it lands',
    decoys: [
      ['explained', 'only a pointer, no reason'],
      ['explained', 'nobody took it up'],
      ['explained', 'the reason was rejected, or proof was asked for'],
    ],
    tests: [
      ['detectors/explained', 'takes a bare pointer for no reason'],
      ['detectors/explained', 'leaves reasons that nobody took up'],
    ],
  },
  {
    rule: 'advice ripples in the same matter, from who had not said it before',
    decoys: [
      ['rippled', 'passed on something else'],
      ['rippled', 'they had said it before'],
    ],
    tests: [
      ['detectors/rippled', 'leaves another matter, and copies'],
      ['detectors/rippled', 'leaves what they had said before they were told'],
    ],
  },
  {
    rule: 'an idea is adopted by merged work of somebody else',
    decoys: [
      ['idea-adopted', 'it was declined'],
      ['idea-adopted', 'it was never merged'],
    ],
    tests: [['detectors/ideaAdopted', 'takes work that was never merged for no adoption']],
  },
  {
    rule: 'a promise, or a "done" that changed nothing, follows nothing through',
    decoys: [
      ['followed-through', 'promised, and not done'],
      ['followed-through', 'said done, changed nothing'],
    ],
    tests: [['detectors/followedThrough', 'takes plans for nothing done']],
  },
  {
    rule: 'a course is changed by one’s own view or one’s own prompt revert',
    decoys: [
      ['changed-course', 'reverted the work of somebody else'],
      ['changed-course', 'taken back months later, as planned'],
      ['changed-course', 'only did what the review asked'],
    ],
    tests: [
      ['detectors/changedCourse', 'leaves reverts of others’ work, late ones, and those that were never merged'],
      [
        'detectors/changedCourse',
        'takes what was put in again, and what only left a branch of releases, for no change of course',
      ],
      ['../integration/clone/reverts', 'that came in with a merge of another branch are none'],
      ['../integration/clone/reverts', 'that were picked from another branch, or are about one of a release, are none'],
    ],
  },
  {
    rule: 'unasked is unknown where a requested team cannot be read',
    decoys: [],
    tests: [['people/asked', 'is unknown where a team was asked or owns it']],
  },
  {
    rule: 'detectors that need the whole history stay silent until it is there',
    decoys: [],
    tests: [['detectors/runDetectors', 'lets detectors that need the whole history stay silent until it is there']],
  },
  {
    rule: 'kind, level, login and repository name stay out of an id',
    decoys: [],
    tests: [['detectors/evidenceId', 'survives renames of the repository, and upper case in its host']],
  },
];
