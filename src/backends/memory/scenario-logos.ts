import type { App } from '../../contract/app.js';
import { decodeBase64 } from '../../contract/base64.js';
import { checkLogo, type LogoFacts } from '../../contract/logo.js';

type Logo = NonNullable<App['logo']>;

/** By their base64. A browser takes its time for each URL, and a page's backends and their thousands of apps share a few. */
const shared = new Map<string, { logo: App['logo']; holders: number }>();

/** The logos that one backend's scenario brings, for as long as the backend needs them. */
export class ScenarioLogos {
  readonly #held = new Set<string>();

  get(base64: string): App['logo'] {
    let known = shared.get(base64);
    if (!known) shared.set(base64, (known = { logo: published(base64), holders: 0 }));
    if (!this.#held.has(base64)) known.holders += 1;
    this.#held.add(base64);
    return known.logo;
  }

  /** Revokes the URLs that no other backend holds. */
  release(): void {
    for (const base64 of this.#held) {
      const known = shared.get(base64);
      if (!known || (known.holders -= 1) > 0) continue;
      shared.delete(base64);
      if (known.logo) URL.revokeObjectURL(known.logo.url);
    }
    this.#held.clear();
  }
}

/** Has the logo at a `blob:` URL, until that is revoked. */
export function withUrl({ bytes, mediaType, width, height }: LogoFacts & { bytes: Uint8Array<ArrayBuffer> }): Logo {
  return { url: URL.createObjectURL(new Blob([bytes], { type: mediaType })), width, height };
}

function published(base64: string): App['logo'] {
  const bytes = decodeBase64(base64);
  const verdict = bytes && checkLogo(bytes);
  return bytes && verdict?.ok ? withUrl({ bytes, ...verdict }) : null;
}
