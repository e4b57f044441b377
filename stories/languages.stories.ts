import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, fireEvent, userEvent, within } from 'storybook/test';

import { people, type Scenario, scenarios } from '../src/backends/memory/scenarios.js';
import { insideAll, see, type Sight, storyPortal } from './support.js';

const meta: Meta = { title: 'Languages' };
export default meta;

/** The whole portal on a page in a language. */
const whole = (language: string, direction: 'ltr' | 'rtl', ...sights: readonly Sight[]): StoryObj => ({
  render: () =>
    html`<div lang=${language} dir=${direction}><zi-dev-portal .portal=${storyPortal()}></zi-dev-portal></div>`,
  play: async ({ canvasElement }) => {
    const list = await insideAll(canvasElement, 'zi-dev-portal', 'zi-app-list');
    await see(list, ...sights);
    await expect(getComputedStyle(await list.findByRole('table')).direction).toBe(direction);
  },
});

export const German = whole('de', 'ltr', ['heading', 'API-Apps'], ['button', 'App erstellen'], '4 Apps');

export const Japanese = whole('ja', 'ltr', ['heading', 'API アプリ'], ['button', 'アプリを作成'], '4 件のアプリ');

/** Right to left. */
export const Arabic = whole('ar', 'rtl', ['heading', 'تطبيقات API'], ['button', 'إنشاء تطبيق'], 'قيد المراجعة');

/** What is typed is kept in the tab, by person: the other forms are not this person's. */
const admin: Scenario = { ...scenarios.guide, viewer: people['org-admin'].id };

/** A page that lets its readers choose: the element follows its `lang`. */
function pageWithChoice(): TemplateResult {
  const choose = ({ currentTarget }: Event): void => {
    const select = currentTarget as HTMLSelectElement;
    select.closest('main')!.lang = select.value;
  };
  return html`<main lang="en">
    <p>
      <label>
        Language
        <select @change=${choose}>
          <option value="en">English</option>
          <option value="de" lang="de">Deutsch</option>
          <option value="ja" lang="ja">日本語</option>
        </select>
      </label>
    </p>
    <zi-create-app .portal=${storyPortal({ scenario: admin })}></zi-create-app>
  </main>`;
}

/** What is typed stays. */
export const Switch: StoryObj = {
  render: pageWithChoice,
  play: async ({ canvasElement }) => {
    const form = await insideAll(canvasElement, 'zi-create-app');
    await fireEvent.input(await form.findByLabelText(/^App Integration Name/), { target: { value: 'Harbor Lights' } });
    await userEvent.selectOptions(within(canvasElement).getByLabelText('Language'), 'de');
    await see(form, ['heading', 'App erstellen'], ['button', 'Erstellen']);
    await expect(form.getByLabelText(/^Name der App-Integration/)).toHaveValue('Harbor Lights');
  },
};
