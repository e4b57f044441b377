import { departure, type Shape } from '../contract/shape.js';
import type { AppFields } from './app-form-controller.js';
import { isSavedForm, type SavedForm } from './saved-form.js';

/** The edit of an app as it is kept over a reload, with what it was made on. */
export interface SavedEdit {
  version: string;
  /** Its logo is the URL. */
  base: SavedForm;
  form: SavedForm;
}

const shape: Shape = { type: 'object', properties: { version: { type: 'string' } }, required: ['version'] };

export function savedEdit(version: string, { logo, ...fields }: AppFields, form: SavedForm): SavedEdit {
  return { version, base: { ...fields, logo: logo?.url ?? null, idempotencyKey: '' }, form };
}

/** Anything can stand in storage. */
export function isSavedEdit(saved: unknown): saved is SavedEdit {
  if (departure(saved, shape) !== undefined) return false;
  const { base, form } = saved as SavedEdit;
  return isSavedForm(base) && isSavedForm(form);
}

/** What the edit was made on. */
export function baseOf({ base: { logo, ...fields } }: SavedEdit): AppFields {
  return { ...fields, logo: logo == null ? null : { url: logo, width: 0, height: 0 } };
}
