import type { DecisionContent, RowKey } from './new-decision.ts';

/** What a decision says besides the columns of its row; stored as JSON. */
export type DecisionBody = Omit<DecisionContent, 'kind' | 'decidedOn' | 'effectiveFrom' | 'effectiveTo'>;

export function bodyOf(content: DecisionContent): DecisionBody {
  const { kind: _, decidedOn: _on, effectiveFrom: _from, effectiveTo: _to, ...body } = content;
  return body;
}

/** A body out of its row. It was written by us, so whatever does not fit is a bug and throws. */
export function parseBody(value: unknown): DecisionBody {
  if (typeof value !== 'object' || value === null) throw new TypeError('the body of a decision is an object');
  const at = (name: string): unknown => Reflect.get(value, name);
  const text = (name: string): string | null => {
    const found = at(name) ?? null;
    if (found !== null && typeof found !== 'string') throw new TypeError(`${name} of a decision is a text`);
    return found;
  };
  const mergedInto = text('mergedInto');
  return {
    number: text('number'),
    sites: at('sites') === null || at('sites') === undefined ? null : listOf(at('sites'), parseInteger),
    documentNumber: text('documentNumber'),
    reason: text('reason'),
    clause: text('clause'),
    rows: at('rows') === null || at('rows') === undefined ? null : listOf(at('rows'), parseRowKey),
    ...(at('mergedFrom') !== undefined && { mergedFrom: listOf(at('mergedFrom'), String) }),
    ...(mergedInto !== null && { mergedInto }),
  };
}

function listOf<T>(value: unknown, parse: (one: unknown) => T): readonly T[] {
  if (!Array.isArray(value)) throw new TypeError('a list in the body of a decision is an array');
  return value.map(parse);
}

function parseInteger(value: unknown): number {
  if (!Number.isSafeInteger(value)) throw new TypeError('a number in the body of a decision is an integer');
  return Number(value);
}

function parseRowKey(value: unknown): RowKey {
  if (typeof value !== 'object' || value === null) throw new TypeError('a row in the body of a decision is an object');
  const at = (name: string) => parseInteger(Reflect.get(value, name));
  return { site: at('site'), itemId: at('itemId'), limitationId: at('limitationId') };
}
