/** Stands before each line that the tests print inside VS Code, which writes much of its own to the same place. */
export const TEST_LINE = '[test] ';
