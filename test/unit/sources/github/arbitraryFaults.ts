import fc from 'fast-check';
import type { Circumstances, Outcome } from '../../../../src/core/sources/github/faultPolicy.ts';

/** Whatever has happened so far. */
export const anyCircumstances: fc.Arbitrary<Circumstances> = fc.record({
  kind: fc.constantFrom('graphql', 'rest'),
  isPageable: fc.boolean(),
  isOptional: fc.boolean(),
  failures: fc.integer({ min: 0, max: 20 }),
  waits: fc.integer({ min: 0, max: 20 }),
  nowMs: fc.integer({ min: 0, max: 2 ** 42 }),
  random: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
});

/** Whatever GitHub, or something on the way to it, may answer. */
export const anyOutcome: fc.Arbitrary<Outcome> = fc.oneof(
  fc.record({
    kind: fc.constant('no-answer' as const),
    code: fc.option(fc.constantFrom('ECONNRESET', 'ENOTFOUND', 'CERT_HAS_EXPIRED')),
  }),
  fc.record({
    kind: fc.constant('answer' as const),
    status: fc.constantFrom(200, 201, 301, 304, 400, 401, 403, 404, 409, 410, 422, 429, 451, 500, 502, 503, 504),
    headers: fc.dictionary(
      fc.constantFrom('retry-after', 'x-ratelimit-remaining', 'x-ratelimit-reset', 'x-github-sso', 'content-type'),
      fc.oneof(fc.nat().map(String), fc.string()),
    ),
    body: fc.oneof(
      fc.anything(),
      fc.record({
        data: fc.anything(),
        errors: fc.array(
          fc.record({
            type: fc.constantFrom(
              'NOT_FOUND',
              'FORBIDDEN',
              'RATE_LIMITED',
              'RATE_LIMIT',
              'RESOURCE_LIMITS_EXCEEDED',
              'INVALID_CURSOR_ARGUMENTS',
              'ELSE',
            ),
            message: fc.string(),
            path: fc.array(fc.oneof(fc.constantFrom('repository', 'timelineItems'), fc.nat())),
          }),
        ),
      }),
    ),
  }),
);
