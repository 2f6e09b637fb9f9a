export { answer } from './answer.ts';
export type { Actor } from './actor.ts';
export { type AppOptions, createHttp } from './app.ts';
export { HttpRefusal, NOT_FOUND, NOT_PERMITTED, NOT_SIGNED_IN } from './refusal.ts';
export { respond, serve, servePublic } from './serve.ts';
