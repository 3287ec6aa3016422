/**
 * Words that reviewers use of defects, for the word-list baseline: the corrective words of A. Mockus and
 * L. Votta, Identifying Reasons for Software Changes Using Historic Databases (ICSM 2000), and the review
 * keywords of A. Bosu et al., Identifying the Characteristics of Vulnerable Code Changes (FSE 2014), in
 * their stems. The product itself does not use this list.
 */
const STEMS = [
  'bug',
  'break',
  'broke',
  'bypass',
  'corrupt',
  'crash',
  'deadlock',
  'defect',
  'error',
  'exploit',
  'expose',
  'fail',
  'fault',
  'incorrect',
  'insecure',
  'invalid',
  'issue',
  'leak',
  'missing',
  'never',
  'null',
  'overflow',
  'overrun',
  'problem',
  'race',
  'racy',
  'segfault',
  'undefined',
  'underflow',
  'unsafe',
  'violat',
  'vulnerab',
  'wrong',
] as const;

const PATTERN = new RegExp(`\\b(?:${STEMS.join('|')})`, 'i');

/** The text has a word that begins with one of the stems. */
export function hasConcernWord(text: string): boolean {
  return PATTERN.test(text);
}
