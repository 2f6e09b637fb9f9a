import type { Holder } from '@hengjian/permissions';

/** The signed-in person of a request, as identity resolved him from his session. */
export interface Actor extends Holder {
  readonly name: string;
  readonly locale: 'zh' | 'en';
  readonly sessionId: string;
}

/** A program that showed a key: counted by it instead of by its address. */
export interface Program {
  readonly id: string;
  /** Requests it may make in a minute. */
  readonly perMinute: number;
}

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor | null;
    program: Program | null;
  }
}
