import { describe, it } from 'node:test';

import { assertModel } from '../../testing/support/secret-model-run.js';
import { memorySubject } from '../../testing/support/secret-model-subject.js';

describe('the secrets of a memory backend', () => {
  it('do what a model of them does, in ten thousand operations of two tabs', async (t) => {
    await assertModel(t, memorySubject());
  });
});
