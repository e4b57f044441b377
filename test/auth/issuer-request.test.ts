import { expect } from '@open-wc/testing';

import { Refusal } from '../../src/auth/issuer.js';
import { requestIssuer } from '../../src/auth/issuer-request.js';
import type { PortalError } from '../../src/contract/errors.js';

describe('requestIssuer', () => {
  const { fetch } = window;
  const { signal } = new AbortController();
  let sent: [string, RequestInit][];

  const answer = (body: string, init: ResponseInit = {}) => {
    window.fetch = async (url, options) => {
      sent.push([url as string, options ?? {}]);
      return new Response(body, init);
    };
  };
  const failureOf = (options: { signal: AbortSignal } = { signal }): Promise<PortalError> =>
    requestIssuer('https://issuer.example/v1/token', { form: 'a=b', ...options }).then(
      () => expect.fail('nothing was thrown'),
      (error: PortalError) => error,
    );

  beforeEach(() => {
    sent = [];
  });
  afterEach(() => {
    window.fetch = fetch;
  });

  it('sends what needs no CORS preflight, and no cookie', async () => {
    answer('{"ok":1}');
    expect(await requestIssuer('https://issuer.example/x', { form: 'a=b', signal })).to.equal('{"ok":1}');
    await requestIssuer('https://issuer.example/y', { signal });
    const [[, post], [, get]] = sent as [[string, RequestInit], [string, RequestInit]];
    expect(post).to.deep.include({ method: 'POST', body: 'a=b', credentials: 'omit' });
    expect(post.headers).to.deep.equal({
      Accept: 'application/json',
      'Content-Type': 'application/x-www-form-urlencoded',
    });
    expect(get).to.not.have.any.keys('method', 'body');
    expect(get.headers).to.deep.equal({ Accept: 'application/json' });
  });

  for (const [body, status] of [
    ['{"error":"invalid_grant"}', 400],
    ['{"error":"invalid_client","error_description":"no"}', 401],
    ['{"error":"invalid_grant"}', 200],
  ] as const) {
    it(`is refused by ${status} ${body}`, async () => {
      answer(body, { status });
      const failure = await failureOf();
      expect(failure).to.be.instanceOf(Refusal);
      expect(failure.code).to.equal(JSON.parse(body).error);
    });
  }

  it("is refused by Okta's own error", async () => {
    answer('{"errorCode":"E0000022","errorSummary":"The endpoint does not support the HTTP method"}', { status: 405 });
    expect(await failureOf()).to.include({ name: 'Refusal', code: 'E0000022' });
  });

  for (const [name, body, init, expected] of [
    ['a 500', 'x', { status: 500 }, { code: 'server' }],
    ['a 503 that talks OAuth', '{"error":"invalid_grant"}', { status: 503 }, { code: 'server' }],
    ['trouble in words of OAuth', '{"error":"temporarily_unavailable"}', { status: 400 }, { code: 'server' }],
    ['a 4xx that is no OAuth', '<h1>no</h1>', { status: 403 }, { code: 'server' }],
    ['a 200 that is no JSON', '<h1>hello</h1>', { status: 200 }, { code: 'server' }],
    ['an empty 200', '', { status: 200 }, { code: 'server' }],
    ['a 429', '{"error":"slow_down"}', { status: 429 }, { code: 'rate-limited', retryAfter: undefined }],
    [
      'a 429 with seconds',
      '',
      { status: 429, headers: { 'retry-after': '7' } },
      { code: 'rate-limited', retryAfter: 7 },
    ],
    [
      'a 503 with a date',
      '',
      {
        status: 503,
        headers: { date: 'Tue, 04 Mar 2025 10:00:00 GMT', 'retry-after': 'Tue, 04 Mar 2025 10:00:30 GMT' },
      },
      { code: 'server', retryAfter: 30 },
    ],
    [
      "a 429 with Okta's reset",
      '',
      { status: 429, headers: { date: 'Tue, 04 Mar 2025 10:00:00 GMT', 'x-rate-limit-reset': '1741082412' } },
      { code: 'rate-limited', retryAfter: 13 },
    ],
    [
      'a 429 with nonsense',
      '',
      { status: 429, headers: { 'retry-after': 'soon' } },
      { code: 'rate-limited', retryAfter: undefined },
    ],
    ['a 500 with a name', '', { status: 500, headers: { 'x-okta-request-id': 'abc' } }, { requestId: 'abc' }],
  ] as const) {
    it(`fails in passing by ${name}`, async () => {
      answer(body, init);
      expect(await failureOf()).to.include({ name: 'PortalError', retryable: true, ...expected });
    });
  }

  it('fails in passing by a lost connection, and says what it was', async () => {
    const cause = new TypeError('Failed to fetch');
    window.fetch = () => Promise.reject(cause);
    expect(await failureOf()).to.include({ code: 'network', retryable: true, cause });
  });

  it('fails in passing by a timeout', async () => {
    window.fetch = () => Promise.reject(new DOMException('late', 'TimeoutError'));
    expect(await failureOf()).to.include({ code: 'timeout', retryable: true });
  });

  it("rejects with the signal's reason", async () => {
    expect(await failureOf({ signal: AbortSignal.abort('gone') })).to.equal('gone');
  });

  it('quotes nothing of an answer that may hold a token', async () => {
    answer('{"access_token":"eyJhbGciOi');
    const failure = await failureOf();
    expect(`${failure.message} ${String(failure.cause)} ${failure.stack}`).to.not.contain('eyJ');
  });
});
