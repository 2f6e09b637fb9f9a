import { api, type AddInsuranceInput, type DataOf } from '@hengjian/ui';
import { draftOf, type Part } from '../part.ts';
import type { PartWords } from './part-words.ts';

type Row = DataOf<'listInsurance'>['rows'][number];
type Draft = AddInsuranceInput['body']['draft'];

export function insurancePart({ file, say, number, period }: PartWords): Part<Row, Draft> {
  return {
    list: 'listInsurance',
    rows: (data) => data.rows as readonly Row[],
    nameOf: (row) => row.policyNumber,
    columns: [
      {
        id: 'policy',
        header: say('policy'),
        fixed: true,
        render: (row) => (
          <>
            {row.policyNumber}
            <span className="o">{row.insurer}</span>
          </>
        ),
      },
      { id: 'amount', header: file('amount'), align: 'right', render: (row) => number(row.amount) },
      period,
    ],
    fields: [
      { key: 'policyNumber', label: file('policyNumber'), type: 'text' },
      { key: 'insurer', label: file('insurer'), type: 'text' },
      { key: 'amount', label: file('amount'), type: 'number' },
      { key: 'from', label: file('from'), type: 'date' },
      { key: 'to', label: file('lastDay'), type: 'date' },
    ],
    empty: { policyNumber: '', insurer: '', amount: 1_000_000, from: '', to: '' },
    draftOf: (row) => draftOf(row),
    add: (id, body) => api.addInsurance({ params: { id }, body: { draft: body } }),
    change: (id, row, body) =>
      api.changeInsurance({ params: { id, part: row.id }, body: { baseVersion: row.version, draft: body } }),
    end: (id, row, on, reason) =>
      api.endInsurance({ params: { id, part: row.id }, body: { baseVersion: row.version, on, reason } }),
  };
}
