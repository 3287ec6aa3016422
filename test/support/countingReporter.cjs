'use strict';
const { appendFileSync } = require('node:fs');
const Mocha = require('mocha');

/**
 * Mocha's own reporter, which also adds one line of JSON, `{"passed":n,"failed":n}`, to the file that
 * PEER_LEADERSHIP_TEST_COUNTS names. That is how `npm test` sums up suites that run in different programs.
 */
class CountingReporter extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const file = process.env.PEER_LEADERSHIP_TEST_COUNTS;
    if (!file) return;
    runner.once('end', () => {
      const counts = { passed: runner.stats.passes, failed: runner.stats.failures };
      appendFileSync(file, `${JSON.stringify(counts)}\n`);
    });
  }
}

module.exports = CountingReporter;
