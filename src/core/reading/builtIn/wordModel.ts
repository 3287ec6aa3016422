/** What single words and pairs of words say for a concern. */
export interface WordModel {
  intercept: number;
  /** Log odds by term (`termsOf`). A map, since `constructor` is a word of reviews and a property of every object. */
  terms: ReadonlyMap<string, number>;
}

/** Words of prose, and question and exclamation marks, which say as much. */
const TOKEN = /[a-z]+(?:['’][a-z]+)*|[?!]/g;

/**
 * The different words and pairs of neighbouring words of a comment's prose, in lower case. CODE, LINK and the like,
 * which stand for what is no prose (`splitComment`), count as words.
 */
export function termsOf(prose: string): ReadonlySet<string> {
  const words = (prose.toLowerCase().match(TOKEN) ?? []).map((word) => word.replaceAll('’', "'"));
  const pairs = words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`);
  return new Set([...words, ...pairs]);
}

/**
 * Log odds that the prose voices a concern, by its words alone: the weights of the terms that the model knows, divided
 * by the root of their number, so that a long text does not say more than a short one only by being long.
 */
export function weighWords(prose: string, model: WordModel): number {
  const known = [...termsOf(prose)].map((term) => model.terms.get(term)).filter((weight) => weight !== undefined);
  const sum = known.reduce((total, weight) => total + weight, 0);
  return model.intercept + sum / Math.sqrt(Math.max(1, known.length));
}

/** The model as it is stored. */
export interface StoredWordModel {
  intercept: number;
  terms: Record<string, number>;
}

export function toWordModel({ intercept, terms }: StoredWordModel): WordModel {
  return { intercept, terms: new Map(Object.entries(terms)) };
}
