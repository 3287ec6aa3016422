import { type LeadershipMap, leadershipMapSchema } from './leadershipMap.ts';

/**
 * The map as indented JSON, checked against its schema on the way out.
 *
 * @throws ZodError when the map is not what the schema promises: a defect of ours.
 */
export function renderMapJson(map: LeadershipMap): string {
  return `${JSON.stringify(leadershipMapSchema.parse(map), null, 2)}\n`;
}
