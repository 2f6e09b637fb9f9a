import { api, type AddDocumentInput, type DataOf } from '@hengjian/ui';
import { DOCUMENT_KINDS } from '../file-entries.ts';
import { draftOf, type Part } from '../part.ts';
import type { PartWords } from './part-words.ts';

type Row = DataOf<'listDocuments'>['rows'][number];
type Draft = AddDocumentInput['body']['draft'];

export function documentPart({ file, say, words, period, fromTo }: PartWords): Part<Row, Draft> {
  return {
    list: 'listDocuments',
    rows: (data) => data.rows as readonly Row[],
    nameOf: (row) => row.title,
    columns: [
      {
        id: 'title',
        header: say('document'),
        fixed: true,
        render: (row) => (
          <>
            {row.title}
            <span className="o">{[row.number, row.edition].filter(Boolean).join(' · ')}</span>
          </>
        ),
      },
      { id: 'kind', header: file('documentKind'), render: (row) => words(DOCUMENT_KINDS, row.kind) },
      period,
    ],
    fields: [
      { key: 'title', label: file('documentTitle'), type: 'text' },
      { key: 'kind', label: file('documentKind'), type: 'choice', entries: DOCUMENT_KINDS },
      { key: 'number', label: file('documentNumber'), type: 'text', optional: true },
      { key: 'edition', label: file('edition'), type: 'text', optional: true },
      ...fromTo,
    ],
    empty: { title: '', kind: 'procedure', number: null, edition: null, from: '', to: null },
    draftOf: (row) => draftOf(row, 'fileSha256', 'fileName'),
    add: (id, body) => api.addDocument({ params: { id }, body: { draft: body } }),
    change: (id, row, body) =>
      api.changeDocument({ params: { id, part: row.id }, body: { baseVersion: row.version, draft: body } }),
    end: (id, row, on, reason) =>
      api.endDocument({ params: { id, part: row.id }, body: { baseVersion: row.version, on, reason } }),
  };
}
