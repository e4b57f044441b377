import { context, propagation, trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import { ATTR_SERVICE_NAME } from '@opentelemetry/semantic-conventions';

/**
 * Sends spans to a collector by OTLP over HTTP from now on, and takes up the traces that requests belong to (W3C
 * traceparent).
 *
 * @param endpoint Such as `http://127.0.0.1:4318`.
 * @returns Ends that, with what there is to send.
 */
export function exportTraces(endpoint: string): () => Promise<void> {
  const provider = new NodeTracerProvider({
    // What the library would find out by itself are process arguments and host names.
    resource: resourceFromAttributes({ [ATTR_SERVICE_NAME]: 'devportal-api' }),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter({ url: `${endpoint}/v1/traces` }))],
  });
  provider.register();
  return async () => {
    await provider.shutdown().catch(() => undefined);
    for (const api of [trace, context, propagation]) api.disable();
  };
}
