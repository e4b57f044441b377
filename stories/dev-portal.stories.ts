import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

const meta: Meta = { title: 'DevPortal', component: 'zi-dev-portal' };
export default meta;

/** The `demo` attribute's own portal: dates are in the browser's language and time zone. */
export const Whole: StoryObj = {
  render: () => html`<zi-dev-portal demo="guide"></zi-dev-portal>`,
};
