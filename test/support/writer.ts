/** Who imports in tests: nobody else does. */
export const writer = { holder: { holder: 'the test', pid: 1 }, clock: { nowMs: () => 0 } };
