import { LIBRARY_STATE_NAMES, LIBRARY_STATES, type LibraryState } from '@hengjian/regulation-register';
import type { Bilingual, Status } from '@hengjian/ui';

const MARKS: Readonly<Record<LibraryState, Status>> = {
  'in-library': 'ok',
  'withdrawn-citable': 'run',
  withdrawn: 'bad',
  'edition-outdated': 'stop',
  'not-in-library': 'wait',
};

/** In the order of the guide's bar: what is well first. */
export const LIBRARY_ORDER = [
  'in-library',
  'withdrawn-citable',
  'withdrawn',
  'edition-outdated',
  'not-in-library',
] as const satisfies readonly LibraryState[];

export function isLibraryState(text: unknown): text is LibraryState {
  return LIBRARY_STATES.some((state) => state === text);
}

/** One of the five states of a row against the library, as shape and word. Null: not judged yet. */
export function libraryMark(state: LibraryState | null): { readonly status: Status; readonly words: Bilingual } {
  if (state === null) return { status: 'todo', words: { zh: '待比对', en: 'Not judged yet' } };
  return { status: MARKS[state], words: LIBRARY_STATE_NAMES[state] };
}
