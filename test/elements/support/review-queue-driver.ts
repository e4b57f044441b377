import { fixture, html, oneEvent } from '@open-wc/testing';

import type { Portal } from '../../../src/portal/portal.js';
import { scenarios } from '../../../src/backends/memory/scenarios.js';
import { eventually, fill, Screen } from './forms.js';
import { stage, type Stage, type StageOptions } from './stage.js';
import { folded } from './text.js';

/** One row of the queue, as it is read across. */
export interface QueueRow {
  app: string;
  organization: string;
  kind: string;
  risks: string;
  submitted: string;
  assignee: string;
}

/** One field of a comparison; what is marked is in front: `+ added`, `- removed`. */
export interface ComparedRow {
  field: string;
  before: string[];
  after: string[];
}

/** `<zi-review-queue>` as its users meet it. */
export class ReviewQueueDriver extends Screen {
  static async show(portal?: Portal, reviewId?: string): Promise<ReviewQueueDriver> {
    const host = html`<zi-review-queue .portal=${portal} .reviewId=${reviewId}></zi-review-queue>`;
    return new ReviewQueueDriver(await fixture<HTMLElement>(host));
  }

  /** Waits until reviews can be read. */
  async loaded(): Promise<this> {
    await eventually(() => {
      if (this.busy || this.rows.length === 0) throw new Error(`no reviews in: ${this.text}`);
    });
    return this;
  }

  /** Waits until these apps are listed, in this order. */
  async lists(...apps: string[]): Promise<void> {
    await eventually(() => {
      const listed = this.rows.map(({ app }) => app);
      if (this.busy || listed.join() !== apps.join()) throw new Error(`listed: ${listed.join()} in ${this.text}`);
    });
  }

  /** Opens a review from the queue. */
  async open(app: string): Promise<this> {
    this.get('button', `Review ${app}`).click();
    await this.opened(app);
    return this;
  }

  /** Waits until a review is open. */
  async opened(app: string): Promise<this> {
    await this.find('heading', app);
    await this.find('heading', 'Decision');
    return this;
  }

  get busy(): boolean {
    return this.root.querySelector('[aria-busy=true]') !== null;
  }

  get rows(): QueueRow[] {
    const rows = [...this.root.querySelectorAll('[part~=table] [part~=row]')];
    return rows.map((row) => {
      const [organization = '', kind = '', risks = '', submitted = '', assignee = ''] = [
        ...row.querySelectorAll('td'),
      ].map((cell) => folded(cell.textContent));
      return {
        app: folded(row.querySelector('th button')?.textContent),
        organization,
        kind,
        risks,
        submitted,
        assignee,
      };
    });
  }

  filter(label: string, choice: string): void {
    const select = this.get<HTMLSelectElement>('combobox', label);
    const option = [...select.options].find(({ text }) => text === choice);
    if (!option) throw new Error(`${label} has no ${choice}`);
    select.value = option.value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }

  search(text: string): void {
    fill(this.get('searchbox'), text);
  }

  /** The comparisons on screen, field by field. */
  comparison(within: Element | ShadowRoot = this.root): ComparedRow[] {
    return [...within.querySelectorAll('[part~=comparison] tbody tr')].map((row) => {
      const [before, after] = [...row.querySelectorAll('td')].map((cell) =>
        [...cell.querySelectorAll('li')].map(valueOf),
      );
      return { field: folded(row.querySelector('th')?.textContent), before: before ?? [], after: after ?? [] };
    });
  }

  /** What changed since the reviewer looked. */
  get meanwhile(): ComparedRow[] {
    const banner = this.root.querySelector('[part~=changed]');
    return banner ? this.comparison(banner) : [];
  }

  /** The titles of the risk marks at one value, wherever it stands. */
  marksAt(value: string): string[] {
    const item = [...this.root.querySelectorAll('[part~=comparison] td:last-child li, [part~=fields] li')].find(
      (entry) => folded(entry.textContent).startsWith(value),
    );
    return [...(item?.querySelectorAll('[part~=risk] strong') ?? [])].map((mark) => folded(mark.textContent));
  }

  /** The values of a field of the whole app. */
  field(label: string): string[] {
    const term = [...this.root.querySelectorAll('[part~=fields] dt')].find(
      ({ textContent }) => folded(textContent) === label,
    );
    return [...(term?.nextElementSibling?.querySelectorAll('li > span') ?? [])].map(({ textContent }) =>
      folded(textContent),
    );
  }

  get conversation(): string[] {
    return [...this.root.querySelectorAll('[part~=thread] > li')].map(({ textContent }) => folded(textContent));
  }

  choose(decision: 'Approve' | 'Request changes' | 'Do not approve'): void {
    this.get('radio', new RegExp(`^${decision}`)).click();
  }

  get reason(): HTMLTextAreaElement {
    return this.get<HTMLTextAreaElement>('textbox', /^(Reason|Message)/);
  }

  /** Goes on to the question, and says yes. */
  async decide(decision: 'Approve' | 'Request changes' | 'Do not approve', reason?: string): Promise<void> {
    this.choose(decision);
    if (reason !== undefined) fill(this.reason, reason);
    this.get('button', 'Continue').click();
    (await this.find('button', decision)).click();
  }

  /** Clicks, and gives the detail of the event that comes of it. */
  async clickFor<Detail>(control: HTMLElement, event: string): Promise<Detail> {
    const heard = oneEvent<CustomEvent<Detail>>(this.host, event);
    control.click();
    return (await heard).detail;
  }
}

export interface ReviewScene extends Stage {
  queue: ReviewQueueDriver;
}

/** The queue with one review open, as a deep link shows it. */
export async function openReview(reviewId: string, app: string, options?: StageOptions): Promise<ReviewScene> {
  const made = stage({ scenario: scenarios.reviews, ...options });
  const queue = await ReviewQueueDriver.show(made.portal, reviewId);
  await queue.opened(app);
  return { ...made, queue };
}

function valueOf(item: Element): string {
  const [changed] = item.querySelectorAll('ins, del');
  const text = folded((changed ?? item.querySelector('span'))?.textContent);
  return changed ? `${changed.localName === 'ins' ? '+' : '-'} ${text}` : text;
}
