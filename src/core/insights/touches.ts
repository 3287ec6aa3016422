/** What something is about: files where known, else areas. */
interface Placed {
  paths: readonly string[];
  areas: readonly string[];
}

/** Whether a folder (with a closing slash or without) or file holds the other, or is it. */
function holds(outer: string, inner: string): boolean {
  const folder = outer.endsWith('/') ? outer : `${outer}/`;
  return inner === outer || inner.startsWith(folder) || `${inner}/` === folder;
}

/** Those of the asked files and folders that something is about: the very file, or a folder above it. */
export function touchedBy(asked: readonly string[], { paths, areas }: Placed): string[] {
  return asked.filter((path) =>
    paths.length > 0 ? paths.some((own) => holds(path, own)) : areas.some((area) => isInArea(path, area)),
  );
}

/** The path lies in the area, or is a folder around it. */
export function isInArea(path: string, area: string): boolean {
  if (!area.endsWith('/')) return false;
  return path.startsWith(area) || holds(path, area.slice(0, -1));
}
