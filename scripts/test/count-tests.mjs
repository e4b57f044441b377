/** Reads the counts from what `node --test` (its spec reporter) or web-test-runner (our reporter) has printed last. */

import { stripVTControlCharacters } from 'node:util';

/**
 * @param {string} output
 * @param {boolean} ok Whether the runner was content; where it was not, at least one has failed.
 */
export function countTests(output, ok) {
  const text = stripVTControlCharacters(output);
  const ours = [...text.matchAll(/^(\d+) passed, (\d+) failed, (\d+) skipped$/gm)].at(-1);
  const counts = ours
    ? { passed: Number(ours[1]), failed: Number(ours[2]), skipped: Number(ours[3]) }
    : {
        passed: nodeCount(text, 'pass'),
        failed: nodeCount(text, 'fail') + nodeCount(text, 'cancelled'),
        skipped: nodeCount(text, 'skipped') + nodeCount(text, 'todo'),
      };
  const suspicious = !ok || counts.passed === 0;
  return suspicious && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function nodeCount(output, name) {
  const last = [...output.matchAll(new RegExp(`^ℹ ${name} (\\d+)$`, 'gm'))].at(-1);
  return Number(last?.[1] ?? 0);
}
