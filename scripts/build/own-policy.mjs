/**
 * The Trusted Types policy of the bundled lit is ours, `src/cdn/policy.ts`: by its own name, `lit-html`, it would clash
 * with the host's lit on any page whose policy does not allow duplicates.
 */
import { sep } from 'node:path';

const creation = /\w+\.createPolicy\("lit-html",\{createHTML:(\w+)=>\1\}\)/;

/** @param {string} id Whether the file is the one of lit that makes the policy. */
export function makesPolicy(id) {
  return id.split(sep).join('/').endsWith('/node_modules/lit-html/lit-html.js');
}

/**
 * @param {string} code lit-html.js, minified as it is published.
 * @param {string} policy The path of the policy's module.
 */
export function withOwnPolicy(code, policy) {
  if (!creation.test(code)) throw new Error('lit-html makes its policy in another way now: see own-policy.mjs');
  return `import{policy as ziPolicy}from${JSON.stringify(policy)};${code.replace(creation, 'ziPolicy')}`;
}

/**
 * Rollup plugin.
 *
 * @param {string} policy
 * @returns {import('rollup').Plugin}
 */
export function ownPolicy(policy) {
  return {
    name: 'own-policy',
    transform(code, id) {
      // Its lines stay where they are, and they are minified.
      return makesPolicy(id) ? { code: withOwnPolicy(code, policy), map: null } : null;
    },
  };
}
