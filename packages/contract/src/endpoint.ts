import type { Static, TSchema } from 'typebox';

export interface Words {
  readonly zh: string;
  readonly en: string;
}

/**
 * One operation of the HTTP interface. Server and front ends share it; the OpenAPI document is generated from it.
 * `responses` lists what is answered when things go well; refusals all have the shape of `Refusal`.
 */
export interface Endpoint {
  readonly operationId: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: `/${string}`;
  readonly summary: Words;
  readonly params?: TSchema;
  readonly query?: TSchema;
  readonly body?: TSchema;
  readonly responses: Readonly<Record<number, TSchema>>;
}

type Parsed<Schema> = Schema extends TSchema ? Static<Schema> : undefined;

export type ParamsOf<E extends Endpoint> = Parsed<E['params']>;
export type QueryOf<E extends Endpoint> = Parsed<E['query']>;
export type BodyOf<E extends Endpoint> = Parsed<E['body']>;

/** Every answer of an endpoint as a pair of status and body. */
export type ReplyOf<E extends Endpoint> = {
  [Status in keyof E['responses']]: E['responses'][Status] extends TSchema
    ? { readonly status: Status; readonly body: Static<E['responses'][Status]> }
    : never;
}[keyof E['responses']];
