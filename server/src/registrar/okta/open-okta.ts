import { guideScopes } from '@zoominfo/devportal-elements/contract/scope';
import { importJWK } from 'jose';
import type { PrivateKey } from 'oauth4webapi';
import type { Registry } from 'prom-client';

import type { Database } from '../../database/tables.js';
import type { Log } from '../../log.js';
import { OktaApi } from './okta-api.js';
import type { OktaConfig } from './okta-config.js';
import { registerOktaMetrics } from './okta-metrics.js';
import { OktaRegistrar, usualTiming } from './okta-registrar.js';
import { OktaTransport } from './okta-transport.js';
import { RateGate } from './rate-gate.js';
import { OktaClock, ServiceToken } from './service-token.js';

/** What the service app may do: nothing with people. */
const scopes = ['okta.apps.manage', 'okta.authorizationServers.manage'];

export interface OktaSurroundings {
  db: Database;
  log: Log;
  now: () => Date;
  /** What is counted is added there. */
  metrics?: Registry;
}

/** A registrar that has not been started yet, and the API that it speaks to. */
export async function openOkta(
  { org, clientId, key, dpop, authServerId, callTimeout, atOnce, timing }: OktaConfig,
  { db, log, now, metrics }: OktaSurroundings,
): Promise<{ registrar: OktaRegistrar; issuer: string }> {
  const clock = new OktaClock();
  const service: PrivateKey = {
    key: await importJWK(key as never, key.kty === 'EC' ? 'ES256' : 'RS256'),
    ...(key.kid !== undefined && { kid: key.kid }),
  };
  const gate = new RateGate(atOnce);
  const count = metrics && registerOktaMetrics(metrics, { db, gate });
  const transport = new OktaTransport({
    org,
    callTimeout,
    gate,
    token: new ServiceToken({ org, clientId, key: service, dpop, scopes }, clock),
    clock,
    ...(count && { onCall: count.call }),
  });
  const catalog = guideScopes.flatMap((category) => category.scopes);
  const api = new OktaApi(transport, authServerId);
  const registrar = new OktaRegistrar({
    ...{ db, api, log, now, catalog },
    timing: { ...usualTiming, ...timing },
    ...(count && { onSwept: count.sweep }),
  });
  return { registrar, issuer: `${org}/oauth2/${authServerId}` };
}
