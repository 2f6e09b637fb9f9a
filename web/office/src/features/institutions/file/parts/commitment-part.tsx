import { api, type AddCommitmentInput, type DataOf } from '@hengjian/ui';
import { draftOf, type Part } from '../part.ts';
import type { PartWords } from './part-words.ts';

type Row = DataOf<'listCommitments'>['rows'][number];
type Draft = AddCommitmentInput['body']['draft'];

export function commitmentPart({ file, say, period, fromTo }: PartWords): Part<Row, Draft> {
  return {
    list: 'listCommitments',
    rows: (data) => data.rows as readonly Row[],
    nameOf: (row) => row.wording.slice(0, 20),
    columns: [
      {
        id: 'wording',
        header: say('commitment'),
        fixed: true,
        render: (row) => (
          <span className="wording">
            {row.wording}
            {row.url !== null && <span className="o">{row.url}</span>}
          </span>
        ),
      },
      period,
    ],
    fields: [
      { key: 'wording', label: file('wording'), type: 'long' },
      { key: 'url', label: file('commitmentUrl'), type: 'text', optional: true },
      ...fromTo,
    ],
    empty: { wording: '', url: null, from: '', to: null },
    draftOf: (row) => draftOf(row),
    add: (id, body) => api.addCommitment({ params: { id }, body: { draft: body } }),
    change: (id, row, body) =>
      api.changeCommitment({ params: { id, part: row.id }, body: { baseVersion: row.version, draft: body } }),
    end: (id, row, on, reason) =>
      api.endCommitment({ params: { id, part: row.id }, body: { baseVersion: row.version, on, reason } }),
  };
}
