import { toWordModel, weighWords } from './wordModel.ts';
import wordWeights from './wordWeights.json' with { type: 'json' };

/** Learned from invented comments alone (src/core/evaluation/lessons/words) by `npm run fit-words`. */
const MODEL = toWordModel(wordWeights);
/**
 * So much of what the words say is believed beside the explained features. Between 0.1 and 0.5 real comments are told
 * apart about equally well, of the team that the features were fitted on and of some six hundred others; low, since
 * invented comments are plainer than real ones (docs/DETECTORS.md has the figures).
 */
const SHARE = 0.2;

/** Log odds that its wording adds to what the features say of a comment. */
export function wordOdds({ prose }: { prose: string }): number {
  return SHARE * weighWords(prose, MODEL);
}
