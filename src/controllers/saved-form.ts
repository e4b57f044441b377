import { type ApplicationType, applicationTypes } from '../contract/app.js';
import type { Metadata } from '../contract/metadata.js';
import { departure, type Shape } from '../contract/shape.js';

/** An app form as it is kept over a reload. */
export interface SavedForm {
  name: string;
  applicationType: ApplicationType;
  redirectUris: string[];
  scopes: string[];
  /** The host's own fields. */
  metadata?: Metadata | undefined;
  /** As in `LogoController.change`. */
  logo?: string | null | undefined;
  idempotencyKey: string;
}

const text: Shape = { type: 'string' };
const texts: Shape = { type: 'array', items: text };

const required = {
  name: text,
  applicationType: { enum: applicationTypes },
  redirectUris: texts,
  scopes: texts,
  idempotencyKey: text,
} satisfies Partial<Record<keyof SavedForm, Shape>>;

const savedShape: Shape = {
  type: 'object',
  properties: {
    ...required,
    logo: { type: ['string', 'null'] },
    metadata: { type: 'object', additionalProperties: text },
  },
  required: Object.keys(required),
};

/** Anything can stand in storage. */
export function isSavedForm(saved: unknown): saved is SavedForm {
  return departure(saved, savedShape) === undefined;
}
