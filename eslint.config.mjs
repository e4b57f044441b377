import { defineConfig, globalIgnores } from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

import { layersRule } from './scripts/lint/layers.mjs';

/** Server text never becomes markup: lit writes text and attributes, and these go round it. */
const noMarkupFromText = [
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe)$/]',
    message: 'Text may not become markup: use a lit template.',
  },
  {
    selector: 'ImportDeclaration[source.value=/lit.*\\u002f(unsafe-html|unsafe-svg|unsafe-mathml)/]',
    message: 'Text may not become markup: use a lit template.',
  },
];

const zodByMiniOnly = {
  patterns: [{ regex: '^zod(?!/mini$|/v4/core$)', message: "Only 'zod/mini' is small enough for a page." }],
  paths: [{ name: 'zod/mini', importNames: ['z'], message: 'Name what you use: `z` brings all of it.' }],
};

export default defineConfig(
  globalIgnores([
    'build/',
    'dist/',
    'server/dist/',
    'storybook-static/',
    'test-results/',
    '.data/',
    '**/node_modules/',
    // Each has the tools and the types of its framework.
    'examples/{angular,next,react,svelte,vue}/',
  ]),
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', 300],
      'no-alert': 'error',
      'no-cond-assign': 'error',
      'no-constant-condition': 'error',
      'no-debugger': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-self-assign': 'error',
      'no-self-compare': 'error',
      'no-sparse-arrays': 'error',
      'no-unreachable': 'error',
      'no-unsafe-finally': 'error',
      'no-useless-rename': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'use-isnan': 'error',
      'valid-typeof': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // Deprecated only to stand out: the issuer on loopback has no TLS.
      '@typescript-eslint/no-deprecated': [
        'error',
        { allow: [{ from: 'package', package: 'openid-client', name: 'allowInsecureRequests' }] },
      ],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // The reason of an abort signal passes through as it is, whatever it is.
      '@typescript-eslint/only-throw-error': ['error', { allowThrowingAny: true, allowThrowingUnknown: true }],
      '@typescript-eslint/prefer-promise-reject-errors': [
        'error',
        { allowThrowingAny: true, allowThrowingUnknown: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // What a browser, a host's backend or an unchecked index gives may lack what its type says it has.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Such an error may come from another copy of this package, whose class is not ours.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // An async method turns what it throws into a rejection, with or without an await.
      '@typescript-eslint/require-await': 'off',
      // lit binds the listeners of a template to its element.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  // Made by `npm run wire`, for no one to read at a sitting.
  { files: ['src/backends/http/wire*.ts'], rules: { 'max-lines': 'off' } },
  {
    // What documents their parts for the manifest is a line a part.
    files: ['src/elements/app-list/app-list.ts', 'src/elements/dev-portal/dev-portal.ts'],
    rules: { 'max-lines': ['error', { max: 300, skipComments: true }] },
  },
  {
    files: ['src/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended'], litA11y.configs.recommended],
    plugins: { house: { rules: { layers: layersRule } } },
    rules: {
      'house/layers': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      // In a dialog, HTML's own way to say where the focus goes when it opens.
      'lit-a11y/no-autofocus': 'off',
      // A table that CSS lays out in another way keeps its meaning through its roles.
      'lit-a11y/no-redundant-role': 'off',
      // Does not know that a checkbox with the role of a switch says itself whether it is checked.
      'lit-a11y/role-has-required-aria-attrs': 'off',
      'lit/no-classfield-shadowing': 'error',
      'lit/no-native-attributes': 'error',
      'lit/no-template-map': 'off',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/prefer-nothing': 'error',
      'no-console': 'error',
      'no-restricted-exports': [
        'error',
        {
          restrictDefaultExports: {
            direct: true,
            named: true,
            defaultFrom: true,
            namedFrom: true,
            namespaceFrom: true,
          },
        },
      ],
      'no-restricted-imports': ['error', zodByMiniOnly],
      'no-restricted-syntax': ['error', ...noMarkupFromText],
    },
  },
  {
    files: ['server/src/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'AbortSignal', property: 'timeout', message: 'It may never come in Node.js: use withTimeLimit.' },
      ],
    },
  },
  {
    files: ['**/test/**/*.ts', 'stories/**/*.ts'],
    rules: {
      // `expect(x).to.be.true` is chai's way to say it.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Tests hand over what no type allows, and look into answers that no schema has seen.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/restrict-plus-operands': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
      '@typescript-eslint/use-unknown-in-catch-callback-variable': 'off',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['describe', 'it', 'suite', 'test'] },
            // It answers a promise by its type only.
            { from: 'package', package: '@open-wc/semantic-dom-diff', name: 'Equal' },
          ],
        },
      ],
    },
  },
);
