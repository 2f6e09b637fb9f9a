import { type DataOf, type Status, StatusMark, useText } from '@hengjian/ui';
import { importsTexts } from './imports-texts.ts';

export type State = DataOf<'getImport'>['batch']['state'];

const MARKS = {
  mapped: 'todo',
  checking: 'run',
  checked: 'run',
  importing: 'run',
  imported: 'ok',
  undoing: 'run',
  undone: 'end',
  cancelled: 'end',
  failed: 'stop',
} as const satisfies Record<State, Status>;

export function StateMark({ state }: { readonly state: State }) {
  const say = useText(importsTexts);
  return <StatusMark status={MARKS[state]}>{say(state)}</StatusMark>;
}

export function isRunning(state: State): boolean {
  return state === 'checking' || state === 'importing' || state === 'undoing';
}
