/**
 * The outcome of something that may be refused: a refusal is a value with a code of a closed union, a bug throws.
 *
 * The same shape as the kernel's, written down once more because the published packages stand on nothing but each
 * other: whoever rechecks a draw needs none of the house.
 */
export type Result<Value, Refusal> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Refusal };

export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function err<Refusal>(error: Refusal): { readonly ok: false; readonly error: Refusal } {
  return { ok: false, error };
}
