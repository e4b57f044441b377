/** ESLint rule: imports in src/ point one way, and each layer has only the packages that it is made of. */
import { dirname, relative, resolve, sep } from 'node:path';

const src = resolve('src');

/**
 * What a layer may import. `types` go no further than the type checker; `packages` match to the end or to a slash.
 * The longest path wins: a folder or a file may have its own entry.
 */
const layers = {
  contract: { packages: ['zod/mini'] },
  i18n: { types: ['contract'] },
  styles: { packages: ['lit'] },
  testing: { layers: ['contract'] },
  auth: { layers: ['contract'] },
  // The only importer, so that a host which brings its own session never loads it.
  'auth/okta-session.ts': { layers: ['auth', 'contract'], packages: ['@okta/okta-auth-js/core'] },
  // The client has its shapes from wire.ts; zod is for the handler and its document.
  'backends/http': { layers: ['contract'], types: ['auth'] },
  'backends/http/openapi.ts': { layers: ['contract', 'backends/http'], packages: ['zod/mini'] },
  'backends/http/openapi-schemas.ts': { layers: ['contract', 'backends/http'], packages: ['zod/mini', 'zod/v4/core'] },
  'backends/http/problem-document.ts': { layers: ['contract', 'backends/http'], packages: ['zod/mini'] },
  'backends/memory': { layers: ['contract'] },
  portal: { layers: ['contract', 'i18n'], types: ['auth'], packages: ['@lit/context'] },
  // It makes the backend and the session that a page names by attributes only.
  'portal/connect-portal.ts': { layers: ['auth', 'backends', 'contract', 'portal'] },
  controllers: { layers: ['contract', 'i18n', 'portal'], types: ['auth'], packages: ['lit', '@lit'] },
  elements: {
    layers: ['contract', 'controllers', 'i18n', 'portal', 'styles'],
    types: ['auth'],
    packages: ['lit', '@lit'],
  },
  define: { layers: ['elements'] },
  'define.ts': { layers: ['define'] },
  // What the generated components for React have in common; they alone import it.
  react: { packages: ['react'] },
  'define-elements.ts': { layers: ['elements'] },
  'cdn.ts': { layers: ['cdn', 'elements/version.ts', 'index.ts'] },
  cdn: {},
  'index.ts': {
    layers: ['define-elements.ts', 'auth', 'backends', 'contract', 'controllers', 'elements', 'i18n', 'portal'],
    types: ['styles'],
  },
};

/** @type {import('eslint').Rule.RuleModule} */
export const layersRule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { direction: 'src/{{layer}} may not import {{target}} (scripts/lint/layers.mjs)' },
  },
  create(context) {
    const file = inSrc(context.filename);
    const layer = longest(Object.keys(layers), file);
    if (layer === undefined) return {};
    const check = (node) => {
      if (node.source?.type !== 'Literal') return;
      const specifier = node.source.value;
      const target = specifier.startsWith('.') ? inSrc(resolve(dirname(context.filename), specifier)) : specifier;
      const typesOnly = node.importKind === 'type' || node.exportKind === 'type';
      const open = specifier.startsWith('.') ? openLayers(layer, typesOnly) : (layers[layer].packages ?? []);
      if (longest(open, target) !== undefined) return;
      context.report({ node: node.source, messageId: 'direction', data: { layer, target } });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};

function openLayers(layer, typesOnly) {
  const { layers: values = [], types = [] } = layers[layer];
  return [layer, ...values, ...(typesOnly ? types : [])];
}

function inSrc(path) {
  return relative(src, path).split(sep).join('/').replace(/\.js$/, '.ts');
}

/** The longest of the paths that the target is or lies under. */
function longest(paths, target) {
  const under = paths.filter((path) => target === path || target.startsWith(`${path}/`));
  return under.sort((a, b) => b.length - a.length)[0];
}
