import type { Detector } from './detector.ts';
export const brokeTheWait: Detector = { kind: 'broke-the-wait', needs: 'whole-threads', detect: () => [] };
