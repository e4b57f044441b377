import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

import type { TokenFault } from '../tokens/token-refusal.js';

export interface Connections {
  total: number;
  idle: number;
  /** Requests that wait for one. */
  waiting: number;
}

/** What is counted, in labels that have few values each: no ids, addresses or names. */
export class Metrics {
  /** Others' metrics go in here too: `new Counter({ registers: [metrics.registry], … })`. */
  readonly registry = new Registry();

  readonly #duration = new Histogram({
    name: 'http_server_request_duration_seconds',
    help: 'How long the API took for requests, by route pattern, method and class of status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers: [this.registry],
  });
  readonly #active = new Gauge({
    name: 'http_server_active_requests',
    help: 'Requests to the API that have no answer yet.',
    registers: [this.registry],
  });
  readonly #rates = new Counter({
    name: 'devportal_rate_limit_refusals_total',
    help: 'Requests that were answered 429, by whose rate it was: user, tenant or address.',
    labelNames: ['limit'],
    registers: [this.registry],
  });
  readonly #tokens = new Counter({
    name: 'devportal_token_refusals_total',
    help: 'Requests whose access token, or proof of its key, was refused, by why.',
    labelNames: ['reason'],
    registers: [this.registry],
  });

  /** Adds what is to be known of the process; once, and only where somebody looks. */
  collectProcess(): void {
    collectDefaultMetrics({ register: this.registry });
  }

  watchConnections(read: () => Connections): void {
    new Gauge({
      name: 'devportal_database_connections',
      help: 'Connections to the database, by state; waiting are the requests that wait for one.',
      labelNames: ['state'],
      registers: [this.registry],
      collect() {
        const connections = read();
        for (const state of ['total', 'idle', 'waiting'] as const) this.set({ state }, connections[state]);
      },
    });
  }

  requestStarted(): void {
    this.#active.inc();
  }

  requestEnded({ method, route, status, seconds }: EndedRequest): void {
    this.#active.dec();
    this.#duration.observe({ method: knownMethod(method), route, status: `${Math.floor(status / 100)}xx` }, seconds);
  }

  rateRefused(limit: 'user' | 'tenant' | 'address'): void {
    this.#rates.inc({ limit });
  }

  tokenRefused(reason: TokenFault): void {
    this.#tokens.inc({ reason });
  }
}

interface EndedRequest {
  method: string;
  /** The pattern. */
  route: string;
  status: number;
  seconds: number;
}

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** As OpenTelemetry's conventions have it: strangers must not make up labels. */
export function knownMethod(method: string): string {
  return methods.includes(method) ? method : '_OTHER';
}
