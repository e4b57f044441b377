/**
 * One line an event, as JSON or, on a terminal, to read. What is logged is named here, member by member: no headers,
 * bodies or query strings, and paths only as the route they matched, so that no secret or token can get in.
 */

export interface RequestRecord {
  server: 'portal' | 'api' | 'issuer';
  method: string;
  /** The route's pattern, such as `/apps/{appId}`; never the path itself. */
  route: string;
  status: number;
  /** Milliseconds. */
  ms: number;
  requestId?: string;
  userId?: string;
}

export interface Log {
  info(message: string): void;
  /** What an operator should change, and the server runs without. */
  warn(message: string): void;
  request(record: RequestRecord): void;
  /** An error's stack goes along: what the code itself throws names no input. */
  error(message: string, error?: unknown, requestId?: string): void;
}

/** @param write Takes one whole line, its line feed included. */
export function createLog(format: 'json' | 'text', write: (line: string) => void): Log {
  const json = (level: string, members: object) =>
    write(`${JSON.stringify({ time: new Date().toISOString(), level, ...members })}\n`);

  if (format === 'json') {
    return {
      info: (message) => json('info', { message }),
      warn: (message) => json('warn', { message }),
      request: (record) => json('info', { message: 'request', ...record, ms: Math.round(record.ms) }),
      error: (message, error, requestId) =>
        json('error', {
          message,
          ...(requestId && { requestId }),
          ...(error !== undefined && { error: explain(error) }),
        }),
    };
  }
  return {
    info: (message) => write(`${message}\n`),
    warn: (message) => write(`  warning: ${message}\n`),
    request: ({ server, method, route, status, ms, userId }) =>
      write(
        `  ${server.padEnd(6)} ${method.padEnd(6)} ${status} ${route} ${Math.round(ms)} ms${userId ? ` ${userId}` : ''}\n`,
      ),
    error: (message, error) => write(`  error: ${message}${error === undefined ? '' : `\n  ${explain(error)}`}\n`),
  };
}

/**
 * Collects the lines of one turn of the event loop, so that requests which are answered together are told by one write; what
 * is left is written when the process exits. A process that is killed loses its last turn's.
 */
export function writeInTurns(write: (lines: string) => void): (line: string) => void {
  let waiting = '';
  const flush = () => {
    const lines = waiting;
    waiting = '';
    if (lines) write(lines);
  };
  process.on('exit', flush);
  return (line) => {
    if (!waiting) setImmediate(flush);
    waiting += line;
  };
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const stack = error.stack ?? error.message;
  return error.cause instanceof Error ? `${stack}\n  caused by: ${explain(error.cause)}` : stack;
}
