import { fixture, html } from '@open-wc/testing';

import type { Portal } from '../../../src/portal/portal.js';
import { eventually, Screen } from './forms.js';
import { folded } from './text.js';

/** `<zi-app-details>` as its users meet it. */
export class AppDetailsDriver extends Screen {
  static async show(portal: Portal, appId: string): Promise<AppDetailsDriver> {
    const host = html`<zi-app-details .portal=${portal} app-id=${appId}></zi-app-details>`;
    return new AppDetailsDriver(await fixture<HTMLElement>(host));
  }

  /** Waits until the app and its secrets are there. */
  async loaded(name: string): Promise<this> {
    await this.find('heading', name);
    await this.secrets.find('textbox', 'Client ID');
    await this.secrets.find('table');
    return this;
  }

  get busy(): boolean {
    return this.root.querySelector('[aria-busy=true]') !== null;
  }

  /** The secrets inside it. */
  get secrets(): Screen {
    return new Screen(this.root.querySelector('zi-secret-manager') as HTMLElement);
  }

  get activeSwitch(): HTMLInputElement {
    return this.get<HTMLInputElement>('switch', 'Active');
  }

  /** What the settings say under a term, one text a line. */
  setting(term: string): string[] {
    const [found] = this.all('term', term);
    const description = found?.nextElementSibling;
    const lines = [...(description?.querySelectorAll('li') ?? [])];
    return (lines.length > 0 ? lines : [description]).map((line) => folded(line?.textContent));
  }

  /** What the live region says last. */
  async notices(words: string): Promise<void> {
    await eventually(() => {
      const said = this.all('status').map(({ textContent }) => textContent);
      if (!said.some((text) => text.includes(words))) throw new Error(`“${words}” is not said: ${said.join(' | ')}`);
    });
  }
}
