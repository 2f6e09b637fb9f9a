/** JSON Pointer (RFC 6901) of a path of member names and array positions; the whole document is `""`. */
export function formatPointer(path: readonly (string | number)[]): string {
  return path.reduce<string>(appendPointer, '');
}

/** The pointer of one member or element under the given one. */
export function appendPointer(pointer: string, step: string | number): string {
  return `${pointer}/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
