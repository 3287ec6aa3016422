import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { Acts, type ActsProps, AlikeActs, type AlikeProps } from '../../core/map/actItems.tsx';
import type { ActOutline } from '../../core/map/leadershipMap.ts';
import type { ActReader } from './useActTexts.ts';

interface ReadActsProps extends Omit<ActsProps<ActOutline>, 'tell'> {
  reader: ActReader;
}

/** Acts with what there is to read of them, which the host is asked for. */
export function ReadActs({ reader, ...rest }: ReadActsProps): JSX.Element {
  return <Acts {...rest} tell={useTexts(reader, rest.groups.flat())} />;
}

/** The same for acts of one day that are alike. */
export function ReadAlikeActs({ reader, ...rest }: Omit<AlikeProps, 'tell'> & { reader: ActReader }): JSX.Element {
  return <AlikeActs {...rest} tell={useTexts(reader, rest.acts)} />;
}

function useTexts(reader: ActReader, acts: readonly ActOutline[]): ActsProps<ActOutline>['tell'] {
  const ids = acts.map(({ id }) => id);
  useEffect(() => reader.ask(ids), [ids.join(), reader.texts]);
  return ({ id }) => reader.texts.get(id) ?? null;
}
