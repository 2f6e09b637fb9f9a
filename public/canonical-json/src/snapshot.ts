import { err, ok, type Result } from '@hengjian/result';
import { DEFAULT_LIMITS, type JsonCode, type JsonLimits, type JsonRefusal, type JsonValue } from './json.ts';
import { formatPointer } from './pointer.ts';
import { Refused } from './reader.ts';

/**
 * A copy of a value in memory as plain JSON data: what is checked afterwards cannot change under the check, has no
 * getters, no prototype of its own and no cycles. Total: a proxy that throws is refused like anything else.
 */
export function toJsonValue(value: unknown, limits: JsonLimits = DEFAULT_LIMITS): Result<JsonValue, JsonRefusal> {
  const copier = new Copier(limits);
  try {
    return ok(copier.copy(value));
  } catch (error) {
    // Only foreign code (a getter, a proxy's trap) can throw anything else here.
    return err(error instanceof Refused ? error.refusal : copier.refusal('NOT_JSON'));
  }
}

class Copier {
  readonly #limits: JsonLimits;
  readonly #path: (string | number)[] = [];
  #values = 0;

  constructor(limits: JsonLimits) {
    this.#limits = limits;
  }

  copy(value: unknown): JsonValue {
    if (++this.#values > this.#limits.maxValues) this.#refuse('TOO_LARGE');
    if (typeof value === 'string') return value.isWellFormed() ? value : this.#refuse('LONE_SURROGATE');
    if (typeof value === 'number') return isHashable(value) ? value : this.#refuse('NUMBER_OUT_OF_RANGE');
    if (typeof value === 'boolean' || value === null) return value;
    if (typeof value !== 'object') return this.#refuse('NOT_JSON');
    if (this.#path.length >= this.#limits.maxDepth) this.#refuse('TOO_DEEP');
    const copy = Array.isArray(value) ? this.#copyArray(value) : this.#copyObject(value);
    this.#path.pop();
    return copy;
  }

  #copyArray(array: readonly unknown[]): JsonValue {
    const copy: JsonValue[] = [];
    const depth = this.#path.push(0) - 1;
    const length = array.length;
    for (let i = 0; i < length; i++) {
      this.#path[depth] = i;
      copy.push(this.copy(array[i]));
    }
    return copy;
  }

  #copyObject(object: object): JsonValue {
    // A root prototype is recognised by having none above it, so that objects of another realm count as plain too.
    const prototype: unknown = Object.getPrototypeOf(object);
    if (prototype !== null && Object.getPrototypeOf(prototype) !== null) this.#refuse('NOT_JSON');
    const names = Object.keys(object);
    const depth = this.#path.push('') - 1;
    const copy: Record<string, JsonValue> = {};
    for (const name of names) {
      this.#path[depth] = name;
      if (!name.isWellFormed()) this.#refuse('LONE_SURROGATE');
      const value = this.copy((object as Record<string, unknown>)[name]);
      if (name === '__proto__')
        Object.defineProperty(copy, name, { value, enumerable: true, writable: true, configurable: true });
      else copy[name] = value;
    }
    return copy;
  }

  refusal(code: JsonCode): JsonRefusal {
    return { code, at: formatPointer(this.#path), offset: 0 };
  }

  #refuse(code: JsonCode): never {
    throw new Refused(this.refusal(code));
  }
}

function isHashable(value: number): boolean {
  return Number.isFinite(value) && (Number.isSafeInteger(value) || !Number.isInteger(value));
}
