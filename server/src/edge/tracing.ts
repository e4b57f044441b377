import { type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';

/** Spans of the server's own parts; they go nowhere until `exportTraces` says where. */
export const tracer = trace.getTracer('devportal');

/**
 * Runs a statement in a span of its own where there is one around it. It says what is done, never with what: the
 * statement's text has no values in it, but a message of the database's may.
 */
export async function tracedStatement<T>(sql: string, run: () => Promise<T>): Promise<T> {
  if (!trace.getActiveSpan()) return run();
  const operation = /^\s*(?:\(\s*)?([a-z]+)/i.exec(sql)?.[1]?.toUpperCase() ?? 'STATEMENT';
  const attributes = { 'db.system.name': 'postgresql', 'db.operation.name': operation };
  const span = tracer.startSpan(operation, { kind: SpanKind.CLIENT, attributes });
  try {
    return await run();
  } catch (error) {
    failSpan(span, codeOf(error));
    throw error;
  } finally {
    span.end();
  }
}

export function failSpan(span: Span, type: string): void {
  span.setAttribute('error.type', type).setStatus({ code: SpanStatusCode.ERROR });
}

function codeOf(error: unknown): string {
  const { code } = Object(error) as { code?: unknown };
  return typeof code === 'string' && /^\w{1,40}$/.test(code) ? code : '_OTHER';
}
