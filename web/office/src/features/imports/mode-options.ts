import type { Option } from '@hengjian/ui';
import type { Subject } from './imports-search.ts';

type Mode = 'create' | 'update';
type NoteKey = Mode | 'createNote' | 'updateNote' | 'annexCreateNote' | 'annexUpdateNote' | 'partUpdateNote';

/** The two ways of a table, in words that fit what it holds. */
export function modeOptions(say: (key: NoteKey) => string, subject: Subject): readonly Option<Mode>[] {
  const annex = subject === 'capability';
  const part = subject === 'staff' || subject === 'instrument';
  return [
    { value: 'create', label: say('create'), note: say(annex ? 'annexCreateNote' : 'createNote') },
    {
      value: 'update',
      label: say('update'),
      note: say(annex ? 'annexUpdateNote' : part ? 'partUpdateNote' : 'updateNote'),
    },
  ];
}
