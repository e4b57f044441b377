/** Keeps what a list shows: in the page's URL, or in this browser under a name. */
import { appSorts, applicationTypes, appStatuses } from '../../contract/app.js';
import type { AppListView } from './list-view.js';

const urlPrefix = 'apps-';
const storagePrefix = 'zi-devportal-view:';

const names = ['search', 'status', 'applicationType', 'active', 'sort', 'direction', 'hidden'] as const;

interface KeptList {
  syncUrl: boolean;
  viewName?: string | undefined;
  view: AppListView;
}

export class ViewKeeper {
  readonly #list: KeptList;

  constructor(list: KeptList) {
    this.#list = list;
  }

  /** Puts back what was kept; the URL is stronger, since somebody may have sent it. */
  restore(): void {
    const kept = this.#list.syncUrl ? readParams(new URL(location.href).searchParams, urlPrefix) : {};
    const named = Object.keys(kept).length === 0 ? readParams(this.#stored(), '') : {};
    const view = { ...named, ...kept };
    if (Object.keys(view).length > 0) this.#list.view = view;
  }

  keep(): void {
    const { syncUrl, viewName, view } = this.#list;
    if (syncUrl) {
      const url = new URL(location.href);
      writeParams(view, url.searchParams, urlPrefix);
      // No new entry: going back leaves the list. The host's own state stays with the entry.
      if (url.href !== location.href) history.replaceState(history.state, '', url);
    }
    if (viewName === undefined) return;
    const params = new URLSearchParams();
    writeParams(view, params, '');
    try {
      localStorage.setItem(storagePrefix + viewName, params.toString());
    } catch {
      // Storage is full or forbidden: the view is good for as long as the page is open.
    }
  }

  #stored(): URLSearchParams {
    const { viewName } = this.#list;
    try {
      return new URLSearchParams(viewName === undefined ? '' : (localStorage.getItem(storagePrefix + viewName) ?? ''));
    } catch {
      return new URLSearchParams();
    }
  }
}

/** Anything can stand in a URL or a storage: what is no value of ours is left out. */
function readParams(params: URLSearchParams, prefix: string): AppListView {
  const get = (name: string): string | undefined => params.get(prefix + name) ?? undefined;
  const oneOf = <T extends string>(values: readonly T[], name: string): T | undefined =>
    values.find((value) => value === get(name));
  const active = oneOf(['true', 'false'], 'active');
  const hidden = get('hidden');
  const found = {
    search: get('search')?.slice(0, 200),
    status: oneOf(appStatuses, 'status'),
    applicationType: oneOf(applicationTypes, 'applicationType'),
    active: active === undefined ? undefined : active === 'true',
    sort: oneOf(appSorts, 'sort'),
    direction: oneOf(['ascending', 'descending'], 'direction'),
    hidden: hidden?.split(' ').filter((column) => /^[\w-]{1,40}$/.test(column)),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

function writeParams(view: AppListView, params: URLSearchParams, prefix: string): void {
  for (const name of names) {
    const value: string | boolean | readonly string[] | undefined = view[name];
    if (value === undefined) params.delete(prefix + name);
    else params.set(prefix + name, typeof value === 'object' ? value.join(' ') : String(value));
  }
}
