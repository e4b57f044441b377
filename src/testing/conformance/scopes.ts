import { assert, assertEqual } from './assert.js';
import type { SceneTests } from './subject.js';

export const scopesTests: SceneTests = {
  'lists every scope once, in categories that hold some': async (scene) => {
    const catalog = await scene.developer.scopes.list({});
    assert(catalog.length > 0, 'there is a category');
    for (const category of catalog) assert(category.scopes.length > 0, `category ${category.id} has a scope`);
    const names = catalog.flatMap((category) => category.scopes.map((scope) => scope.name));
    assertEqual(names.length, new Set(names).size, 'scope names in the catalogue');
    assertEqual(catalog.length, new Set(catalog.map(({ id }) => id)).size, 'category ids in the catalogue');
  },

  'names scopes as a token can carry them': async (scene) => {
    for (const { scopes } of await scene.developer.scopes.list({})) {
      for (const { name } of scopes) {
        // RFC 6749, section 3.3: scope-token.
        assert(/^[\x21\x23-\x5b\x5d-\x7e]+$/.test(name), `${name} is a scope token`);
      }
    }
  },

  'shows locked scopes too, with the package they need': async (scene) => {
    const locked = await scene.lockedScope();
    const { packages } = await scene.developer.viewer.get({});
    const scopes = (await scene.developer.scopes.list({})).flatMap((category) => category.scopes);
    const needed = scopes.find(({ name }) => name === locked)?.requiredPackage;
    assert(needed && !packages.includes(needed), `${locked} names the package that the organisation lacks`);
  },
};
