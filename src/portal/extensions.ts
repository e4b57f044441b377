/** What a host adds to the elements: columns and actions of its own, and fields whose values the backend keeps. */
import type { App, AppDraft, AppSort } from '../contract/app.js';

/** A column of the list that shows something of each app. A new object is drawn anew. */
export interface CustomColumn {
  /** Letters, digits, `-` and `_`; none of our columns' names. It is kept in URLs, and is the name of the cell's part. */
  key: string;
  label: string;
  /** Asked once for each version of an app. A text is shown as text, whatever is in it; an element as it is. */
  render(app: App): string | Node;
  /** The column that it stands behind; unless told, the last one. */
  after?: AppSort;
  /** `end` for numbers. */
  align?: 'start' | 'end';
}

/** Something that can be done with an app, in its menu behind our own actions. */
export interface CustomAction {
  key: string;
  label: string;
  /** For what cannot be undone. */
  danger?: boolean;
  /** False: the app's menu does not have it. A text: it has it, off, and this is why. */
  when?(app: App): boolean | string;
  /**
   * A text that it gives, or resolves with, is told to the person, and the app is read again. The message of a plain
   * `Error` that it throws, or rejects with, is shown. `signal` is aborted when the element leaves the page.
   */
  run(app: App, options: { signal: AbortSignal }): void | string | Promise<void | string>;
}

/** A field of the app form. Its value is a text in the app's `metadata`, under its key; an empty one is not kept. */
export interface CustomField {
  /** At most 40 characters of a-z, 0-9, `-` and `_`; the first is a letter or digit. */
  key: string;
  label: string;
  hint?: string;
  /** The value of a checkbox is `true` or empty. */
  type: 'text' | 'textarea' | 'select' | 'checkbox';
  /** Of a select; without `required` there is an empty one too. */
  options?: readonly { value: string; label: string }[];
  required?: boolean;
  /** Characters (UTF-16 code units), 500 unless told and at most. */
  maxLength?: number;
  /** What is wrong with the value, as it is shown; undefined where nothing is. Asked at every key. */
  check?(value: string, draft: AppDraft): string | undefined;
}
