/** In the gallery's page: shows the story that the address names, and plays it. */
import type { StoryObj } from '@storybook/web-components-vite';
import { render } from 'lit';
import { configure } from 'storybook/test';

export type StoryFile = Record<string, StoryObj>;

// Many stories at once on a busy machine; and a failure is told in a line.
configure({ asyncUtilTimeout: 20_000, getElementError: (message) => new Error(message ?? '') });

/** `?file=app-list&story=Loaded`. When it is over, the root's `data-phase` is `finished`, or what went wrong. */
export async function showStory(files: Readonly<Record<string, StoryFile>>): Promise<void> {
  const wanted = new URLSearchParams(location.search);
  const canvasElement = document.getElementById('root')!;
  try {
    const story = files[wanted.get('file') ?? '']?.[wanted.get('story') ?? ''];
    if (!story?.render) throw new Error('There is no such story');
    const context = { canvasElement, args: {} } as unknown as Parameters<NonNullable<StoryObj['play']>>[0];
    render(story.render({}, context), canvasElement);
    await story.play?.(context);
    canvasElement.dataset['phase'] = 'finished';
  } catch (error) {
    canvasElement.dataset['phase'] = String(error);
  }
}
