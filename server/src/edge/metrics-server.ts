import type { RequestListener } from 'node:http';

import type { Registry } from 'prom-client';

/** `/metrics` in Prometheus' text format, on a port of its own: it is for no caller of the API. */
export function serveMetrics(registry: Registry): RequestListener {
  return ({ url, method }, response) => {
    response.setHeader('Cache-Control', 'no-store').setHeader('X-Content-Type-Options', 'nosniff');
    if (url !== '/metrics') return void response.writeHead(404).end();
    if (method !== 'GET') return void response.writeHead(405, { allow: 'GET' }).end();
    registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  };
}
