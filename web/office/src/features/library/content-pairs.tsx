import { type DataOf, Pairs, useBilingual, useFormats, useText } from '@hengjian/ui';
import { Link } from '@tanstack/react-router';
import { DEPARTMENT_ENTRIES, wordsOf } from '../../registry/dictionaries.ts';
import { libraryTexts } from './library-texts.ts';
import { FIELD_ENTRIES } from './words.ts';

export type EntryContent = DataOf<'getParameter'>['entry']['content'];

/** What an entry says, line by line. */
export function ContentPairs({ content }: { readonly content: EntryContent }) {
  const say = useText(libraryTexts);
  const inLanguage = useBilingual();
  const { list } = useFormats();
  return (
    <Pairs
      pairs={[
        [say('name'), content.name],
        [say('aliases'), content.aliases.length === 0 ? '—' : list(content.aliases)],
        [say('object'), content.object === '' ? say('anyObject') : content.object],
        [say('field'), `${inLanguage(wordsOf(FIELD_ENTRIES, content.field))} · ${content.category}`],
        [say('unit'), content.unit === '' ? '—' : content.unit],
        [
          say('standards'),
          content.standards.map((number, at) => (
            <span key={number}>
              {at > 0 && ' '}
              <Link to="/library/standards/$number" params={{ number }} search={{}}>
                {number}
              </Link>
            </span>
          )),
        ],
        [say('basis'), content.legalBasis === '' ? say('noBasis') : content.legalBasis],
        [
          say('department'),
          content.ownerDepartment === null ? '—' : inLanguage(wordsOf(DEPARTMENT_ENTRIES, content.ownerDepartment)),
        ],
        ...(content.note === '' ? [] : [[say('note'), content.note] as const]),
      ]}
    />
  );
}
