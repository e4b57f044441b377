import { html, nothing, type TemplateResult } from 'lit';

import { coverage, type Scope, type ScopeCategory } from '../../../contract/scope.js';
import type { AppFormController } from '../../../controllers/app-form-controller.js';
import type { CommonMessages, CreateAppMessages } from '../../../i18n/messages.js';
import { backIcon, lockIcon } from '../icons.js';
import { notesOf, notesView } from './note.js';
import { problemId, problemView } from './problem.js';

export function scopesField(form: AppFormController, words: CreateAppMessages, common: CommonMessages): TemplateResult {
  const problem = form.shown('scopes');
  return html`<fieldset
    class="field"
    part="field"
    id="scopes"
    tabindex="-1"
    aria-describedby="scopes-hint ${notesOf(form, 'scopes')} ${problem ? problemId('scopes') : ''}"
  >
    <legend class="required">${words.scopes}</legend>
    <p class="hint" id="scopes-hint">${words.scopesHint}</p>
    <ul class="categories">
      ${form.rules.catalog.map((category) => html`<li>${categoryView(form, words, common, category)}</li>`)}
    </ul>
    ${notesView(form, 'scopes', words)} ${problemView(problem, words)}
  </fieldset>`;
}

/** A tri-state parent over its scopes; `<details>` opens and closes without a line of script. */
function categoryView(
  form: AppFormController,
  words: CreateAppMessages,
  common: CommonMessages,
  category: ScopeCategory,
): TemplateResult {
  const state = coverage(category, form.scopes, form.rules.packages);
  const chosen = category.scopes.filter(({ name }) => form.scopes.has(name)).length;
  const id = `category-${category.id}`;
  return html`<div class="category">
      <input
        part="input category"
        type="checkbox"
        id=${id}
        .checked=${state === 'all'}
        .indeterminate=${state === 'some'}
        ?disabled=${!category.scopes.some((scope) => form.isOpen(scope))}
        @change=${(event: Event): void => {
          form.setCategory(category, (event.target as HTMLInputElement).checked);
        }}
      />
      <label for=${id}>${category.title}</label>
      <span class="hint">${words.scopesChosen(chosen, category.scopes.length)}</span>
    </div>
    <details ?open=${form.editing}>
      <summary aria-label=${words.showScopes(category.title)}>${backIcon}</summary>
      <ul>
        ${category.scopes.map((scope) => html`<li>${scopeView(form, words, common, scope)}</li>`)}
      </ul>
    </details>`;
}

function scopeView(
  form: AppFormController,
  words: CreateAppMessages,
  common: CommonMessages,
  scope: Scope,
): TemplateResult {
  const chosen = form.scopes.has(scope.name);
  const locked = !form.isOpen(scope);
  return html`<label class="choice">
    <input
      part="input scope"
      type="checkbox"
      name="scope"
      value=${scope.name}
      ?disabled=${locked}
      .checked=${chosen}
      @change=${(event: Event): void => {
        form.setScope(scope.name, (event.target as HTMLInputElement).checked);
      }}
    />
    <span>
      <span class="choice-name">${scope.title}</span>
      <span class="hint">${scope.description}</span>
      ${
        locked
          ? html`<span class="locked"
              >${lockIcon} ${words.lockedScope(common.packageName(scope.requiredPackage ?? ''))}</span
            >`
          : nothing
      }
    </span>
  </label>`;
}
