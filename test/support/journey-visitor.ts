/** A person at the portal: a browser without scripts, which keeps cookies and follows redirects. */
export interface PortalVisitor {
  get(path: string): Promise<{ readonly status: number; readonly text: string }>;
  /** Fills in the form that stands on `page`, and sends it to `path`. */
  post(
    path: string,
    page: string,
    fields?: Readonly<Record<string, string>>,
  ): Promise<{ readonly status: number; readonly text: string }>;
}

const MOST_HOPS = 15;

/** Signs in at the portal as one of those who may, by way of the provider of this machine. Throws where that fails. */
export async function visitPortal(portalUrl: string, sub: string): Promise<PortalVisitor> {
  const cookies = new Map<string, string>();

  async function go(url: URL, form?: URLSearchParams): Promise<{ url: URL; response: Response }> {
    let [at, body] = [url, form];
    for (let hop = 0; hop < MOST_HOPS; hop += 1) {
      const response = await fetch(at, {
        redirect: 'manual',
        headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
        ...(body && { method: 'POST', body }),
      });
      for (const cookie of response.headers.getSetCookie()) keep(cookie);
      const to = response.headers.get('location');
      if (to === null) return { url: at, response };
      [at, body] = [new URL(to, at), undefined];
    }
    throw new Error(`${url.pathname} leads nowhere`);
  }

  function keep(cookie: string): void {
    const [pair = '', ...rest] = cookie.split(';');
    const end = pair.indexOf('=');
    const [name, value] = [pair.slice(0, end), pair.slice(end + 1)];
    const over = value === '' || rest.some((one) => /max-age=0\b/iu.test(one));
    if (over) cookies.delete(name);
    else cookies.set(name, value);
  }

  const choice = await go(new URL('/sign-in', portalUrl));
  const back = await go(choice.url, new URLSearchParams({ sub }));
  if (back.url.origin !== new URL(portalUrl).origin || back.response.status !== 200)
    throw new Error(`${sub} could not sign in: status ${back.response.status}`);

  const read = async ({ response }: { response: Response }) => ({
    status: response.status,
    text: await response.text(),
  });
  return {
    get: async (path) => read(await go(new URL(path, portalUrl))),
    async post(path, page, fields = {}) {
      const { text } = await read(await go(new URL(page, portalUrl)));
      const token = /name="token" value="([^"]+)"/u.exec(text)?.[1];
      if (token === undefined) throw new Error(`${page} has no form`);
      return read(await go(new URL(path, portalUrl), new URLSearchParams({ token, ...fields })));
    },
  };
}
