/** The scope catalogue: what an app may be allowed to do, grouped as the guide groups it. */
import type { infer as Infer } from 'zod/mini';

import type { scopeCategorySchema, scopeSchema } from './schemas.js';
import type { Known } from './verdict.js';

export type Scope = Known<Infer<typeof scopeSchema>>;
export type ScopeCategory = Known<Infer<typeof scopeCategorySchema>>;

/** A parent checkbox's state over its children. */
export type Coverage = 'none' | 'some' | 'all';

/** How much of a category is chosen. Locked scopes count only where they were chosen before they were locked. */
export function coverage(category: ScopeCategory, chosen: ReadonlySet<string>, packages: readonly string[]): Coverage {
  const open = category.scopes.filter((scope) => isIncluded(scope, packages) || chosen.has(scope.name));
  const count = open.filter((scope) => chosen.has(scope.name)).length;
  if (count === 0) return 'none';
  return count === open.length ? 'all' : 'some';
}

/** Whether the organisation's packages carry the scope. */
export function isIncluded(scope: Scope, packages: readonly string[]): boolean {
  return scope.requiredPackage === null || packages.includes(scope.requiredPackage);
}

/** The guide's catalogue ("ZoomInfo API Scopes and Endpoints"), for backends that have no other source. */
export const guideScopes: readonly ScopeCategory[] = [
  {
    id: 'marketing',
    title: 'Marketing',
    scopes: [
      {
        name: 'marketing:audiences',
        title: 'Manage Audiences',
        description: 'Create, update, and delete audience lists.',
        requiredPackage: null,
      },
      {
        name: 'marketing:audience-members',
        title: 'Manage Audience Members',
        description: 'Add, update, and remove companies and contacts within audience lists.',
        requiredPackage: null,
      },
    ],
  },
  {
    id: 'ziapi',
    title: 'ziapi',
    scopes: [
      {
        name: 'ziapi:search',
        title: 'Search API',
        description:
          "Returns a list of companies/contacts from ZoomInfo's data which meet the specified search criteria.",
        requiredPackage: null,
      },
      {
        name: 'ziapi:enrich',
        title: 'Enrich API',
        description:
          'Match company/contact information based on input values and return the desired output fields in the response.',
        requiredPackage: null,
      },
      {
        name: 'ziapi:copilot-account-summary:read',
        title: 'Copilot Read Account Summary API',
        description: 'Ask a question about the account summary for a specific company.',
        requiredPackage: 'copilot',
      },
    ],
  },
];
