/** Ends a `switch` over a closed union: the compiler complains when a member is forgotten. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
