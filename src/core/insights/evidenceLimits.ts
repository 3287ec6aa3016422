import type { EvidenceKind, EvidenceLevel } from '../model/evidenceKinds.ts';

/** What a reader must know to weigh one kind of evidence; message keys. docs/DETECTORS.md says it at length. */
export interface EvidenceLimits {
  /** What makes the detector wrong. */
  fooledBy: string;
  /** What it misses, so that absence means nothing. */
  cannotSee: string;
}

export const LIMITS_OF_KIND: Record<EvidenceKind, EvidenceLimits> = {
  'flagged-in-review': {
    fooledBy: 'A nit can be taken for a concern, and a “done” can be meant for something else.',
    cannotSee: 'What was agreed in a call, and concerns in words that are not known here, are not seen.',
  },
  'flagged-early': {
    fooledBy: 'A wish can come in the form of a worry, and a bug can be told as a possibility.',
    cannotSee: 'Most risks that are told in a quiet tone are not seen, nor are fixes in other repositories.',
  },
  'missed-element': {
    fooledBy: 'A commit can share a word by chance, and an approval can have been meant for the idea alone.',
    cannotSee: 'Most remarks about what is absent are not recognised: this is set to be right rather than complete.',
  },
  'proved-right': {
    fooledBy: 'A fix can link to a comment as the place of a wish rather than of a warning.',
    cannotSee: 'What came true and was repaired without a word of where it had been said is not seen.',
  },
  'became-guardrail': {
    fooledBy: 'A feature whose title says “rule” or “reject” can look like a guardrail.',
    cannotSee: 'Rules that were made without a link, or within the same pull request, are not seen.',
  },
  'broke-the-wait': {
    fooledBy: 'The answer may have been given elsewhere, in chat or a call, and this act may be only its echo.',
    cannotSee: 'Whom somebody asked outside of GitHub, and waits that ended there, are not seen.',
  },
  answered: {
    fooledBy: 'A merge can name an issue that was closed for another reason in the same days.',
    cannotSee:
      'Answers that were given elsewhere, and askers whom it helped along and who never said so, are not seen.',
  },
  'cleared-dependency': {
    fooledBy: 'A dependency can stand in words that nobody waited for in truth.',
    cannotSee: 'Dependencies that nobody wrote down are not seen.',
  },
  'carried-on': {
    fooledBy: 'What looks left behind may have been handed over in agreement all along.',
    cannotSee: 'Work that was taken over without a word of where it came from is not seen.',
  },
  welcomed: {
    fooledBy: 'A newcomer may have gone on without having needed that answer.',
    cannotSee: 'Help in chat or in person, where many newcomers ask first, is not seen.',
  },
  settled: {
    fooledBy: 'The matter may have been settled in a call, and this comment may only write it down.',
    cannotSee: 'Disagreements that were settled outside of the thread are not seen.',
  },
  'sought-out': {
    fooledBy: 'Being asked can come from a habit or a rotation that is not written down.',
    cannotSee: 'Whom people ask in chat, and advice that nobody had to ask for, are not seen.',
  },
  cited: {
    fooledBy: 'Words can be quoted to be set right rather than to build on them.',
    cannotSee: 'Whoever builds on somebody without saying whose thought it was is not seen.',
  },
  explained: {
    fooledBy: 'A polite “makes sense” can be said of what was not taken in.',
    cannotSee: 'Explanations in chat, in pairing and in meetings are not seen.',
  },
  rippled: {
    fooledBy: 'Two people can have learned the same advice from a third place.',
    cannotSee: 'Advice that was passed on in other words is not seen.',
  },
  'idea-adopted': {
    fooledBy: 'Somebody else may have had the same idea on their own.',
    cannotSee: 'Ideas that were taken up without a link to where they came from are not seen.',
  },
  'followed-through': {
    fooledBy: 'The change may have been planned before the concern was voiced.',
    cannotSee: 'Concerns that were taken up in later work without a word are not seen.',
  },
  'changed-course': {
    fooledBy: 'Giving in to end a discussion can read like a change of mind.',
    cannotSee: 'Views that were revised without saying so are not seen.',
  },
};

/** What the level of a piece of evidence means; message keys. */
export const LEVEL_WORDS: Record<EvidenceLevel, string> = {
  raised: 'Raised: a concern was voiced before the fact. What came of it does not show.',
  deferred: 'Left for later: the concern was agreed with, and put off.',
  'acted-on': 'Acted on: the work changed because of it.',
  'proved-right': 'Proved right: it was set aside, and what came later shows that it was true.',
  moved: 'Moved: something that waited went on after the act.',
  chosen: 'Chosen: others turned to them, of their own accord.',
  landed: 'Landed: others took it in, or took it up.',
};
