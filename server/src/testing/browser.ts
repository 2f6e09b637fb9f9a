import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';

/** A browser on our own pages: it keeps cookies and sends the header that other sites cannot. */
export interface Browser {
  readonly cookies: Map<string, string>;
  send(options: InjectOptions & { readonly url: string }): Promise<LightMyRequestResponse>;
}

export function openBrowser(app: FastifyInstance): Browser {
  const cookies = new Map<string, string>();
  return {
    cookies,
    async send(options) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const answer = await app.inject({
        method: 'GET',
        ...options,
        headers: { 'x-hengjian': '1', ...(cookie !== '' && { cookie }), ...options.headers },
      });
      for (const { name, value } of answer.cookies) {
        if (value === '') cookies.delete(name);
        else cookies.set(name, value);
      }
      return answer;
    },
  };
}

/** A browser in which a demo person is signed in, on a house with identity in demo mode. */
export async function becomeDemoPerson(app: FastifyInstance, login: string): Promise<Browser> {
  const browser = openBrowser(app);
  const answer = await browser.send({ method: 'POST', url: '/api/session/demo', payload: { login } });
  if (answer.statusCode !== 200) throw new Error(`cannot become ${login}: ${answer.body}`);
  return browser;
}
