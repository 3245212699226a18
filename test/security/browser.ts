/** A browser in an attacker's hands: keeps cookies by origin, shows every answer, follows nothing by itself. */
export class Browser {
  readonly #jars = new Map<string, Map<string, string>>();

  cookie(origin: string, name: string): string | undefined {
    return this.#jars.get(origin)?.get(name);
  }

  plant(origin: string, name: string, value: string): void {
    this.#jar(origin).set(name, value);
  }

  async go(address: string | URL, init: RequestInit = {}): Promise<Response> {
    const { origin } = new URL(address);
    const cookie = [...this.#jar(origin)].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = new Headers(init.headers);
    headers.set('cookie', cookie);
    const response = await fetch(address, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) this.#jar(origin).delete(name);
      else this.plant(origin, name, value);
    }
    return response;
  }

  /** Signs in as far as the address to which the identity provider sends the browser back; does not go there. */
  async untilCallback(origin: string, audience: 'citizen' | 'staff', person: string, back = '/'): Promise<string> {
    let at = `${origin}/auth/login?audience=${audience}&return=${encodeURIComponent(back)}`;
    let init: RequestInit = {};
    for (let hops = 0; hops < 12; hops++) {
      const response = await this.go(at, init);
      const location = response.headers.get('location');
      await response.arrayBuffer();
      init = location === null ? { method: 'POST', body: new URLSearchParams({ person }) } : {};
      at = location === null ? at : new URL(location, at).href;
      if (at.startsWith(`${origin}/auth/callback`)) return at;
    }
    throw new Error('the sign-in leads nowhere');
  }

  #jar(origin: string): Map<string, string> {
    const jar = this.#jars.get(origin) ?? new Map<string, string>();
    this.#jars.set(origin, jar);
    return jar;
  }
}
