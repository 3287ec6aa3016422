/** Where the nodes stand, in units of the drawing (one CSS pixel at full size), from the top left. */
export interface MapPositions {
  width: number;
  height: number;
  /** By node id; only what is drawn. */
  nodes: Record<string, { x: number; y: number }>;
}
