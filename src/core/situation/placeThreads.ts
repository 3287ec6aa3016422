import type { History } from '../model/history.ts';
import type { Thread } from '../model/thread.ts';
import { ROOT_AREA } from '../people/areas.ts';
import type { TeamContext } from '../people/teamContext.ts';

/** "qt: …", "api, storage: …", "fix(api): …": where a title says what place it is about. */
const SCOPED = /^(?:\w+\((?<scope>[\w /,.-]{1,60})\)|(?<prefix>[\w /,.-]{1,40}))!?:\s/;

/**
 * Where a thread belongs: its own areas where files, line comments or labels tell; else the areas that its title
 * names before a colon, as many projects write it. Hosts do not tell which files an open pull request changes.
 */
export function placeThreads({ history, team }: { history: History; team: TeamContext }): (thread: Thread) => string[] {
  const byName = new Map<string, Set<string>>();
  for (const area of new Set(history.threads.flatMap((thread) => team.areasOf(thread)))) {
    if (area === ROOT_AREA) continue;
    const folders = area.split('/').filter((folder) => folder !== '');
    for (const name of [folders.at(-1) ?? '', folders.join('/')]) {
      const known = byName.get(name.toLowerCase()) ?? new Set<string>();
      byName.set(name.toLowerCase(), known.add(area));
    }
  }
  return (thread) => {
    const own = team.areasOf(thread);
    if (own.length > 0) return [...own];
    const { scope, prefix } = SCOPED.exec(thread.title)?.groups ?? {};
    const names = (scope ?? prefix ?? '').toLowerCase().split(/[\s,]+/);
    const found = names.map((name) => [...(byName.get(name.replace(/\/$/, '')) ?? [])]);
    // A word that is no place makes it a sentence; a name that two areas bear says nothing.
    return found.every((areas) => areas.length === 1) ? [...new Set(found.flat())].sort() : [];
  };
}
