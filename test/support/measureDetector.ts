import type { Detector, DetectorInput } from '../../src/core/detectors/detector.ts';
import { foldActs } from '../../src/core/detectors/foldActs.ts';
import { foldSweeps } from '../../src/core/detectors/foldSweeps.ts';
import { isShownByDefault, type Evidence } from '../../src/core/model/evidence.ts';
import { fitAreas } from '../../src/core/people/areas.ts';
import { buildTeamContext } from '../../src/core/people/teamContext.ts';
import { builtInReader } from '../../src/core/reading/builtIn/builtInReader.ts';
import { concernKindOf } from '../../src/core/reading/builtIn/concernKind.ts';
import { toFeatureInput } from '../../src/core/reading/builtIn/features.ts';
import { readComments } from '../../src/core/reading/readComments.ts';
import { CONCERN_KINDS, type CommentReader } from '../../src/core/reading/reader.ts';
import type { Sample } from '../../src/core/sources/sample/generateSample.ts';
import type { PlantedAct, PlantedDecoy, SampleTruth } from '../../src/core/sources/sample/truth.ts';

/** How one detector does on a sample team. */
export interface Measured {
  acts: number;
  /** Of the acts, those that it did not show. */
  missed: PlantedAct[];
  decoys: number;
  /** Of the decoys, those that it took for an act. */
  fooledBy: PlantedDecoy[];
  /** What it shows that nobody planted. */
  beyond: Evidence[];
}

/** Detectors whose acts are comments that voice a concern. */
const ABOUT_CONCERNS = new Set(['flagged-in-review', 'missed-element', 'proved-right', 'became-guardrail']);

/**
 * A reader that is never wrong about what was planted as a concern, whatever became of it: with it, what is
 * measured is a detector's structure. All else it leaves to the built-in reader, short of calling it a concern.
 */
export function makePerfectReader({ acts, arguable }: SampleTruth): CommentReader {
  const concerns = new Set(
    [...acts, ...arguable].filter(({ detector }) => ABOUT_CONCERNS.has(detector)).map(({ commentId }) => commentId),
  );
  return {
    name: 'perfect',
    read: async (batch) => {
      const readings = await builtInReader.read(batch);
      return readings.map((reading, index) => {
        const item = batch[index];
        if (item === undefined) throw new RangeError('One reading a comment.');
        return concerns.has(item.comment.id)
          ? { ...reading, isConcern: true, kind: concernKindOf(toFeatureInput(item)), probability: 0.95 }
          : {
              ...reading,
              isConcern: false,
              kind: withoutConcern(reading.kind),
              probability: Math.min(reading.probability, 0.4),
            };
      });
    },
  };
}

function withoutConcern(kind: string): string {
  return CONCERN_KINDS.some((concern) => concern === kind) ? 'other' : kind;
}

/** What detectors see of a sample, read by `reader`. */
export async function readSampleInput(sample: Sample, reader: CommentReader): Promise<DetectorInput> {
  const { repository, threads, asOf, files } = sample;
  const history = { repository, threads, asOf, isWhole: true };
  const areaOf = fitAreas(new Map(files.paths.map((path) => [path, 1])));
  const team = buildTeamContext({ history, files, areaOf });
  const readings = await readComments({ history, team, reader, store: { readings: () => new Map() } });
  return { history, team, readings };
}

/**
 * Runs one detector alone, folding its own sweeps, and holds what it shows by default against the planted truth.
 * What is arguable counts neither way; of the decoys of one group one may be shown.
 */
export function measureDetector(detector: Detector, input: DetectorInput, truth: SampleTruth): Measured {
  const shown = foldSweeps(foldActs(detector.detect(input))).filter(({ level }) => isShownByDefault(level));
  const isOwn = (entry: { detector: string }): boolean => entry.detector === detector.kind;
  const acts = truth.acts.filter((act) => isOwn(act) && !['raised', 'deferred'].includes(act.level));
  const arguable = truth.arguable.filter(isOwn);
  const decoys = truth.decoys.filter(isOwn);
  const taken = decoys.filter((decoy) => shown.some((evidence) => isAt(evidence, decoy)));
  return {
    acts: acts.length,
    missed: acts.filter((act) => !shown.some((evidence) => isActAt(evidence, act))),
    decoys: decoys.length,
    fooledBy: taken.filter(
      ({ group }, index) => group === null || taken.findIndex((other) => other.group === group) !== index,
    ),
    beyond: shown.filter(
      (evidence) =>
        ![...acts, ...arguable].some((act) => isActAt(evidence, act)) && !decoys.some((decoy) => isAt(evidence, decoy)),
    ),
  };
}

type Place = Pick<PlantedDecoy, 'thread' | 'actor' | 'commentId' | 'rootCommentId' | 'at'>;

/** The same person on the same thread, at the same comment, review thread, review or moment. */
function isAt({ thread, actor, source, at }: Evidence, place: Place): boolean {
  if (thread.number !== place.thread || actor.login !== place.actor) return false;
  return (
    (place.commentId !== null && [source.commentId, source.reviewId].includes(place.commentId)) ||
    (place.rootCommentId !== null && source.rootCommentId === place.rootCommentId) ||
    Date.parse(at) === Date.parse(place.at)
  );
}

function isActAt(evidence: Evidence, act: PlantedAct): boolean {
  if (isAt(evidence, act)) return true;
  const { thread, actor, source } = evidence;
  return act.alsoAt.some(
    (place) =>
      thread.number === place.thread &&
      actor.login === act.actor &&
      (place.commentId === null || [source.commentId, source.reviewId, source.rootCommentId].includes(place.commentId)),
  );
}
