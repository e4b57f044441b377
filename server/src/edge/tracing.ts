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
    failSpan(span, errorType(error));
    throw error;
  } finally {
    span.end();
  }
}

/** Runs a part of the server's own work in a span: below the one that is around it, or as the root of a trace. */
export async function inSpan<T>(name: string, run: (span: Span) => Promise<T>): Promise<T> {
  return tracer.startActiveSpan(name, async (span) => {
    try {
      return await run(span);
    } catch (error) {
      failSpan(span, errorType(error));
      throw error;
    } finally {
      span.end();
    }
  });
}

export function failSpan(span: Span, type: string): void {
  span.setAttribute('error.type', type).setStatus({ code: SpanStatusCode.ERROR });
}

/** A code, as `ECONNREFUSED`, or else the error's name; of its message, which may quote anything, nothing. */
export function errorType(error: unknown): string {
  const { code, name, cause } = Object(error) as { code?: unknown; name?: unknown; cause?: unknown };
  const found = [code, (Object(cause) as { code?: unknown }).code, name];
  return found.find((one): one is string => typeof one === 'string' && /^[\w-]{1,40}$/.test(one)) ?? '_OTHER';
}
