import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Up to this width, in CSS pixels, the narrow layout is the larger one. */
const NARROW = 520;

/** Which of the two layouts fits the room. */
export function useShape(room: RefObject<HTMLElement | null>): 'wide' | 'tall' {
  const [shape, setShape] = useState<'wide' | 'tall'>('wide');
  useEffect(() => {
    if (room.current === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setShape(entry.contentRect.width < NARROW ? 'tall' : 'wide');
    });
    observer.observe(room.current);
    return () => observer.disconnect();
  }, []);
  return shape;
}
