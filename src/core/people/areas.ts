/** Files at the top of the repository. */
export const ROOT_AREA = '(root)';

interface Folder {
  path: string;
  weight: number;
  children: Map<string, Folder>;
}

/** A folder with more than this share of all weight is split into its sub-folders. */
const SPLIT_SHARE = 0.3;
/** A folder counts as sizeable, and can be an area of its own, from this share on. */
const SIZEABLE_SHARE = 0.04;

/**
 * Fits areas to a repository: an area is a folder, named by its path with a closing slash. A folder is
 * split while it holds more than 30 % of the weight and at least two sub-folders of 4 % or more; what
 * is left directly in a split folder stays with it.
 *
 * @param weights how often each path was touched or talked about (any positive measure).
 * Every folder at the top is an area, also one that no weight was seen for. The order of the weights does
 * not matter.
 *
 * @returns a total function: every path has exactly one area, and the area is a prefix of the path, or
 *   `(root)` for files at the top.
 */
export function fitAreas(weights: ReadonlyMap<string, number>): (path: string) => string {
  const root: Folder = { path: '', weight: 0, children: new Map() };
  for (const [path, weight] of weights) addPath(root, path, weight);
  const areas = new Set<string>();
  for (const child of root.children.values()) split(child, root.weight, areas);
  return (path) => {
    const folders = path.split('/').slice(0, -1);
    for (let depth = folders.length; depth > 0; depth -= 1) {
      const prefix = `${folders.slice(0, depth).join('/')}/`;
      if (areas.has(prefix)) return prefix;
    }
    return folders[0] === undefined ? ROOT_AREA : `${folders[0]}/`;
  };
}

function addPath(root: Folder, path: string, weight: number): void {
  root.weight += weight;
  let folder = root;
  for (const name of path.split('/').slice(0, -1)) {
    let child = folder.children.get(name);
    if (!child) {
      child = { path: `${folder.path}${name}/`, weight: 0, children: new Map() };
      folder.children.set(name, child);
    }
    child.weight += weight;
    folder = child;
  }
}

function split(folder: Folder, total: number, areas: Set<string>): void {
  areas.add(folder.path);
  if (folder.weight <= SPLIT_SHARE * total) return;
  const sizeable = [...folder.children.values()].filter((child) => child.weight >= SIZEABLE_SHARE * total);
  // A folder that only wraps another one (src/main/…) says nothing: its content is what can be told apart.
  if (sizeable.length < 2 && !isWrapper(folder, sizeable)) return;
  for (const child of sizeable) split(child, total, areas);
}

function isWrapper(folder: Folder, sizeable: readonly Folder[]): boolean {
  const only = sizeable[0];
  return sizeable.length === 1 && only !== undefined && only.weight >= 0.8 * folder.weight;
}
