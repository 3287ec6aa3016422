import { useCallback, useRef, useState } from 'preact/hooks';
import type { ActTexts } from '../../core/map/leadershipMap.ts';
import type { Host } from './host.ts';

/** What is to be read of acts, which comes when they come into view: of a big team it would be most of the scene. */
export interface ActReader {
  /** By id of the act. */
  texts: ReadonlyMap<string, ActTexts>;
  /** Asks the host for what was not asked before. */
  ask: (acts: readonly string[]) => void;
}

export interface KeptTexts extends ActReader {
  add: (acts: readonly ActTexts[]) => void;
  /** Another scene: the same acts may be told otherwise now. */
  forget: () => void;
}

export function useActTexts(host: Host): KeptTexts {
  const [texts, setTexts] = useState<ReadonlyMap<string, ActTexts>>(new Map());
  const asked = useRef(new Set<string>());
  const waiting = useRef<string[]>([]);
  /** Lists that come into view together ask together. */
  const flush = (): void => {
    if (waiting.current.length > 0) host.post({ type: 'tell', acts: waiting.current });
    waiting.current = [];
  };
  const ask = useCallback((acts: readonly string[]) => {
    const open = acts.filter((id) => !asked.current.has(id));
    for (const id of open) asked.current.add(id);
    if (waiting.current.length === 0 && open.length > 0) queueMicrotask(flush);
    waiting.current.push(...open);
  }, []);
  const add = useCallback((acts: readonly ActTexts[]) => {
    setTexts((before) => new Map([...before, ...acts.map((act) => [act.id, act] as const)]));
  }, []);
  const forget = useCallback(() => {
    asked.current.clear();
    waiting.current = [];
    setTexts(new Map());
  }, []);
  return { texts, ask, add, forget };
}
