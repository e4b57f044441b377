import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SeenRequest {
  method: string | undefined;
  url: string | undefined;
  headers: IncomingHttpHeaders;
  body: string;
}

type Answer = number | ((response: ServerResponse) => void);

/** Answers one request after the other as it was told; a status 401 with `invalid_client`. The last answer stays. */
export class FakeIssuer {
  readonly requests: SeenRequest[] = [];
  readonly url: string;
  readonly #close: () => Promise<void>;

  private constructor(url: string, requests: SeenRequest[], close: () => Promise<void>) {
    this.url = url;
    this.requests = requests;
    this.#close = close;
  }

  static async start(answers: readonly Answer[]): Promise<FakeIssuer> {
    const requests: SeenRequest[] = [];
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { method, url, headers } = request;
        requests.push({ method, url, headers, body: Buffer.concat(chunks).toString() });
        const answer = answers[Math.min(requests.length, answers.length) - 1] ?? 500;
        if (typeof answer === 'function') return answer(response);
        const body = answer === 401 ? { error: 'invalid_client' } : { active: false };
        response.writeHead(answer, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    return new FakeIssuer(`http://127.0.0.1:${port}/oauth2/default`, requests, async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    });
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#close();
  }
}
