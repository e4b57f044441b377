import type { StorybookConfig } from '@storybook/web-components-vite';
import { mergeConfig, type Plugin } from 'vite';

/** The package's `sideEffects` name files of dist/, so that a bundler would drop the sources of these as effect-free. */
const keepDefinitions: Plugin = {
  name: 'keep-definitions',
  enforce: 'pre',
  transform: {
    filter: { id: /\/src\/define[/.]/ },
    handler: (code) => ({ code, moduleSideEffects: true }),
  },
};

const config: StorybookConfig = {
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: { name: '@storybook/web-components-vite', options: {} },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  viteFinal: (vite) =>
    mergeConfig(vite, {
      plugins: [keepDefinitions],
      resolve: { dedupe: ['lit', 'lit-html', 'lit-element', '@lit/reactive-element'] },
    }),
};

export default config;
