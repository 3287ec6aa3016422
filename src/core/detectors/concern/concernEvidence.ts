import { isReviewComment } from '../../model/event.ts';
import type { Evidence, Fact } from '../../model/evidence.ts';
import type { EvidenceKind, EvidenceLevel } from '../../model/evidenceKinds.ts';
import type { Person } from '../../model/person.ts';
import { concernKindOf } from '../../reading/builtIn/concernKind.ts';
import { builtInReader } from '../../reading/builtIn/builtInReader.ts';
import { toFeatureInput } from '../../reading/builtIn/features.ts';
import type { ReadComment } from '../../reading/readComments.ts';
import { CONCERN_KINDS } from '../../reading/reader.ts';
import type { DetectorInput } from '../detector.ts';
import { writingOf } from '../support/writings.ts';
import { writtenEvidence } from '../support/writtenEvidence.ts';

/** A comment that saw something coming, as one of the detectors of this family tells it. */
export interface ConcernAct {
  kind: EvidenceKind;
  level: EvidenceLevel;
  read: ReadComment;
  /** What became of it; where it was said comes first by itself. */
  facts: readonly Fact[];
  /** 0–1. */
  confidence: number;
  /** Whom it helped. By default the authors where the work changed, else nobody: nobody is named who set it aside. */
  beneficiaries?: readonly Person[];
}

/** Evidence whose source is the comment itself, so that all detectors of the family speak of one act. */
export function concernEvidence(act: ConcernAct, input: Pick<DetectorInput, 'history' | 'team'>): Evidence {
  const { read, level } = act;
  const { pull, comment, author } = read.item;
  const wasHeard = level === 'acted-on' || level === 'deferred';
  return writtenEvidence(
    {
      kind: act.kind,
      level,
      source: writingOf(pull, comment),
      actor: author,
      beneficiaries: act.beneficiaries ?? (wasHeard ? input.team.authorsOf(pull, comment.at) : []),
      because: [flagFact(read), ...act.facts, ...readerFact(read)],
      confidence: Math.round(act.confidence * 100) / 100,
    },
    input,
  );
}

function flagFact({ item, reading }: ReadComment): Fact {
  const { comment } = item;
  // Where structure speaks for it and the reader was not sure, the rule still finds a word for what it is about.
  const kind = CONCERN_KINDS.find((known) => known === reading.kind) ?? concernKindOf(toFeatureInput(item));
  const args = { concern: kind };
  if (isReviewComment(comment)) {
    const file = comment.path.split('/').at(-1) ?? comment.path;
    return { message: 'A comment on {file} pointed at {concern}.', args: { file, ...args }, url: comment.url };
  }
  const by = comment.type === 'review' ? 'review' : 'comment';
  return { message: FLAG_MESSAGES[by][item.pull.mergedAt === null ? 'open' : 'merged'], args, url: comment.url };
}

const FLAG_MESSAGES = {
  review: {
    open: 'A review pointed at {concern}.',
    merged: 'A review pointed at {concern}, before it was merged.',
  },
  comment: {
    open: 'A comment pointed at {concern}.',
    merged: 'A comment pointed at {concern}, before it was merged.',
  },
} as const;

/** Who read it is worth a word only when it was not our own reader. */
function readerFact({ reading, readBy }: ReadComment): Fact[] {
  if (readBy === builtInReader.name) return [];
  return reading.reason === ''
    ? [{ message: 'Read by {reader}.', args: { reader: readBy }, url: null }]
    : [{ message: 'Read by {reader}: {reason}', args: { reader: readBy, reason: reading.reason }, url: null }];
}

/** After the merge a comment is a report, not an anticipation. */
export function isBeforeTheFact({ item }: ReadComment): boolean {
  return item.pull.mergedAt === null || Date.parse(item.comment.at) < Date.parse(item.pull.mergedAt);
}
