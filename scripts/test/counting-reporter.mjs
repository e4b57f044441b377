/** Ends a web-test-runner run with a line of its counts, which the default reporter leaves out. */

/** @returns {import('@web/test-runner').Reporter} */
export function countingReporter() {
  return {
    stop({ sessions }) {
      const counts = sessions.map(countSession);
      const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
      console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
    },
  };
}

/**
 * A file that could not be loaded has no tests to fail, so it counts as a failure itself.
 *
 * @param {import('@web/test-runner').TestSession} session
 */
function countSession({ passed, errors, testResults }) {
  const tests = testResults ? everyTest(testResults) : [];
  const failed = tests.filter((test) => !test.passed && !test.skipped).length;
  return {
    passed: tests.filter((test) => test.passed).length,
    failed: failed === 0 && (!passed || errors.length > 0) ? 1 : failed,
    skipped: tests.filter((test) => test.skipped).length,
  };
}

function everyTest({ tests, suites }) {
  return [...tests, ...suites.flatMap(everyTest)];
}
