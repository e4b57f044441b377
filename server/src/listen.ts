import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A port that cannot be had; the message says which setting to change. */
export class PortError extends Error {
  override readonly name = 'PortError';
}

/** A listening server that answers 503 until it is told what else. */
export interface Listener {
  origin: string;
  /** From now on these requests are answered by `handle`. */
  serve(handle: RequestListener): void;
  /** Takes no new request, lets running ones finish for `patience` milliseconds, then breaks them off. */
  close(patience: number): Promise<void>;
}

/** How long a connection is waited for, in milliseconds, and how many there may be. */
export interface Patience {
  headersTimeout: number;
  /** For the whole request, its body too. */
  requestTimeout: number;
  /** Without a request. Longer than a proxy in front waits, which would otherwise send one as it is closed. */
  keepAliveTimeout: number;
  connections: number;
}

export function patienceWith(requestSeconds: number): Patience {
  const requestTimeout = requestSeconds * 1000;
  return {
    headersTimeout: Math.min(10_000, requestTimeout),
    requestTimeout,
    keepAliveTimeout: 65_000,
    connections: 10_000,
  };
}

/** Bytes of a request's headers: tokens with many groups in them are long. */
const maxHeaderSize = 32 * 1024;

/** @param setting The environment variable that says the port. */
export async function listen(
  host: string,
  port: number,
  setting: string,
  { connections, ...timeouts }: Patience,
): Promise<Listener> {
  let handle: RequestListener = ({ url }, response) => {
    if (url === '/livez') return void response.writeHead(200, { 'content-type': 'text/plain' }).end('Starting.\n');
    response.writeHead(503, { 'retry-after': '1', 'content-type': 'text/plain' }).end('Starting.\n');
  };
  const options = {
    ...timeouts,
    maxHeaderSize,
    connectionsCheckingInterval: Math.min(timeouts.headersTimeout / 2, 5_000),
  };
  const server = createServer(options, (request, response) => handle(request, response));
  server.maxConnections = connections;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const problem = portProblem(error.code, { host, port, setting });
      reject(problem === undefined ? error : new PortError(problem));
    });
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  return {
    origin: `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`,
    serve: (next) => {
      handle = next;
    },
    close: (patience) => close(server, patience),
  };
}

function portProblem(
  code: string | undefined,
  { host, port, setting }: { host: string; port: number; setting: string },
): string | undefined {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use. Free it, or set ${setting} to another one.`;
    case 'EACCES':
      return `Port ${port} is not for this user. Set ${setting} to one from 1024 on.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `DEVPORTAL_HOST has to be an address of this machine, such as 127.0.0.1 or 0.0.0.0, not "${host}".`;
    default:
      return undefined;
  }
}

function close(server: Server, patience: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), patience);
    // A connection becomes idle when its running request has been answered, and would be kept open for the next.
    const closing = setInterval(() => server.closeIdleConnections(), 20);
    server.close(() => {
      clearTimeout(timer);
      clearInterval(closing);
      resolve();
    });
    server.closeIdleConnections();
  });
}
