import { fixture, html } from '@open-wc/testing';

import type { Portal } from '../../../src/portal/portal.js';
import { AppDetailsDriver } from './app-details-driver.js';
import { AppListDriver } from './app-list-driver.js';
import { FormScreen } from './create-app-screen.js';
import { eventually, Screen } from './forms.js';
import { folded } from './text.js';

/** `<zi-dev-portal>` as the users of the whole of it meet it. */
export class DevPortalDriver extends Screen {
  static async show(portal?: Portal): Promise<DevPortalDriver> {
    return new DevPortalDriver(await fixture<HTMLElement>(html`<zi-dev-portal .portal=${portal}></zi-dev-portal>`));
  }

  static async demo(scenario = ''): Promise<DevPortalDriver> {
    return new DevPortalDriver(await fixture<HTMLElement>(html`<zi-dev-portal demo=${scenario}></zi-dev-portal>`));
  }

  /** Waits for the list, with or without apps in it. */
  async list(): Promise<AppListDriver> {
    const list = new AppListDriver(await this.part('zi-app-list'));
    await eventually(() => {
      if (list.busy || !list.root.firstElementChild) throw new Error('the list still loads');
    });
    return list;
  }

  async form(): Promise<FormScreen> {
    return new FormScreen((await this.part('zi-create-app')) as FormScreen['host']).ready();
  }

  async details(name: string): Promise<AppDetailsDriver> {
    return new AppDetailsDriver(await this.part('zi-app-details')).loaded(name);
  }

  /** The tags of the parts on screen. */
  get parts(): string[] {
    return [
      ...this.root.querySelectorAll(
        '.view > *:is(zi-app-list, zi-create-app, zi-app-details, zi-review-queue, zi-subscription-manager)',
      ),
    ].map(({ localName }) => localName);
  }

  /** The region that the views come and go in, named after the one that is there. */
  get view(): HTMLElement {
    return this.get('group');
  }

  /** Where the reader is, read from left to right. */
  get breadcrumb(): string {
    return folded(this.get('navigation', 'Breadcrumb').innerText);
  }

  get back(): HTMLElement {
    return this.get('button', 'API Apps');
  }

  /** Waits until the focus is on it. */
  async focuses(element: Element): Promise<void> {
    await eventually(() => {
      if (this.focused !== element) throw new Error(`the focus is on ${this.focused?.outerHTML ?? 'nothing'}`);
    });
  }

  /** Waits for one of the parts. */
  part(tag: string): Promise<HTMLElement> {
    return eventually(() => {
      const part = this.root.querySelector<HTMLElement>(tag);
      if (!part) throw new Error(`no ${tag} in: ${this.text}`);
      return part;
    });
  }
}
