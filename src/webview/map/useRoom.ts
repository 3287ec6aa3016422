import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Room } from '../../core/map/spreadPlaces.ts';

/** What stays free around the drawing; below there are the buttons that zoom. */
export const FREE = { side: 24, top: 20, bottom: 50 };
/** Places are found anew only when the room has changed by this much, in CSS pixels. */
const STEP = 16;

/** The room that there is for the drawing, followed as it changes. */
export function useRoom(stage: RefObject<HTMLElement | null>): Room {
  const [room, setRoom] = useState<Room>({ width: 800, height: 560 });
  useLayoutEffect(() => {
    const element = stage.current;
    if (element === null) return undefined;
    const measure = (): void => {
      const width = inSteps(element.clientWidth - 2 * FREE.side);
      const height = inSteps(element.clientHeight - FREE.top - FREE.bottom);
      // A tab in the background has no size.
      if (width > 0 && height > 0) {
        setRoom((before) => (before.width === width && before.height === height ? before : { width, height }));
      }
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return room;
}

function inSteps(size: number): number {
  return Math.floor(size / STEP) * STEP;
}
