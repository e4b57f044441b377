import { html, nothing } from 'lit';

import type { ShownProblem } from '../../../controllers/form-metadata.js';
import type { CreateAppMessages } from '../../../i18n/messages.js';
import { warningIcon } from '../warning-icon.js';

/** The id that a control names in `aria-describedby` when its field has a problem. */
export function problemId(path: string): string {
  return `problem-${path.replace('/', '-')}`;
}

/** What is wrong with a field, under it; nothing where nothing is. */
export function problemView(problem: ShownProblem | undefined, words: CreateAppMessages, at = problem?.path): unknown {
  if (!problem || at === undefined) return nothing;
  const [field = ''] = problem.path.split('/');
  return html`<p class="problem" part="problem" id=${problemId(at)}>
    ${warningIcon}<span>${problem.text ?? words.problem(field, problem.code, problem.limit)}</span>
  </p>`;
}
