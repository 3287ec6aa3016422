import { type MapPlaces, mapPlacesSchema } from '../../core/map/mapScene.ts';
import type { Repository } from '../../core/model/repository.ts';
import type { Memory } from '../orderedMemory.ts';

const PREFIX = 'mapPlaces:';

/** A map: with hidden names, others stand on it. */
interface MapPlace {
  repository: Repository;
  areNamesHidden: boolean;
}

/** Remembers where everybody stood on the map of each repository, so that a refresh moves little. */
export class PlacesMemory {
  readonly #memory: Memory;

  constructor(memory: Memory) {
    this.#memory = memory;
  }

  /** Null where there is nothing, or nothing that can be read. */
  recall(map: MapPlace): MapPlaces | null {
    return mapPlacesSchema.safeParse(this.#memory.get(keyOf(map))).data ?? null;
  }

  async keep(map: MapPlace, places: MapPlaces): Promise<void> {
    await this.#memory.update(keyOf(map), places);
  }

  /** Ids of people are in it: it goes with everything else that was mined. */
  async forget(): Promise<void> {
    for (const key of this.#memory.keys().filter((one) => one.startsWith(PREFIX))) {
      await this.#memory.update(key, undefined);
    }
  }
}

function keyOf({ repository: { host, owner, name }, areNamesHidden }: MapPlace): string {
  return `${PREFIX}${areNamesHidden ? 'hidden:' : ''}${host}/${owner}/${name}`;
}
