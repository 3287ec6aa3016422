/*
 * The closed list, apart from its schema, so that a webview can know it without the whole of zod.
 */

/** Why a clone could not show what became of a comment's lines. */
export const UNSEEN_REASONS = ['no-merge-commit', 'no-content', 'no-file', 'too-large', 'no-hunk', 'too-many'] as const;
export type UnseenReason = (typeof UNSEEN_REASONS)[number];
