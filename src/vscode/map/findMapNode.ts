import { areaNodeId } from '../../core/map/areaNodeId.ts';
import { personNodeId } from '../../core/veil/personNodeId.ts';
import type { Evidence } from '../../core/model/evidence.ts';
import { inertLine } from '../../core/text/inertText.ts';

/** What a line of a tree is about. */
export interface LineSubject {
  login?: string | undefined;
  area?: string | undefined;
}

/**
 * The node of the map that stands for the person or the area that a line is about.
 *
 * @returns null when no evidence that is shown by default speaks of them: then they are not on the map.
 */
export function findMapNode({ login, area }: LineSubject, evidence: readonly Evidence[]): string | null {
  if (login !== undefined) {
    const known = login.toLowerCase();
    const people = evidence.flatMap(({ actor, beneficiaries }) => [actor, ...beneficiaries]);
    const person = people.find((one) => one.login.toLowerCase() === known);
    return person === undefined ? null : personNodeId(person);
  }
  const there = evidence.find((item) => area !== undefined && item.area.includes(area));
  return area === undefined || there === undefined ? null : areaNodeId(inertLine(there.repo), inertLine(area));
}
