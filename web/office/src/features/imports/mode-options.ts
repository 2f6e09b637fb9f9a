import type { Option } from '@hengjian/ui';
import type { Subject } from './imports-search.ts';

type Mode = 'create' | 'update';
type NoteKey =
  | Mode
  | 'createNote'
  | 'updateNote'
  | 'annexCreateNote'
  | 'annexUpdateNote'
  | 'partUpdateNote'
  | 'parameterCreateNote'
  | 'parameterUpdateNote';

/** Tables whose two ways mean something of their own. */
const NOTES: Readonly<Partial<Record<Subject, Readonly<Record<Mode, NoteKey>>>>> = {
  capability: { create: 'annexCreateNote', update: 'annexUpdateNote' },
  staff: { create: 'createNote', update: 'partUpdateNote' },
  instrument: { create: 'createNote', update: 'partUpdateNote' },
  parameter: { create: 'parameterCreateNote', update: 'parameterUpdateNote' },
};
const USUAL = { create: 'createNote', update: 'updateNote' } as const;

/** Tables that are only added to. */
export function onlyAdds(subject: Subject): boolean {
  return subject === 'conflict' || subject === 'standard';
}

/** The two ways of a table, in words that fit what it holds. */
export function modeOptions(say: (key: NoteKey) => string, subject: Subject): readonly Option<Mode>[] {
  const notes = NOTES[subject] ?? USUAL;
  return [
    { value: 'create', label: say('create'), note: say(notes.create) },
    { value: 'update', label: say('update'), note: say(notes.update) },
  ];
}
