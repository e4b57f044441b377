import { expect } from '@open-wc/testing';

import { errorCodes, isAbort, isPortalError, PortalError, toPortalError } from '../../src/contract/errors.js';

describe('PortalError', () => {
  it('holds what it is given, and nothing in place of what it is not', () => {
    const bare = new PortalError('server');
    const { name, code, message, fields, missing, retryAfter, requestId, current } = bare;
    expect([name, code, message]).to.deep.equal(['PortalError', 'server', 'server']);
    expect({ fields, missing, retryAfter, requestId, current }).to.deep.equal({
      fields: [],
      missing: [],
      retryAfter: undefined,
      requestId: undefined,
      current: undefined,
    });
    expect('cause' in bare).to.equal(false);
    expect(new PortalError('conflict', { current: 5, cause: 'why' })).to.include({ current: 5, cause: 'why' });
  });

  it('is worth another try only where nothing has to be changed', () => {
    const retryable = errorCodes.filter((code) => new PortalError(code).retryable);
    expect(retryable).to.deep.equal(['rate-limited', 'network', 'timeout', 'server']);
  });
});

describe('isPortalError', () => {
  it('knows one of another copy of the package', () => {
    const foreign = Object.assign(new Error('x'), { name: 'PortalError', code: 'conflict' });
    expect(isPortalError(foreign)).to.equal(true);
  });

  it('knows nothing else', () => {
    const unknownCode = Object.assign(new Error('x'), { name: 'PortalError', code: 'made-up' });
    for (const other of [unknownCode, new Error('x'), { name: 'PortalError', code: 'conflict' }, null, 'conflict']) {
      expect(isPortalError(other)).to.equal(false);
    }
  });
});

describe('toPortalError', () => {
  it('leaves one as it is and wraps all else, the original as cause', () => {
    const known = new PortalError('conflict');
    expect(toPortalError(known)).to.equal(known);
    const other = new TypeError('x');
    expect(toPortalError(other)).to.include({ code: 'server', cause: other });
  });
});

describe('isAbort', () => {
  it('knows the rejection of an aborted call, and of no other', () => {
    expect(isAbort(AbortSignal.abort().reason)).to.equal(true);
    expect(isAbort(new PortalError('network'))).to.equal(false);
    expect(isAbort('AbortError')).to.equal(false);
  });
});
