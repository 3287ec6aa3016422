import type { JSX } from 'preact';
import type { MapOutline } from '../../core/map/leadershipMap.ts';

export interface NodeButtonProps {
  id: string;
  map: MapOutline;
  onChoose: (id: string) => void;
}

/** A person's name, which leads to what there is to see of them. */
export function NodeButton({ id, map, onChoose }: NodeButtonProps): JSX.Element {
  return (
    <button type="button" class="name" onClick={() => onChoose(id)}>
      <bdi>{map.people.find((person) => person.id === id)?.label ?? ''}</bdi>
    </button>
  );
}
