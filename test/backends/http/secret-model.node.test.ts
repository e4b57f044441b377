import { describe, it } from 'node:test';

import { assertModel } from '../../testing/support/secret-model-run.js';
import { httpSubject } from '../../testing/support/secret-model-subject.js';

describe('the secrets of a backend over HTTP', () => {
  it('do what a model of them does, in ten thousand operations of two tabs', async (t) => {
    await assertModel(t, httpSubject(), 10_000);
  });
});
