import { html as litHtml, type TemplateResult } from 'lit';

/** What `<zi-app-details>` renders of ours, and what `<zi-dev-portal>` does. */
export const detailsParts = ['zi-quickstart', 'zi-secret-manager'] as const;
export const portalParts = [
  'zi-app-details',
  'zi-app-list',
  'zi-create-app',
  'zi-review-queue',
  'zi-secret-policy',
  'zi-subscription-manager',
  'zi-waffle-menu',
] as const;

let suffix = '';
const renamed = new WeakMap<TemplateStringsArray, TemplateStringsArray>();

/** From now on the tags inside this copy's elements end in it. It becomes markup, so who calls this has checked it. */
export function setTagSuffix(text: string): void {
  suffix = text;
}

/** What an element of ours is called inside this copy's elements, such as `zi-app-list-v2` for `zi-app-list`. */
export function innerTag(name: string): string {
  return suffix === '' ? name : `${name}-${suffix}`;
}

/** lit's `html`, for templates with elements of ours in them: those of this copy, never another version's. */
export function html(strings: TemplateStringsArray, ...values: unknown[]): TemplateResult<1> {
  if (suffix === '') return litHtml(strings, ...values);
  let own = renamed.get(strings);
  if (!own) {
    const texts = strings.map((text) => text.replace(/(?<=<\/?)zi-[a-z-]+/g, innerTag));
    own = Object.assign(texts, { raw: texts });
    renamed.set(strings, own);
  }
  return litHtml(own, ...values);
}
