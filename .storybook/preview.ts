import { type Preview, setCustomElementsManifest } from '@storybook/web-components-vite';

import manifest from '../dist/custom-elements.json' with { type: 'json' };
import '../src/define.js';
import { controlsFrom, type Manifest, withControls } from './controls.js';

setCustomElementsManifest(manifest);

const background = 'light-dark(#fff, #16181d)';

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    controls: { expanded: true },
    actions: { disable: true },
    // The colour scheme brings its own.
    backgrounds: { disable: true },
    a11y: { test: 'error' },
  },
  initialGlobals: { colorScheme: 'light' },
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
  },
  argTypesEnhancers: [controlsFrom(manifest as Manifest)],
  decorators: [
    withControls,
    (story, { args, globals, viewMode, canvasElement }) => {
      // A docs page keeps its own look and holds several stories, so there each canvas is coloured by itself.
      const root = document.documentElement;
      root.style.colorScheme = root.style.background = '';
      const { style } = viewMode === 'docs' ? canvasElement : root;
      // Where the element is told its theme, the page goes along: its text lies on the page's background.
      const theme = args['theme'] as string | undefined;
      style.colorScheme = theme === 'system' ? 'light dark' : theme || (globals['colorScheme'] as string);
      style.background = background;
      return story();
    },
  ],
};

export default preview;
