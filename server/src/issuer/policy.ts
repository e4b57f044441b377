import type { KoaContextWithOIDC, Provider } from 'oidc-provider';

import { loadViewer } from '../postgres-backend/viewers.js';
import { findClientApp, refusalOf } from './access.js';
import { askedAcrs } from './acr.js';
import type { IssuerContext } from './context.js';
import { errors, interactionPolicy } from './oidc-provider.js';

type InteractionModel = InstanceType<Provider['Interaction']>;

const { base, Check, Prompt } = interactionPolicy;

/**
 * Set by {@link allowOfflineAccess} beside a `prompt=consent` that the client did not ask for: `silent` in place of
 * `prompt=none`, else `true`.
 */
export const impliedConsent = 'implied_consent';

/** What a person is asked, in this order: who they are, whether they may use this app, whether the app may have its scopes. */
export function createPolicy(context: IssuerContext) {
  const policy = base();
  policy.get('login')?.checks.add(
    new Check('person_gone', 'the person is not known any more', 'login_required', ({ oidc }) => {
      return oidc.session?.accountId !== undefined && oidc.account === undefined;
    }),
  );
  policy.get('login')?.checks.add(
    new Check('acr', 'the sign-in is of another class than was asked for', 'login_required', ({ oidc }) => {
      const asked = askedAcrs(oidc.params?.['acr_values']);
      return asked.length > 0 && !asked.some((acr) => acr === oidc.session?.acr);
    }),
  );
  policy.add(
    new Prompt(
      { name: 'access', requestable: false },
      new Check('refused', 'the person may not use this app with these scopes', 'access_denied', async ({ oidc }) => {
        const accountId = oidc.session?.accountId;
        return (
          accountId !== undefined && !(await mayUse(context, oidc.client?.clientId, accountId, oidc.requestParamScopes))
        );
      }),
    ),
    1,
  );
  const consent = policy.get('consent');
  consent?.checks.remove('consent_prompt');
  consent?.checks.add(
    new Check('consent_prompt', 'consent prompt was not resolved', 'consent_required', ({ oidc }) => {
      return (
        oidc.params?.[impliedConsent] === undefined && oidc.prompts.has('consent') && oidc.promptPending('consent')
      );
    }),
    0,
  );
  return policy;
}

/** Answers a request that may ask the person nothing with what it would have had to ask, as for `prompt=none`. */
export async function refuseToAsk({ oidc }: KoaContextWithOIDC, interaction: InteractionModel): Promise<void> {
  if (oidc.params?.[impliedConsent] !== 'silent') return;
  await interaction.destroy();
  const { name } = interaction.prompt;
  const Refusal = { login: errors.LoginRequired, access: errors.AccessDenied, consent: errors.ConsentRequired }[name];
  throw new (Refusal ?? errors.InteractionRequired)('the person would have to be asked');
}

/** @param scopes What the app asks for, as far as it matters. */
export async function mayUse(
  context: IssuerContext,
  clientId = '',
  accountId: string,
  scopes: Iterable<string> = [],
): Promise<boolean> {
  if (clientId === context.portal.clientId) return true;
  const app = await findClientApp(context.db, clientId);
  const viewer = await loadViewer(context.db, accountId);
  return app !== undefined && viewer !== undefined && refusalOf(app, viewer, scopes) === undefined;
}

/** Whether a request may not show the person any page: `prompt=none`, as it came or as {@link allowOfflineAccess} left it. */
export function isSilent(params: KoaContextWithOIDC['oidc']['params']): boolean {
  return params?.['prompt'] === 'none' || params?.[impliedConsent] === 'silent';
}

/**
 * Okta gives `offline_access` without `prompt=consent`; oidc-provider follows OpenID Connect Core (section 11) and drops
 * it. So the prompt is added, with a mark that lets a consent of before count.
 *
 * @param url Path and query under the issuer.
 */
export function allowOfflineAccess(url: string): string {
  const [path, text] = url.split('?', 2);
  if (path !== '/v1/authorize' || text === undefined) return url;
  const query = new URLSearchParams(text);
  query.delete(impliedConsent);
  const prompts = (query.get('prompt') ?? '').split(' ').filter(Boolean);
  const offline = query.get('scope')?.split(' ').includes('offline_access');
  if (offline && !prompts.includes('consent')) {
    const silent = query.get('prompt') === 'none';
    query.set('prompt', silent ? 'consent' : [...prompts, 'consent'].join(' '));
    query.set(impliedConsent, silent ? 'silent' : 'true');
  }
  return `${path}?${query}`;
}
