import { splitComment } from './plainText.ts';

/** Words that say nothing about the matter. */
const STOP = new Set(
  `about above after again against also always another anything around because been before being below better between both
  cannot could does doesn doing done down each either else even ever every first from further good have having here
  herself hers himself however into isn itself just know last later least less like little look looks made make makes many maybe
  might more most much must need needs never next nice nothing once only other others otherwise ours over please
  really right same seem seems shall should since some somebody someone something still such suggest sure take than thanks that
  their them then there these they thing things think this those through thus today together under until upon used uses
  using very want wants well were what when where whether which while whom whose will with within without would
  wouldn your yours code link hash instead nit change changes changed commit review line file files test tests
  you and the for are not but can its has was let put get one two way use`.split(/\s+/),
);
/** Texts with fewer words of their own are about nothing in particular. */
const FEWEST = 4;

/** The path of a file says where, not what about: "storage/tide.ts". */
const PATHS = /(?:[\w.-]{1,60}\/){1,12}[\w-]{1,60}\.\w{1,5}\b/g;

/** The stems of the words that a text is about. */
export function stemsOf(body: string): Set<string> {
  const words =
    splitComment(body)
      .prose.replace(PATHS, ' ')
      .toLowerCase()
      .match(/\p{L}{3,}/gu) ?? [];
  return new Set(words.filter((word) => !STOP.has(word)).map(stem));
}

/** A crude stem: enough to bring "passing", "passes" and "passed" together. */
function stem(word: string): string {
  const cut = word.replace(/(?:ings?|ed|es|s|ly)$/, '');
  const base = cut.length >= 3 ? cut : word;
  return base.replace(/(?<letter>[bdgk-nprt])\k<letter>$/, '$<letter>').replace(/e$/, '');
}

/** Tells how alike two texts are in their matter, by how rare the words are that they share. */
export interface Likeness {
  /** 0 (nothing in common) to 1 (the same rare words), and how many words they share. */
  compare(a: ReadonlySet<string>, b: ReadonlySet<string>): { score: number; shared: number };
  /** In a small share of the texts only. */
  isRare(word: string): boolean;
}

/** A word in more than this share of the texts tells little. */
const RARE_SHARE = 0.02;

/**
 * Learns from all texts how telling each word is: cosine of binary vectors weighted by inverse document
 * frequency (Spärck Jones 1972).
 */
export function learnLikeness(texts: readonly ReadonlySet<string>[]): Likeness {
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of text) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weight = (word: string): number => Math.log((texts.length + 1) / (counts.get(word) ?? 1));
  const norm = (text: ReadonlySet<string>): number =>
    Math.sqrt([...text].reduce((sum, word) => sum + weight(word) ** 2, 0));
  const most = Math.max(3, RARE_SHARE * texts.length);
  return {
    compare: (a, b) => {
      if (a.size < FEWEST || b.size < FEWEST) return { score: 0, shared: 0 };
      const common = [...a].filter((word) => b.has(word));
      const dot = common.reduce((sum, word) => sum + weight(word) ** 2, 0);
      return { score: dot === 0 ? 0 : dot / (norm(a) * norm(b)), shared: common.length };
    },
    isRare: (word) => (counts.get(word) ?? 0) <= most,
  };
}
