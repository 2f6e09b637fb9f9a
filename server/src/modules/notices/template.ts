import type { Words } from '@hengjian/contract';

export interface Template<Name extends string> {
  readonly params: readonly Name[];
  readonly title: Words;
  readonly body: Words;
}

/** Ties the places in the texts to declared names, which callers then have to fill. */
export function template<const Name extends string>(
  params: readonly Name[],
  title: Words,
  body: Words,
): Template<Name> {
  return { params, title, body };
}
