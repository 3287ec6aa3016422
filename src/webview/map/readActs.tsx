import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { Acts, type ActsProps } from '../../core/map/actItems.tsx';
import type { ActOutline } from '../../core/map/leadershipMap.ts';
import type { ActReader } from './useActTexts.ts';

interface ReadActsProps extends Omit<ActsProps<ActOutline>, 'tell'> {
  reader: ActReader;
}

/** Acts with what there is to read of them, which the host is asked for. */
export function ReadActs({ reader, ...rest }: ReadActsProps): JSX.Element {
  const ids = rest.groups.flatMap((group) => group.map(({ id }) => id));
  useEffect(() => reader.ask(ids), [ids.join(), reader.texts]);
  return <Acts {...rest} tell={({ id }) => reader.texts.get(id) ?? null} />;
}
