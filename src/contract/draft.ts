/** The rules of the Create App form, in one place: the form, the handler and every backend give the same verdict. */
import { type AppChanges, type ApplicationType, applicationTypes } from './app.js';
import { decodeBase64 } from './base64.js';
import type { FieldProblem } from './errors.js';
import { checkLogo, type LogoFacts } from './logo.js';
import { checkMetadata, mergeMetadata, type Metadata } from './metadata.js';
import { checkRedirectUris } from './redirect-uri.js';
import { isIncluded, type ScopeCategory } from './scope.js';

/** Characters (UTF-16 code units); Okta's own bound on an app's label. */
export const maxNameLength = 100;

export interface DraftRules {
  catalog: readonly ScopeCategory[];
  /** The organisation's packages. */
  packages: readonly string[];
  /** Scopes the app has already: they may stay when their package is gone. */
  granted?: readonly string[];
  /** What the app has, which a change is made to. */
  metadata?: Metadata | undefined;
}

/** The parts that were given, checked and in the form to be stored. Parts with a problem are left out. */
export interface CheckedDraft {
  name?: string;
  applicationType?: ApplicationType;
  redirectUris?: string[];
  scopes?: string[];
  logo?: (LogoFacts & { bytes: Uint8Array<ArrayBuffer> }) | null;
  /** All of it, not the change alone. */
  metadata?: Metadata;
}

/** Checks the fields that are present. Creation passes all of them, an update those that change. */
export function checkDraft(draft: AppChanges, rules: DraftRules): { problems: FieldProblem[]; checked: CheckedDraft } {
  const problems: FieldProblem[] = [];
  const checked: CheckedDraft = {};

  if (draft.name !== undefined) {
    const name = normalizeName(draft.name);
    const problem = checkName(name);
    if (problem) problems.push(problem);
    else checked.name = name;
  }

  if (draft.logo === null) checked.logo = null;
  else if (draft.logo !== undefined) {
    const bytes = decodeBase64(draft.logo);
    const verdict = bytes ? checkLogo(bytes) : ({ ok: false, code: 'damaged' } as const);
    if (!verdict.ok)
      problems.push({ path: 'logo', code: verdict.code, ...('limit' in verdict && { limit: verdict.limit }) });
    else if (bytes) {
      const { mediaType, width, height } = verdict;
      checked.logo = { bytes, mediaType, width, height };
    }
  }

  if (draft.applicationType !== undefined) {
    const type = applicationTypes.find((known) => known === draft.applicationType);
    if (type) checked.applicationType = type;
    else problems.push({ path: 'applicationType', code: draft.applicationType === '' ? 'required' : 'unknown' });
  }

  if (draft.redirectUris !== undefined) {
    const found = checkRedirectUris(draft.redirectUris);
    for (const { index, ...rest } of found) {
      problems.push({ path: index === undefined ? 'redirectUris' : `redirectUris/${index}`, ...rest });
    }
    if (found.length === 0) checked.redirectUris = [...draft.redirectUris];
  }

  if (draft.scopes !== undefined) {
    const scopes = [...new Set(draft.scopes)];
    const found = checkScopes(scopes, rules);
    problems.push(...found);
    if (found.length === 0) checked.scopes = scopes;
  }

  if (draft.metadata !== undefined) {
    const found = checkMetadata(draft.metadata, rules.metadata);
    problems.push(...found);
    if (found.length === 0) checked.metadata = mergeMetadata(rules.metadata, draft.metadata);
  }

  return { problems, checked };
}

/** How a name is stored and compared: Unicode NFC, without outer blanks. */
export function normalizeName(name: string): string {
  return name.normalize('NFC').trim();
}

/** The key under which two names of one tenant are the same. */
export function nameKey(name: string): string {
  return normalizeName(name).toLowerCase();
}

function checkName(name: string): FieldProblem | undefined {
  if (name.replace(/[\p{Cc}\p{Cf}\p{Z}]/gu, '') === '') return { path: 'name', code: 'required' };
  if (name.length > maxNameLength) return { path: 'name', code: 'too-long', limit: maxNameLength };
  // Control and direction-override characters make one name look like another on a consent page.
  if (/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(name)) return { path: 'name', code: 'malformed' };
  return undefined;
}

function checkScopes(names: readonly string[], rules: DraftRules): FieldProblem[] {
  if (names.length === 0) return [{ path: 'scopes', code: 'required' }];
  const known = new Map(rules.catalog.flatMap((category) => category.scopes.map((scope) => [scope.name, scope])));
  const problems = names.flatMap((name): FieldProblem[] => {
    const scope = known.get(name);
    if (!scope) return [{ path: 'scopes', code: 'unknown' }];
    const open = isIncluded(scope, rules.packages) || rules.granted?.includes(name);
    return open ? [] : [{ path: 'scopes', code: 'locked' }];
  });
  return problems.slice(0, 1);
}
