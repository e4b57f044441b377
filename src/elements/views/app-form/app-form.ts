import { html, nothing, type TemplateResult } from 'lit';

import type { AppFormController } from '../../../controllers/app-form-controller.js';
import type { CommonMessages, CreateAppMessages } from '../../../i18n/messages.js';
import { logoField } from './logo-field.js';
import { nameField } from './name-field.js';
import { redirectUrisField } from './redirect-uris-field.js';
import { scopesField } from './scopes-field.js';
import { typeField } from './type-field.js';

/** The fields of an app, new or edited, and the host's own. Needs the styles of `app-form-styles.ts`. */
export function appFormFields(
  form: AppFormController,
  words: CreateAppMessages,
  common: CommonMessages,
  custom: unknown = nothing,
): TemplateResult {
  return html`${nameField(form, words)} ${logoField(form, words)} ${typeField(form, words, common)}
  ${redirectUrisField(form, words)} ${scopesField(form, words, common)} ${custom}`;
}

/** To the first field that has a problem on screen. */
export function focusProblem(root: ParentNode): void {
  root.querySelector<HTMLElement>('[aria-invalid=true], [aria-describedby*=problem-]')?.focus();
}

/** To a place in sight; where it is not there, to the first problem. */
export function focusPlace(root: ParentNode, place: string): void {
  const element = root.querySelector<HTMLElement>(place);
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'center' });
  if (!element) focusProblem(root);
}

/**
 * A button that an update took away hands the focus to its field, or it would fall to the start of the page.
 *
 * @param update What takes it away.
 */
export function keepFocus(root: ShadowRoot | null, update: () => void): void {
  const focused = root?.activeElement;
  const field = focused?.closest('.field');
  update();
  if (!root || !focused || focused.isConnected) return;
  const next = field?.isConnected ? field.querySelector<HTMLElement>('input') : null;
  (next ?? root.querySelector<HTMLElement>('#name'))?.focus();
}
