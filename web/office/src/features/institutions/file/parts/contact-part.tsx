import { api, type AddContactInput, type DataOf } from '@hengjian/ui';
import { draftOf, type Part } from '../part.ts';
import type { PartWords } from './part-words.ts';

type Row = DataOf<'listContacts'>['rows'][number];
type Draft = AddContactInput['body']['draft'];

export function contactPart({ file, say, period, openFromTo }: PartWords): Part<Row, Draft> {
  return {
    list: 'listContacts',
    rows: (data) => data.rows as readonly Row[],
    nameOf: (row) => row.name,
    columns: [
      {
        id: 'name',
        header: say('contact'),
        fixed: true,
        render: (row) => (
          <>
            {row.name}
            <span className="o">{row.duty}</span>
          </>
        ),
      },
      { id: 'phone', header: file('phone'), render: (row) => row.phone ?? '―' },
      { id: 'email', header: file('email'), render: (row) => row.email ?? '―' },
      {
        id: 'published',
        header: file('published'),
        render: (row) => file(row.published === true ? 'isPublic' : 'isInternal'),
      },
      period,
    ],
    fields: [
      { key: 'name', label: file('personName'), type: 'text' },
      { key: 'duty', label: file('duty'), type: 'text', optional: true },
      { key: 'phone', label: file('phone'), type: 'text', optional: true },
      { key: 'email', label: file('email'), type: 'text', optional: true },
      ...openFromTo,
      { key: 'published', label: file('publishContact'), type: 'switch' },
    ],
    empty: { name: '', duty: null, phone: null, email: null, published: false, from: null, to: null },
    draftOf: (row) => draftOf(row),
    add: (id, body) => api.addContact({ params: { id }, body: { draft: body } }),
    change: (id, row, body) =>
      api.changeContact({ params: { id, part: row.id }, body: { baseVersion: row.version, draft: body } }),
    end: (id, row, on, reason) =>
      api.endContact({ params: { id, part: row.id }, body: { baseVersion: row.version, on, reason } }),
  };
}
