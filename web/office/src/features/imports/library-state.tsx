import { type DataOf, type Status, StatusMark, useText } from '@hengjian/ui';
import { annexTexts } from './annex-texts.ts';

export type LibraryState = NonNullable<DataOf<'getImport'>['annex']>['states'][number]['state'];

/** The gravest first (domain §2.7). */
export const STATES = [
  'not-in-library',
  'edition-outdated',
  'withdrawn',
  'withdrawn-citable',
  'in-library',
] as const satisfies readonly LibraryState[];

/** As on the public pages: a shape and a word, never a colour alone. */
const MARKS = {
  'not-in-library': 'wait',
  'edition-outdated': 'stop',
  withdrawn: 'bad',
  'withdrawn-citable': 'run',
  'in-library': 'ok',
} as const satisfies Record<LibraryState, Status>;

export function LibraryStateMark({ state }: { readonly state: LibraryState }) {
  const say = useText(annexTexts);
  return <StatusMark status={MARKS[state]}>{say(state)}</StatusMark>;
}
