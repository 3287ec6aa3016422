import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  judge,
  MAX_FAILURES,
  type Circumstances,
  type Outcome,
  type Verdict,
} from '../../../../src/core/sources/github/faultPolicy.ts';
import { anyCircumstances, anyOutcome } from './arbitraryFaults.ts';

const NOW_MS = Date.parse('2026-11-01T12:00:00Z');
const calm: Circumstances = {
  kind: 'graphql',
  isPageable: true,
  isOptional: false,
  failures: 0,
  waits: 0,
  nowMs: NOW_MS,
  random: 0,
};

interface Given {
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
}

function answer({ status = 200, headers = {}, body = { data: {} } }: Given): Outcome {
  return { kind: 'answer', status, headers, body };
}

function ask(given: Given, circumstances: Partial<Circumstances> = {}): Verdict {
  return judge(answer(given), { ...calm, ...circumstances });
}

function withError(error: Record<string, unknown>, headers: Record<string, string> = {}): Given {
  return { body: { data: { repository: null }, errors: [{ message: 'no', ...error }] }, headers };
}

describe('the policy for faults', () => {
  it('has a verdict for anything, and never one that lies in the past', () => {
    fc.assert(
      fc.property(anyOutcome, anyCircumstances, (outcome, circumstances) => {
        const verdict = judge(outcome, circumstances);
        if (verdict.do === 'wait') assert.ok(verdict.untilMs > circumstances.nowMs);
        if (verdict.do === 'retry' || verdict.do === 'shrink')
          assert.ok(verdict.afterMs > 0 && verdict.afterMs <= 60_000);
      }),
    );
  });

  it('gives up after a few failures, unless less can be asked for', () => {
    fc.assert(
      fc.property(anyOutcome, anyCircumstances, (outcome, circumstances) => {
        const verdict = judge(outcome, { ...circumstances, failures: MAX_FAILURES });
        assert.notEqual(verdict.do, 'retry');
        if (!circumstances.isPageable) assert.notEqual(verdict.do, 'shrink');
      }),
    );
  });

  it('never comes back before GitHub wants it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000 }),
        anyCircumstances,
        fc.constantFrom(403, 429),
        (seconds, circumstances, status) => {
          const verdict = judge(
            answer({ status, headers: { 'retry-after': String(seconds) }, body: { message: 'slow down' } }),
            circumstances,
          );
          assert.ok(verdict.do === 'wait' && verdict.untilMs >= circumstances.nowMs + seconds * 1000);
        },
      ),
    );
  });

  it('pauses twice as long with each failure, up to a minute; chance takes up to a half', () => {
    const pauses = [0, 1, 2, 3, 10].map((failures) => ask({ status: 502, body: '' }, { failures }));
    assert.deepEqual(
      pauses,
      [1000, 2000, 4000, 8000, 60_000].map((afterMs) => ({ do: 'shrink', afterMs })),
    );
    assert.deepEqual(ask({ status: 502, body: '' }, { random: 0.5 }), { do: 'shrink', afterMs: 750 });
  });

  describe('takes', () => {
    it('an answer without errors', () => {
      assert.deepEqual(ask({ body: { data: { repository: {} } } }), { do: 'accept' });
    });

    it('"not modified"', () => {
      assert.deepEqual(ask({ status: 304, body: undefined }, { kind: 'rest' }), { do: 'accept' });
    });

    it('the null of something that was deleted meanwhile', () => {
      assert.deepEqual(ask(withError({ type: 'NOT_FOUND', path: ['reviewThreads', 3] })), { do: 'accept' });
    });

    it('the null of what points to where this account may not look', () => {
      const path = ['repository', 'page', 'nodes', 2, 'timelineItems', 'nodes', 7, 'source'];
      const further = ['timelineItems3', 'page', 'nodes', 7, 'source'];
      for (const place of [path, further]) {
        assert.deepEqual(ask(withError({ type: 'FORBIDDEN', path: place })), { do: 'accept' });
        const elsewhere = { type: 'FORBIDDEN', path: place, extensions: { saml_failure: true } };
        assert.deepEqual(ask(withError(elsewhere)), { do: 'accept' }, 'single sign-on of another organisation');
      }
    });

    it('that something optional is not there', () => {
      assert.deepEqual(
        ask({ status: 409, body: { message: 'Git Repository is empty.' } }, { kind: 'rest', isOptional: true }),
        { do: 'accept' },
      );
    });

    it('an answer although nothing is left of the limit', () => {
      assert.deepEqual(ask({ headers: { 'x-ratelimit-remaining': '0' } }), { do: 'accept' });
    });
  });

  describe('waits', () => {
    const reset = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(NOW_MS / 1000 + 600) };
    for (const error of [{ type: 'RATE_LIMITED' }, { type: 'RATE_LIMIT', code: 'graphql_rate_limit' }]) {
      it(`until the limit is reset when it is told as ${error.type}`, () => {
        assert.deepEqual(ask(withError(error, reset)), { do: 'wait', untilMs: NOW_MS + 601_000 });
      });
    }

    it('until the limit is reset when it is told by status', () => {
      for (const status of [403, 429]) {
        assert.deepEqual(ask({ status, headers: reset, body: { message: 'API rate limit exceeded' } }), {
          do: 'wait',
          untilMs: NOW_MS + 601_000,
        });
      }
    });

    it('no longer than an hour and a bit where the clocks disagree', () => {
      const far = { ...reset, 'x-ratelimit-reset': String(NOW_MS / 1000 + 90_000) };
      assert.deepEqual(ask(withError({ type: 'RATE_LIMITED' }, far)), {
        do: 'wait',
        untilMs: NOW_MS + 65 * 60_000 + 1000,
      });
    });

    it('a minute, then two, then four for a secondary limit that names no time', () => {
      const body = { message: 'You have exceeded a secondary rate limit.' };
      const waits = [0, 1, 2, 9].map((before) => ask({ status: 403, body }, { waits: before }));
      assert.deepEqual(
        waits,
        [1, 2, 4, 15].map((minutes) => ({ do: 'wait', untilMs: NOW_MS + minutes * 60_000 + 1000 })),
      );
    });

    it('also when a secondary limit comes with status 200', () => {
      const body = { data: null, errors: [{ message: 'You have exceeded a secondary rate limit.' }] };
      assert.equal(ask({ body }).do, 'wait');
      assert.equal(ask({ body: { message: 'You have exceeded a secondary rate limit.' } }).do, 'wait');
    });
  });

  describe('asks for less', () => {
    for (const type of ['RESOURCE_LIMITS_EXCEEDED', 'MAX_NODE_LIMIT_EXCEEDED']) {
      it(`after ${type}, whatever came beside it`, () => {
        assert.deepEqual(ask(withError({ type, path: ['repository', 'page', 'nodes', 3] })), {
          do: 'shrink',
          afterMs: 1000,
        });
      });
    }

    it('after an error without a type, which is how GitHub tells of a timeout', () => {
      assert.equal(ask(withError({ message: 'Something went wrong while executing your query.' })).do, 'shrink');
    });

    it('or for the same again where there is no less', () => {
      assert.deepEqual(ask({ status: 504, body: '<html>' }, { isPageable: false }), { do: 'retry', afterMs: 1000 });
    });
  });

  describe('tries again', () => {
    it('when half of the answer is missing', () => {
      assert.deepEqual(ask({ body: '{"data": {"repos' }), { do: 'retry', afterMs: 1000 });
      assert.deepEqual(ask({ body: {} }), { do: 'retry', afterMs: 1000 });
    });

    it('and takes what never answers as GitHub does for another server', () => {
      const last = { failures: MAX_FAILURES - 1 };
      assert.deepEqual(ask({ body: { hello: 'world' } }, last), { do: 'fail', reason: 'not-github', url: null });
      assert.deepEqual(ask({ body: '{"data": {"repos' }, last), { do: 'fail', reason: 'unavailable', url: null });
    });

    it('when none came', () => {
      assert.deepEqual(judge({ kind: 'no-answer', code: 'ECONNRESET' }, calm), { do: 'retry', afterMs: 1000 });
    });

    it('from the beginning when a cursor does not hold', () => {
      assert.deepEqual(ask(withError({ type: 'INVALID_CURSOR_ARGUMENTS' })), { do: 'start-over' });
    });
  });

  describe('fails for', () => {
    const cases: [string, Given, string][] = [
      ['a wrong token', { status: 401, body: { message: 'Bad credentials' } }, 'bad-token'],
      ['a repository that is not there', withError({ type: 'NOT_FOUND', path: ['repository'] }), 'not-found'],
      [
        'a thread that may not be read',
        withError({ type: 'FORBIDDEN', path: ['repository', 'page', 'nodes', 1] }),
        'forbidden',
      ],
      ['a scope that is missing', withError({ type: 'INSUFFICIENT_SCOPES' }), 'missing-scope'],
      [
        'an address that is not let in',
        { status: 403, body: { message: 'the `tide` organization has an IP allow list enabled' } },
        'address-not-allowed',
      ],
      [
        'an address that GraphQL does not let in',
        withError({ type: 'FORBIDDEN', message: 'has an IP allow list enabled' }),
        'address-not-allowed',
      ],
      ['any other refusal', { status: 403, body: { message: 'Resource not accessible' } }, 'forbidden'],
      ['a web page', { headers: { 'content-type': 'text/html' }, body: 'Welcome' }, 'not-github'],
      ['a web page that calls itself JSON', { body: '<!DOCTYPE html><p>Sign in' }, 'not-github'],
      ['a place that has no GraphQL', { status: 404, body: { message: 'Not Found' } }, 'not-github'],
      ['a redirect that nobody followed', { status: 302, body: '' }, 'not-github'],
      ['a field that the server does not have', withError({ extensions: { code: 'undefinedField' } }), 'unsupported'],
    ];
    for (const [what, given, reason] of cases) {
      it(what, () => assert.deepEqual(ask(given), { do: 'fail', reason, url: null }));
    }

    it('single sign-on, with the place to do it', () => {
      const headers = { 'x-github-sso': 'required; url=https://github.com/orgs/tide/sso?authorization_request=x' };
      const expected = {
        do: 'fail',
        reason: 'sso-required',
        url: 'https://github.com/orgs/tide/sso?authorization_request=x',
      };
      assert.deepEqual(
        ask(withError({ type: 'FORBIDDEN', path: ['repository'], extensions: { saml_failure: true } }, headers)),
        expected,
      );
      assert.deepEqual(ask({ status: 403, headers, body: { message: 'Resource protected' } }), expected);
    });

    it('a certificate that is not trusted, at once', () => {
      for (const code of ['SELF_SIGNED_CERT_IN_CHAIN', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'CERT_HAS_EXPIRED']) {
        assert.deepEqual(judge({ kind: 'no-answer', code }, calm), {
          do: 'fail',
          reason: 'bad-certificate',
          url: null,
        });
      }
    });

    it('a network that stays away', () => {
      const verdict = judge({ kind: 'no-answer', code: 'ENOTFOUND' }, { ...calm, failures: MAX_FAILURES - 1 });
      assert.deepEqual(verdict, { do: 'fail', reason: 'no-network', url: null });
    });
  });
});
