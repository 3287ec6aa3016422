/** What labels say besides a place: which kind of issue it is, in which state, for whom. */
const NO_PLACE =
  /^(?:bugs?|regression|crash|enhancement|features?(?: request)?|improvement|ideas?|questions?|support|help wanted|good first issue|beginner|discussion|proposal|rfc|duplicate|invalid|wont ?fix|stale|inactive|task|chore|epic|tracking|meta|breaking(?: change)?|release|backport\w*|security|priority.*|p[0-5]|severity.*|status.*|state.*|type.*|kind.*|needs? .*|waiting.*|blocked|on hold|in progress|confirmed|triage.*|up for grabs|brainstorming|questions and help)$/i;
/** `area: storage`, `component/api`, `A-sync`: a place with its heading. */
const HEADED =
  /^(?:area|component|module|package|pkg|scope|subsystem|topic|team|comp|mod)[\s:/_-]+(?<place>[^\s:/_-].*)$/i;

/**
 * The areas that an issue's labels name: labels of kind, state and priority name none; a label that is
 * called like a folder area (`area: storage`, `storage`) is that area.
 *
 * @param folders the folder areas that are known, each with a closing slash
 */
export function areasOfLabels(labels: readonly string[], folders: ReadonlySet<string>): string[] {
  return labels.flatMap((label) => {
    const name = label.trim();
    const place =
      HEADED.exec(name)?.groups?.['place'] ?? (NO_PLACE.test(name.replace(/[\s:/_-]+/g, ' ').trim()) ? null : name);
    if (place === null) return [];
    const folder = `${place.toLowerCase()}/`;
    return [folders.has(folder) ? folder : place];
  });
}
