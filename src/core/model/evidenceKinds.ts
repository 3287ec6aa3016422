/*
 * The closed lists of evidence, apart from its schema, so that a webview can know them without the whole of zod.
 */

/** Every detector of docs/DETECTORS.md has its kind here. */
export const EVIDENCE_KINDS = [
  'flagged-in-review',
  'flagged-early',
  'missed-element',
  'proved-right',
  'became-guardrail',
  'broke-the-wait',
  'answered',
  'cleared-dependency',
  'carried-on',
  'welcomed',
  'settled',
  'sought-out',
  'cited',
  'explained',
  'rippled',
  'idea-adopted',
  'followed-through',
  'changed-course',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** Weakest first within a family. `raised` and `deferred` are hidden by default: they feed the open warnings. */
export const EVIDENCE_LEVELS = ['raised', 'deferred', 'acted-on', 'proved-right', 'moved', 'chosen', 'landed'] as const;
export type EvidenceLevel = (typeof EVIDENCE_LEVELS)[number];

/** What a kind of evidence says about its actor. */
export const SIGNALS = ['anticipating', 'unblocking', 'looked-up-to', 'growing'] as const;
export type Signal = (typeof SIGNALS)[number];

export const SIGNAL_OF_KIND: Record<EvidenceKind, Signal> = {
  'flagged-in-review': 'anticipating',
  'flagged-early': 'anticipating',
  'missed-element': 'anticipating',
  'proved-right': 'anticipating',
  'became-guardrail': 'anticipating',
  'broke-the-wait': 'unblocking',
  answered: 'unblocking',
  'cleared-dependency': 'unblocking',
  'carried-on': 'unblocking',
  welcomed: 'unblocking',
  settled: 'unblocking',
  'sought-out': 'looked-up-to',
  cited: 'looked-up-to',
  explained: 'growing',
  rippled: 'growing',
  'idea-adopted': 'growing',
  'followed-through': 'growing',
  'changed-course': 'growing',
};
