import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';

interface FoldProps {
  summary: string;
  content: () => ComponentChildren;
}

/** Something behind its heading, which is made when it is opened for the first time. */
export function Fold({ summary, content }: FoldProps): JSX.Element {
  const [isMade, setIsMade] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setIsMade((before) => before || currentTarget.open)}>
      <summary>{summary}</summary>
      {isMade && content()}
    </details>
  );
}
