import { exportJWK, generateKeyPair } from 'jose';

import type { OktaConfig } from '../../src/registrar/okta/okta-config.js';
import type { RegistrarTiming } from '../../src/registrar/okta/okta-registrar.js';
import { type FakeOkta, type FakeOktaOptions, startFakeOkta } from './okta/fake-okta.js';

export interface OktaForTests {
  okta: FakeOkta;
  config: OktaConfig;
}

/** Quick enough for tests: nothing here is later than a fake on this machine can be. */
const quick: Partial<RegistrarTiming> = { lag: 300, duePoll: 100, headStart: 1, longestRetry: 5 };

/** An org of our own with a service app, and the settings that lead to it. */
export async function openFakeOkta(
  options: FakeOktaOptions = {},
  { timing, ...config }: Partial<OktaConfig> = {},
): Promise<OktaForTests> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const kid = 'service-key';
  const okta = await startFakeOkta({
    serviceClient: { clientId: '0oaserviceappofours1', jwk: { ...(await exportJWK(publicKey)), kid, alg: 'RS256' } },
    ...options,
  });
  return {
    okta,
    config: {
      org: okta.origin,
      clientId: '0oaserviceappofours1',
      key: { ...((await exportJWK(privateKey)) as OktaConfig['key']), kid },
      dpop: options.dpop ?? false,
      authServerId: okta.authServerId,
      callTimeout: 3_000,
      atOnce: { perUser: 2, total: 20 },
      timing: { ...quick, ...timing },
      ...config,
    },
  };
}
