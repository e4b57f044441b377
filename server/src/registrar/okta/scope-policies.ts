import { sql } from 'kysely';

import { takeLease } from '../../database/leases.js';
import type { Database } from '../../database/tables.js';
import { withTimeLimit } from '../../time-limit.js';
import type { OktaApi } from './okta-api.js';
import { isOkta } from './okta-error.js';
import type { OktaPolicy } from './okta-schemas.js';
import type { Behalf } from './okta-transport.js';
import { pause } from './rate-gate.js';
import { oidcScopes, policyName, scopesIn } from './scope-bundle.js';

/** Seconds that one writing of policies has; its calls are stopped before. */
const leaseSeconds = 60;
/** Milliseconds between two looks whether the lease is free. */
const leasePoll = 100;
/** Clients that one writing puts into a policy, at most. */
const batch = 500;

export interface ScopeText {
  name: string;
  title: string;
  description: string;
}

/**
 * Keeps what scopes each client may ask for, as access policies of the authorization server: one for all clients with
 * the same scopes, since their number is limited and they are looked through in order. One writer at a time, as Okta
 * answers 500 or 423 to two.
 */
export class ScopePolicies {
  constructor(
    private readonly db: Database,
    private readonly api: OktaApi,
    private readonly catalog: readonly ScopeText[],
  ) {}

  /** Puts the client into its bundle and takes it out of every other that it may be in; all others that wait with it. */
  async bring(appId: string, behalf: Behalf): Promise<void> {
    for (;;) {
      // Another app's writer may have done it.
      const row = await this.#row(appId);
      if (!row || isSettled(row)) return;
      const lease = await takeLease(this.db, 'scope-policies', leaseSeconds);
      if (!lease) {
        await pause(leasePoll * (0.5 + Math.random()), behalf.signal);
        continue;
      }
      const limit = (leaseSeconds - 5) * 1000;
      try {
        await withTimeLimit(limit, behalf.signal, (signal) => this.#arrange(appId, { ...behalf, signal }));
        return;
      } finally {
        await lease.release();
      }
    }
  }

  /** With the lease held. */
  async #arrange(appId: string, behalf: Behalf): Promise<void> {
    const current = await this.#row(appId);
    if (!current || isSettled(current)) return;
    const { wanted_bundle: target, bundles } = current;
    if (target !== null && current.bundle !== target) await this.#join(appId, target, behalf);
    for (const bundle of bundles) {
      if (bundle !== target) await this.#leave(appId, current.client_id, bundle, behalf);
    }
  }

  async #row(appId: string) {
    return this.db
      .selectFrom('registrations')
      .where('app_id', '=', appId)
      .select(['client_id', 'wanted_bundle', 'bundle', 'bundles'])
      .executeTakeFirst();
  }

  async #join(appId: string, bundle: string, behalf: Behalf): Promise<void> {
    const waiting = await this.db
      .selectFrom('registrations')
      .where('wanted_bundle', '=', bundle)
      .where((eb) => eb.or([eb('app_id', '=', appId), eb('registry_id', 'is not', null)]))
      .where(sql<boolean>`bundle is distinct from wanted_bundle`)
      .orderBy(sql`app_id = ${appId}`, 'desc')
      .limit(batch)
      .select(['app_id', 'client_id'])
      .execute();
    const ids = waiting.map(({ app_id }) => app_id);
    await this.db
      .updateTable('registrations')
      .set({ bundles: sql<string[]>`array_append(bundles, ${bundle})` })
      .where('app_id', 'in', ids)
      .where(sql<boolean>`not (${bundle} = any(bundles))`)
      .execute();
    const policy = await this.#policyOf(
      bundle,
      waiting.map(({ client_id }) => client_id),
      behalf,
    );
    const members = membersOf(policy);
    const missing = waiting.map(({ client_id }) => client_id).filter((clientId) => !members.includes(clientId));
    if (missing.length > 0) await this.#write(policy, [...members, ...missing], behalf);
    await this.db
      .updateTable('registrations')
      .set({ bundle })
      .where('app_id', 'in', ids)
      .where('wanted_bundle', '=', bundle)
      .execute();
  }

  async #leave(appId: string, clientId: string, bundle: string, behalf: Behalf): Promise<void> {
    const policy = await this.#findPolicy(bundle, behalf);
    const members = policy ? membersOf(policy) : [];
    if (policy && members.includes(clientId)) {
      const rest = members.filter((member) => member !== clientId);
      // A policy for nobody says nothing, and what an empty list of clients would mean is not said anywhere.
      if (rest.length > 0) await this.#write(policy, rest, behalf);
      else await this.#drop(bundle, policy, behalf);
    }
    await this.db
      .updateTable('registrations')
      .set({
        bundles: sql<string[]>`array_remove(bundles, ${bundle})`,
        bundle: sql<string | null>`nullif(bundle, ${bundle})`,
      })
      .where('app_id', '=', appId)
      .execute();
  }

  /** With its rule; made, with the first clients in it, where there is none. */
  async #policyOf(bundle: string, clientIds: readonly string[], behalf: Behalf): Promise<OktaPolicy> {
    const found = await this.#findPolicy(bundle, behalf);
    if (!found) await this.#ensureScopes(scopesIn(bundle), behalf);
    const policy = found ?? (await this.api.createPolicy(policyDocument(bundle, clientIds), behalf));
    if (!found) await this.#remember(bundle, policy.id);
    // Without the rule the policy denies everything, so a lost creation is made up for.
    const rules = await this.api.listRules(policy.id, behalf);
    if (rules.length === 0) await this.api.createRule(policy.id, ruleDocument(bundle), behalf);
    return policy;
  }

  async #findPolicy(bundle: string, behalf: Behalf): Promise<OktaPolicy | undefined> {
    const known = await this.db
      .selectFrom('scope_bundles')
      .where('bundle', '=', bundle)
      .select('policy_id')
      .executeTakeFirst();
    if (known) {
      const policy = await this.api.getPolicy(known.policy_id, behalf).catch((error: unknown) => {
        if (isOkta(error, 'not-found')) return undefined;
        throw error;
      });
      if (policy) return policy;
      await this.db.deleteFrom('scope_bundles').where('bundle', '=', bundle).execute();
    }
    const name = policyName(bundle);
    const policy = (await this.api.listPolicies(behalf)).find((one) => one.name === name);
    if (policy) await this.#remember(bundle, policy.id);
    return policy;
  }

  async #remember(bundle: string, policy_id: string): Promise<void> {
    await this.db
      .insertInto('scope_bundles')
      .values({ bundle, policy_id })
      .onConflict((conflict) => conflict.column('bundle').doUpdateSet({ policy_id }))
      .execute();
  }

  async #write(policy: OktaPolicy, include: string[], behalf: Behalf): Promise<void> {
    const { id, name, type, description, priority, status } = policy as OktaPolicy & Record<string, unknown>;
    const kept = { type, description, priority, status };
    const document = {
      id,
      name,
      ...Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined && value !== null)),
      conditions: { clients: { include } },
    };
    await this.api.replacePolicy(policy.id, document, behalf);
  }

  async #drop(bundle: string, policy: OktaPolicy, behalf: Behalf): Promise<void> {
    await this.api.deletePolicy(policy.id, behalf);
    await this.db.deleteFrom('scope_bundles').where('bundle', '=', bundle).execute();
  }

  /** A rule with a scope that the authorization server does not know would be refused. */
  async #ensureScopes(names: readonly string[], behalf: Behalf): Promise<void> {
    const known = await this.api.listScopes(behalf);
    for (const name of names.filter((one) => !known.includes(one))) {
      const text = this.catalog.find((scope) => scope.name === name);
      const scope = {
        name,
        displayName: text?.title ?? name,
        description: text?.description ?? name,
        consent: 'REQUIRED',
        metadataPublish: 'ALL_CLIENTS',
      };
      await this.api.createScope(scope, behalf).catch((error: unknown) => {
        // Another process was first.
        if (!isOkta(error, 'refused')) throw error;
      });
    }
  }
}

function isSettled({
  wanted_bundle,
  bundle,
  bundles,
}: {
  wanted_bundle: string | null;
  bundle: string | null;
  bundles: readonly string[];
}): boolean {
  return bundle === wanted_bundle && bundles.every((one) => one === wanted_bundle);
}

/** Client IDs. */
export function membersOf(policy: OktaPolicy): string[] {
  return policy.conditions?.clients?.include ?? [];
}

function policyDocument(bundle: string, clientIds: readonly string[]): object {
  return {
    type: 'OAUTH_AUTHORIZATION_POLICY',
    status: 'ACTIVE',
    name: policyName(bundle),
    // Okta takes 255 characters.
    description: `Scopes: ${bundle}`.slice(0, 255),
    priority: 1,
    conditions: { clients: { include: [...clientIds] } },
  };
}

function ruleDocument(bundle: string): object {
  return {
    type: 'RESOURCE_ACCESS',
    status: 'ACTIVE',
    name: 'Scopes of the apps',
    priority: 1,
    conditions: {
      people: { groups: { include: ['EVERYONE'] } },
      grantTypes: { include: ['authorization_code'] },
      scopes: { include: [...oidcScopes, ...scopesIn(bundle)] },
    },
    actions: {
      token: { accessTokenLifetimeMinutes: 60, refreshTokenLifetimeMinutes: 0, refreshTokenWindowMinutes: 10_080 },
    },
  };
}
