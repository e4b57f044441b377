import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { within } from 'storybook/test';

import { scenarios } from '../src/backends/memory/scenarios.js';
import { playground } from './playground.js';
import { inside, see, storyPortal } from './support.js';

const meta: Meta = { title: 'Theme playground' };
export default meta;

async function openDialog(canvas: HTMLElement): Promise<void> {
  const list = inside(canvas, 'zi-app-list');
  (await list.findByRole('button', { name: 'Actions for Approved and on' })).click();
  (await list.findByRole('menuitem', { name: 'Delete…' })).click();
}

const render = (): HTMLElement => playground(storyPortal({ scenario: scenarios.statuses }), openDialog);

export const Playground: StoryObj = {
  render,
  play: async ({ canvasElement }) => {
    await see(within(canvasElement), 'All pairs are enough', /Nothing is changed yet/);
    await see(inside(canvasElement, 'zi-app-list'), '4 apps');
  },
};
