import type { Thread } from '../../model/thread.ts';

/** Where on a thread something happened: enough to find the comment, or the event by its time. */
interface Place {
  thread: number;
  kind: Thread['kind'];
  /** Null: the act is an event without words (a review request, a push), or the thread's own text. */
  commentId: number | null;
  /** First comment of the review thread; null outside of one. */
  rootCommentId: number | null;
  /** ISO instant. */
  at: string;
}

/** One act that the generator put there on purpose, and that a fair reader of the threads would find. */
export interface PlantedAct extends Place {
  /** Name of the detector in docs/DETECTORS.md. */
  detector: string;
  level: string;
  /** Login of the person whose act it is (the one who was asked, for `sought-out`; who is cited, for `cited`). */
  actor: string;
  /** Login of the person it helped; null when it helped nobody in particular. */
  beneficiary: string | null;
  /** Other places where the same act may fairly be located (where it was cited, taken up, or cleared). */
  alsoAt: { thread: number; commentId: number | null }[];
}

/** Something that looks like an act of this detector and is none, at any level that is shown by default. */
export interface PlantedDecoy extends Place {
  detector: string;
  /** Why it is none, in a few words; the same words for the same kind of decoy. */
  why: string;
  /** Null: a deleted account. */
  actor: string | null;
  /** Of all decoys with the same group one may be shown: a sweep is one act. Null: none may. */
  group: string | null;
}

/** What a detector should find, should leave alone, and what is a matter of taste (neither right nor wrong). */
export interface SampleTruth {
  acts: PlantedAct[];
  decoys: PlantedDecoy[];
  arguable: PlantedAct[];
}
