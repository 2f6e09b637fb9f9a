import type { Holder } from '@hengjian/permissions';

/** The signed-in person of a request, as identity resolved him from his session. */
export interface Actor extends Holder {
  readonly name: string;
  readonly locale: 'zh' | 'en';
  readonly sessionId: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor | null;
  }
}
