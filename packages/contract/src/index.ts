export type { BodyOf, Endpoint, ParamsOf, QueryOf, ReplyOf, Words } from './endpoint.ts';
export { Refusal, RefusalBody, WordsSchema } from './refusal.ts';
