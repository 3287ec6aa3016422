import type { JSX } from 'preact';
import type { MapOutline } from '../../core/map/leadershipMap.ts';
import { NodeButton } from './nodeButton.tsx';

interface EdgeSentenceProps {
  /** Translated, with `{from}` and `{to}` still open, in whichever order the reader's language wants them. */
  sentence: string;
  from: string;
  to: string;
  map: MapOutline;
  onChoose: (id: string) => void;
}

const PLACES = /\{(from|to)\}/u;

/** What stands between two people as a sentence, in which both names can be chosen. */
export function EdgeSentence({ sentence, from, to, map, onChoose }: EdgeSentenceProps): JSX.Element {
  const parts = sentence.split(PLACES);
  return (
    <>
      {parts.map((part, index) =>
        index % 2 === 0 ? (
          part
        ) : (
          <NodeButton key={part} id={part === 'from' ? from : to} map={map} onChoose={onChoose} />
        ),
      )}
    </>
  );
}
