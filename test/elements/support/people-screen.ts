/** `<zi-subscription-manager>` on data of its own, as an org admin meets it. */
import '../../../src/define/subscription-manager.js';

import { fixture, html } from '@open-wc/testing';

import type { Session } from '../../../src/auth/session.js';
import type { MemoryStore } from '../../../src/backends/memory/memory-backend.js';
import { people, type Scenario, scenarios } from '../../../src/backends/memory/scenarios.js';
import type { UsersBackend } from '../../../src/contract/backend.js';
import type { User } from '../../../src/contract/user.js';
import type { ZiSubscriptionManager } from '../../../src/elements/subscription-manager/subscription-manager.js';
import type { Portal } from '../../../src/portal/portal.js';
import { eventually, fill, Screen } from './forms.js';
import { type Stage, stage } from './stage.js';

export interface PeopleOptions {
  scenario?: Scenario;
  viewer?: string;
  session?: Session;
  /** Plans failures and waits before the first call. */
  prepare?: (store: MemoryStore) => void;
}

export class PeopleScreen extends Screen<ZiSubscriptionManager> {
  static async show(portal: Portal): Promise<PeopleScreen> {
    return new PeopleScreen(
      await fixture<ZiSubscriptionManager>(html`<zi-subscription-manager .portal=${portal}></zi-subscription-manager>`),
    );
  }

  /** The names on screen, from top to bottom. */
  get names(): string[] {
    return [...this.root.querySelectorAll('tbody [type=checkbox]')].map(
      (box) => box.getAttribute('aria-label')?.replace('Select ', '') ?? '',
    );
  }

  /** Waits until these are the people on screen, or as many of them. */
  async shows(people: readonly string[] | number): Promise<void> {
    await eventually(() => {
      const found = this.names.join(', ');
      const right = typeof people === 'number' ? this.names.length === people : found === people.join(', ');
      if (!right || this.root.querySelector('table[aria-busy=true]')) throw new Error(`shows ${found || this.text}`);
    });
  }

  subscriptionOf(name: string): HTMLSelectElement {
    return this.get<HTMLSelectElement>('combobox', `Subscription of ${name}`);
  }

  /** What the dropdown of a person says. */
  chosen(name: string): string {
    return this.subscriptionOf(name).selectedOptions[0]?.textContent ?? '';
  }

  async choose(name: string, label: 'None' | 'DevPortal'): Promise<void> {
    const select = await this.find<HTMLSelectElement>('combobox', `Subscription of ${name}`);
    select.focus();
    select.value = label === 'None' ? '' : 'devportal';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await this.host.updateComplete;
  }

  async save(): Promise<void> {
    (await this.find('button', 'Save')).click();
  }

  search(text: string): void {
    fill(this.get('searchbox'), text);
  }

  /** What is said of a person in their row. */
  noteOf(name: string): string {
    return this.description(this.subscriptionOf(name));
  }
}

export interface PeopleStage extends Stage {
  screen: PeopleScreen;
  /** What another admin would use. */
  users: UsersBackend;
  person(name: string): Promise<User>;
}

export async function openPeople({ prepare, ...options }: PeopleOptions = {}): Promise<PeopleStage> {
  const set = stage({ scenario: scenarios.users, ...options });
  prepare?.(set.store);
  const screen = await PeopleScreen.show(set.portal);
  const { users } = set.store.as(people['org-admin'].id);
  const person = async (name: string): Promise<User> => {
    const [found] = (await users.list({ search: name })).items;
    if (!found) throw new Error(`nobody is called ${name}`);
    return found;
  };
  return { ...set, screen, users, person };
}
