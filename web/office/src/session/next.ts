/**
 * Where to go after signing in. Only a place in this office: an address of elsewhere would make the sign-in page a
 * springboard for others.
 */
export function parseNext(search: Readonly<Record<string, unknown>>): { next?: string } {
  const { next } = search;
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? { next } : {};
}
