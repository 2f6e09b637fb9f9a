import { type AddAuthorisationInput, api, type DataOf } from '@hengjian/ui';
import { CERTIFICATE_FIELDS } from '../../../../registry/certificate-entries.ts';
import { draftOf, type Part } from '../part.ts';
import type { PartWords } from './part-words.ts';

type Row = DataOf<'listAuthorisations'>['rows'][number];
type Draft = AddAuthorisationInput['body']['draft'];
type Person = DataOf<'listStaff'>['rows'][number];

/** Who may sign reports for which field, from when to when. */
export function authorisationPart(
  { file, say, words, period, fromTo }: PartWords,
  people: readonly Person[],
): Part<Row, Draft> {
  return {
    list: 'listAuthorisations',
    rows: (data) => data.rows as readonly Row[],
    nameOf: (row) => row.staffName,
    columns: [
      { id: 'person', header: file('signatory'), fixed: true, render: (row) => row.staffName },
      {
        id: 'field',
        header: file('authorisedField'),
        fixed: true,
        render: (row) => (
          <>
            {row.fieldText}
            <span className="o">
              {row.fields.map((code) => words(CERTIFICATE_FIELDS, code)).join(say('listComma'))}
            </span>
          </>
        ),
      },
      { id: 'certificate', header: say('certificate'), render: (row) => row.certificateNumber ?? '―' },
      period,
    ],
    fields: [
      {
        key: 'staffId',
        label: file('signatory'),
        type: 'choice',
        entries: people.map(({ id, name, title }) => {
          const label = title === null ? name : `${name} · ${title}`;
          return { code: id, words: { zh: label, en: label } };
        }),
      },
      { key: 'fieldText', label: file('authorisedField'), type: 'text', hint: file('authorisedFieldHint') },
      { key: 'certificateNumber', label: say('certificate'), type: 'text', optional: true },
      ...fromTo,
      { key: 'fields', label: file('certificateFields'), type: 'choices', entries: CERTIFICATE_FIELDS },
    ],
    empty: { staffId: '', fieldText: '', fields: [], certificateNumber: null, from: '', to: null },
    draftOf: (row) => draftOf(row, 'staffName'),
    add: (id, draft) => api.addAuthorisation({ params: { id }, body: { draft } }),
    change: (id, row, draft) =>
      api.changeAuthorisation({ params: { id, part: row.id }, body: { baseVersion: row.version, draft } }),
    end: (id, row, on, reason) =>
      api.endAuthorisation({ params: { id, part: row.id }, body: { baseVersion: row.version, on, reason } }),
  };
}
