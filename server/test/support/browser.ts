/** As much of a browser as signing in takes: cookies by path, redirects by hand, forms. */
export class Browser {
  readonly #cookies = new Map<string, { value: string; path: string }>();

  /** Follows redirects while they stay on `origin`; the answer that leads elsewhere is given back. */
  async open(url: string, init: RequestInit = {}): Promise<Response & { url: string }> {
    const origin = new URL(url).origin;
    let response = await this.#request(url, init);
    let at = url;
    for (let hops = 0; hops < 20; hops += 1) {
      const location = response.headers.get('location');
      if (location === null) break;
      const next = new URL(location, at);
      if (next.origin !== origin) break;
      await response.body?.cancel();
      at = next.href;
      response = await this.#request(at, {});
    }
    Object.defineProperty(response, 'url', { value: at });
    return response;
  }

  /** Submits the form of the page at `url`, as a click on one of its buttons does. */
  submit(url: string, field: string, value: string): Promise<Response> {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: new URL(url).origin };
    return this.open(url, { method: 'POST', headers, body: new URLSearchParams({ [field]: value }) });
  }

  /** A cookie's value. */
  cookie(name: string): string | undefined {
    return [...this.#cookies].find(([key]) => key.startsWith(`${name}|`))?.[1].value;
  }

  async #request(url: string, init: RequestInit): Promise<Response> {
    const { pathname } = new URL(url);
    const cookies = [...this.#cookies].filter(([, { path }]) => pathname.startsWith(path));
    const headers = new Headers(init.headers);
    headers.set('cookie', cookies.map(([name, { value }]) => `${name.split('|')[0]}=${value}`).join('; '));
    headers.set('accept', 'text/html');
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie);
    return response;
  }

  #keep(cookie: string): void {
    const [pair = '', ...attributes] = cookie.split(';').map((part) => part.trim());
    const [name = '', ...value] = pair.split('=');
    const attribute = (wanted: string) =>
      attributes.find((part) => part.toLowerCase().startsWith(`${wanted}=`))?.slice(wanted.length + 1);
    const path = attribute('path') ?? '/';
    const expires = attribute('expires');
    const key = `${name}|${path}`;
    if (expires !== undefined && Date.parse(expires) <= Date.now()) this.#cookies.delete(key);
    else this.#cookies.set(key, { value: value.join('='), path });
  }
}
