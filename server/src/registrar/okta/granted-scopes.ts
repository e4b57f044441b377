import type { Database } from '../../database/tables.js';
import type { OktaApi } from './okta-api.js';
import { isOkta } from './okta-error.js';
import type { OktaPolicy } from './okta-schemas.js';
import type { Behalf } from './okta-transport.js';
import { oidcScopes, scopesIn } from './scope-bundle.js';
import { membersOf } from './scope-policies.js';

/**
 * What scopes clients may ask for at Okta. One call lists all policies with their clients; what one of ours allows is
 * known, and of another's that has a client of ours it is asked, once.
 */
export class GrantedScopes {
  readonly #policies = new Map<string, OktaPolicy[]>();
  readonly #scopes = new Map<string, readonly string[]>();

  private constructor(
    private readonly api: OktaApi,
    private readonly behalf: Behalf,
  ) {}

  static async read(db: Database, api: OktaApi, behalf: Behalf): Promise<GrantedScopes> {
    const granted = new GrantedScopes(api, behalf);
    const policies = await api.listPolicies(behalf);
    for (const policy of policies.filter(isInUse)) {
      for (const clientId of membersOf(policy)) {
        const others = granted.#policies.get(clientId) ?? [];
        granted.#policies.set(clientId, [...others, policy]);
      }
    }
    const bundles = await db.selectFrom('scope_bundles').selectAll().execute();
    for (const { policy_id, bundle } of bundles) granted.#scopes.set(policy_id, scopesIn(bundle));
    return granted;
  }

  /** In order, without those that everybody may ask for. Policies for all clients are not counted. */
  async of(clientId: string): Promise<string[]> {
    const scopes = new Set<string>();
    for (const { id } of this.#policies.get(clientId) ?? []) {
      for (const scope of await this.#scopesOf(id)) scopes.add(scope);
    }
    return [...scopes].sort();
  }

  async #scopesOf(policyId: string): Promise<readonly string[]> {
    const known = this.#scopes.get(policyId);
    if (known) return known;
    const rules = await this.api.listRules(policyId, this.behalf).catch((error: unknown) => {
      // Deleted since the policies were listed.
      if (isOkta(error, 'not-found')) return [];
      throw error;
    });
    const scopes = rules
      .filter(isInUse)
      .flatMap(({ conditions }) => conditions?.scopes?.include ?? [])
      .filter((scope) => !oidcScopes.includes(scope));
    this.#scopes.set(policyId, scopes);
    return scopes;
  }
}

function isInUse({ status }: { status?: string | null | undefined }): boolean {
  return status !== 'INACTIVE';
}
