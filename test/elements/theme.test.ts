import '../../src/define/dev-portal.js';
import '../../src/define/app-list.js';

import { expect, fixture } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';

import type { ZiAppList } from '../../src/elements/app-list/app-list.js';
import { eventually } from './support/forms.js';
import { stage } from './support/stage.js';

/** What a person sees: is the text of the list dark, as on light ground, or light? */
function scheme(list: Element): string {
  const title = list.shadowRoot?.querySelector('h2');
  if (!title) throw new Error('The list shows nothing');
  const [red = 0] = getComputedStyle(title).color.match(/\d+/g)?.map(Number) ?? [];
  return red < 128 ? 'light' : 'dark';
}

async function show(template: TemplateResult): Promise<ZiAppList> {
  const frame = await fixture(template);
  const list = frame.querySelector('zi-app-list') as ZiAppList;
  await eventually(() => expect(list.shadowRoot?.querySelector('h2') === null).to.equal(false));
  return list;
}

const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';

describe('theme', () => {
  it('is the page’s unless told', async () => {
    const { portal } = stage();
    const page = (scheme: string) =>
      html`<div style="color-scheme: ${scheme}"><zi-app-list .portal=${portal}></zi-app-list></div>`;
    expect(scheme(await show(page('light')))).to.equal('light');
    expect(scheme(await show(page('dark')))).to.equal('dark');
  });

  it('of an element alone can be told, and changed while it is shown', async () => {
    const { portal } = stage();
    const list = await show(
      html`<div style="color-scheme: light"><zi-app-list theme="dark" .portal=${portal}></zi-app-list></div>`,
    );
    expect(scheme(list)).to.equal('dark');
    list.theme = 'light';
    await list.updateComplete;
    expect(scheme(list)).to.equal('light');
    list.setAttribute('theme', 'dark');
    expect(scheme(list)).to.equal('dark');
    list.theme = undefined;
    await list.updateComplete;
    expect(scheme(list)).to.equal('light');
  });

  it('can be the system’s on a page that is otherwise', async () => {
    const { portal } = stage();
    const other = system === 'dark' ? 'light' : 'dark';
    const list = await show(
      html`<div style="color-scheme: ${other}"><zi-app-list theme="system" .portal=${portal}></zi-app-list></div>`,
    );
    expect(scheme(list)).to.equal(system);
  });

  it('of a frame is that of the elements in it, also where the page resets everything', async () => {
    const { portal } = stage();
    const list = await show(
      html`<div style="color-scheme: light">
        <style>
          zi-dev-portal,
          zi-app-list {
            all: unset;
          }
        </style>
        <zi-dev-portal theme="dark" .portal=${portal}><zi-app-list></zi-app-list></zi-dev-portal>
      </div>`,
    );
    expect(scheme(list)).to.equal('dark');
  });

  it('of the whole portal is that of all its parts', async () => {
    const { portal } = stage();
    const whole = await fixture(html`<zi-dev-portal theme="dark" .portal=${portal}></zi-dev-portal>`);
    const find = (): Element | null | undefined => whole.shadowRoot?.querySelector('zi-app-list');
    await eventually(() => expect(find()?.shadowRoot?.querySelector('h2')?.textContent).to.equal('API Apps'));
    expect(scheme(find() as Element)).to.equal('dark');
  });
});
