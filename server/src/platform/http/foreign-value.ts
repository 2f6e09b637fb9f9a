/** Deeper than any body of ours, and shallow enough for every recursion over what was sent. */
const MAX_DEPTH = 64;

export interface ForeignValue {
  /** JSON pointer. */
  readonly at: string;
  readonly expected: string;
}

/**
 * The first thing in parsed input that JSON allows and the house cannot keep as it came: text that is no Unicode (lone
 * surrogates) or holds U+0000, which PostgreSQL cannot store; numbers beyond exactness; nesting without end.
 */
export function findForeignValue(input: unknown): ForeignValue | undefined {
  const open: { readonly value: unknown; readonly at: string; readonly depth: number }[] = [
    { value: input, at: '', depth: 0 },
  ];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, at, depth } = next;
    const fault = faultOf(value);
    if (fault !== undefined) return { at, expected: fault };
    if (typeof value !== 'object' || value === null) continue;
    if (depth === MAX_DEPTH) return { at: '', expected: `must not be nested deeper than ${MAX_DEPTH} levels` };
    for (const [key, member] of Object.entries(value)) {
      if (faultOf(key) !== undefined) return { at, expected: 'must have names of Unicode text without U+0000' };
      open.push({ value: member, at: `${at}/${escapePointer(key)}`, depth: depth + 1 });
    }
  }
  return undefined;
}

function faultOf(value: unknown): string | undefined {
  if (typeof value === 'string' && (!value.isWellFormed() || value.includes('\0')))
    return 'must be Unicode text without U+0000';
  if (typeof value === 'number' && !(Math.abs(value) <= Number.MAX_SAFE_INTEGER))
    return 'must be a number that can be kept exactly';
  return undefined;
}

/** RFC 6901. */
export function escapePointer(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
