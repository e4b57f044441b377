import { type Preview, setCustomElementsManifest } from '@storybook/web-components-vite';
import { configure } from 'storybook/test';

import manifest from '../dist/custom-elements.json' with { type: 'json' };
import '../src/define.js';
import { controlsFrom, type Manifest, withControls } from './controls.js';

setCustomElementsManifest(manifest);

// A busy machine draws late. And a failure is told in a line: to print the page at every look takes minutes.
configure({ asyncUtilTimeout: 10_000, getElementError: (message) => new Error(message ?? '') });

const background = 'light-dark(#fff, #16181d)';

/** BCP 47. Each is named as those call it who speak it. */
const languages = ['en-US', 'ar', 'de', 'es', 'fr', 'he', 'it', 'ja', 'ko', 'nl', 'pt-BR', 'zh-CN'].map((value) => ({
  value,
  title: new Intl.DisplayNames(value, { type: 'language' }).of(value) ?? value,
}));

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    controls: { expanded: true },
    actions: { disable: true },
    // The colour scheme brings its own.
    backgrounds: { disable: true },
    a11y: { test: 'error' },
  },
  initialGlobals: { colorScheme: 'light', language: 'en-US' },
  globalTypes: {
    colorScheme: {
      description: 'The page’s color-scheme',
      toolbar: {
        title: 'Colour scheme',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light', icon: 'sun' },
          { value: 'dark', title: 'Dark', icon: 'moon' },
        ],
      },
    },
    language: {
      description: 'The page’s lang',
      toolbar: { title: 'Language', dynamicTitle: true, icon: 'globe', items: languages },
    },
  },
  argTypesEnhancers: [controlsFrom(manifest as Manifest)],
  decorators: [
    withControls,
    (story, { args, globals, viewMode, canvasElement }) => {
      // A docs page keeps its own look and language, and holds several stories: there each canvas has its own.
      const root = document.documentElement;
      root.style.colorScheme = root.style.background = '';
      root.lang = 'en';
      root.dir = '';
      const canvas = viewMode === 'docs' ? canvasElement : root;
      const { style } = canvas;
      canvas.lang = globals['language'] as string;
      canvas.dir = /^(ar|he)/.test(canvas.lang) ? 'rtl' : 'ltr';
      // Where the element is told its theme, the page goes along: its text lies on the page's background.
      const theme = args['theme'] as string | undefined;
      style.colorScheme = theme === 'system' ? 'light dark' : theme || (globals['colorScheme'] as string);
      style.background = background;
      return story();
    },
  ],
};

export default preview;
