/** What a framework's example has to say of the SDK, for the docs: the docs then show no line that is not run. */
import { readFileSync } from 'node:fs';

/** What only a page with the SDK has to say. */
const ours = /@zoominfo|devportal-elements|\bzi-|\bZi[A-Z]|CUSTOM_ELEMENTS_SCHEMA|isCustomElement/;

/** @param {string} text Of a file of an example. */
export function portalLines(text) {
  return text.split('\n').filter((line) => ours.test(line));
}

/** Files below `examples/` that hold those lines, by framework, in the order in which a host meets them. */
const files = {
  react: ['react/src/app.tsx'],
  vue: ['vue/vite.config.js', 'vue/src/app.vue'],
  svelte: ['svelte/src/app.svelte'],
  angular: ['angular/src/host-page.ts'],
};

/** What stands around the lines, by a file's ending: imports, and the rest. */
const around = {
  js: (imports, rest) => [...imports, ...rest],
  tsx: (imports, rest) => [...imports, '', ...rest],
  vue: (imports, rest) => [
    ...['<script setup lang="ts">', ...imports, '</script>', ''],
    ...['<template>', ...rest, '</template>'],
  ],
  svelte: (imports, rest) => ['<script lang="ts">', ...imports, '</script>', '', ...rest],
  ts: (imports, rest) => {
    const [markup, fields] = [true, false].map((isMarkup) => rest.filter((line) => line.startsWith('<') === isMarkup));
    const template = `template: \`${markup.join('')}\`,`;
    return [...imports, '', '@Component({', ...fields, template, '})', 'export class HostPage {}'];
  },
};

/** @param {keyof typeof files} framework */
export function exampleSnippet(framework) {
  return files[framework]
    .map((file) => {
      const lines = portalLines(readFileSync(`examples/${file}`, 'utf8')).map((line) => line.trim());
      const ending = /** @type {keyof typeof around} */ (file.split('.').pop());
      const [imports, rest] = [true, false].map((isImport) =>
        lines.filter((line) => /^import /.test(line) === isImport),
      );
      return [`\`\`\`${ending} run=example`, ...around[ending](imports, rest), '```'].join('\n');
    })
    .join('\n\n');
}
