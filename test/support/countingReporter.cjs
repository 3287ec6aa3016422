'use strict';
const { appendFileSync } = require('node:fs');
const Mocha = require('mocha');

/** Enough of an error to know what went wrong; the rest stands where the test ran. */
const ERROR_LINES = 12;

/**
 * Mocha's own reporter, which also adds one line of JSON, `{"passed":n,"failed":n,"failures":[{"title","error"}]}`, to
 * the file that PEER_LEADERSHIP_TEST_COUNTS names. That is how `npm test` sums up suites that run in different programs.
 */
class CountingReporter extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const file = process.env.PEER_LEADERSHIP_TEST_COUNTS;
    if (!file) return;
    const failures = [];
    runner.on('fail', (test, error) => {
      const text = String(error.stack ?? error.message ?? error);
      failures.push({ title: test.fullTitle(), error: text.split('\n').slice(0, ERROR_LINES).join('\n') });
    });
    runner.once('end', () => {
      const counts = { passed: runner.stats.passes, failed: runner.stats.failures, failures };
      appendFileSync(file, `${JSON.stringify(counts)}\n`);
    });
  }
}

module.exports = CountingReporter;
