import type { JSX } from 'preact';
import { describePair, findLeadAndFollow, type LeadAndFollow } from '../../core/map/leadAndFollow.ts';
import type { MapOutline } from '../../core/map/leadershipMap.ts';
import type { Translate } from '../../core/ports.ts';
import { EdgeSentence } from './edgeSentence.tsx';

interface PairsProps {
  map: MapOutline;
  translate: Translate;
  onChoose: (id: string) => void;
}

/** Pairs that are read at once; the others wait behind a heading. */
const FEW = 5;

/** Who lead and follow each other, the newest pairs first. */
export function PairsList(props: PairsProps): JSX.Element | null {
  const { map, translate } = props;
  const pairs = findLeadAndFollow(map);
  if (pairs.length === 0) return null;
  return (
    <>
      <h2>{translate('Who lead and follow each other')}</h2>
      <List {...props} pairs={pairs.slice(0, FEW)} />
      {pairs.length > FEW && (
        <details>
          <summary>{translate('Earlier')}</summary>
          <List {...props} pairs={pairs.slice(FEW)} />
        </details>
      )}
    </>
  );
}

function List({ pairs, translate, ...rest }: PairsProps & { pairs: readonly LeadAndFollow[] }): JSX.Element {
  return (
    <ul class="pairs">
      {pairs.map((pair) => (
        <li key={pair.people.join(' ')}>
          {describePair(pair, translate).map((told) => (
            <p key={told.sentence}>
              <EdgeSentence {...told} {...rest} />
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}
