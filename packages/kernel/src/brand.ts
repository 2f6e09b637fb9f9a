declare const brand: unique symbol;

/** A value that has passed a check which its plain type cannot express, e.g. a string known to be a region code. */
export type Brand<Value, Name extends string> = Value & { readonly [brand]: Name };
