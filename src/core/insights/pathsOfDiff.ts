import parseDiff from 'parse-diff';

const NOWHERE = '/dev/null';

/** Files that a unified diff touches, before and after, from the top of the repository; empty when it is no diff. */
export function pathsOfDiff(text: string): string[] {
  const paths = parseDiff(text).flatMap(({ from, to }) => [from ?? NOWHERE, to ?? NOWHERE]);
  return [...new Set(paths.filter((path) => path !== NOWHERE))].sort();
}
