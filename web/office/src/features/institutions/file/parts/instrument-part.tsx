import { api, type AddInstrumentInput, type DataOf, StatusMark } from '@hengjian/ui';
import { INSTRUMENT_MARKS, INSTRUMENT_STATES, TRACING } from '../file-entries.ts';
import { draftOf, type Part } from '../part.ts';
import type { PartWords } from './part-words.ts';

type Row = DataOf<'listInstruments'>['rows'][number];
type Draft = Omit<AddInstrumentInput['body']['draft'], 'site'> & { readonly siteText: string };

export function instrumentPart({ file, say, sites, words, openFromTo }: PartWords): Part<Row, Draft> {
  return {
    list: 'listInstruments',
    states: true,
    rows: (data) => data.rows as readonly Row[],
    nameOf: (row) => `${row.name} ${row.code}`,
    columns: [
      {
        id: 'name',
        header: say('instrument'),
        fixed: true,
        render: (row) => (
          <>
            {row.name}
            <span className="o">{[row.code, row.model, row.serial].filter(Boolean).join(' · ')}</span>
          </>
        ),
      },
      {
        id: 'state',
        header: file('traceability'),
        fixed: true,
        render: (row) => (
          <StatusMark status={INSTRUMENT_MARKS[row.state]}>{words(INSTRUMENT_STATES, row.state)}</StatusMark>
        ),
      },
      { id: 'due', header: file('due'), render: (row) => row.due ?? '―' },
      { id: 'lastDone', header: file('lastDone'), render: (row) => row.lastDone ?? '―' },
      {
        id: 'tracing',
        header: file('tracing'),
        render: (row) => (
          <>
            {words(TRACING, row.tracing)}
            <span className="o">{[row.provider, row.certificateNumber].filter(Boolean).join(' · ')}</span>
          </>
        ),
      },
      { id: 'site', header: say('site'), align: 'right', render: (row) => row.site },
    ],
    fields: [
      { key: 'code', label: file('instrumentCode'), type: 'text' },
      { key: 'name', label: say('name'), type: 'text' },
      { key: 'model', label: file('model'), type: 'text', optional: true },
      { key: 'serial', label: file('serial'), type: 'text', optional: true },
      { key: 'manufacturer', label: file('manufacturer'), type: 'text', optional: true },
      {
        key: 'siteText',
        label: say('site'),
        type: 'choice',
        entries: sites.map((site) => ({
          code: String(site.number),
          words: { zh: `${site.number} ${site.name}`, en: `${site.number} ${site.name}` },
        })),
      },
      { key: 'tracing', label: file('tracing'), type: 'choice', entries: TRACING },
      { key: 'cycleMonths', label: file('cycleMonths'), type: 'number', optional: true },
      { key: 'lastDone', label: file('lastDone'), type: 'date', optional: true },
      { key: 'due', label: file('due'), type: 'date', optional: true, hint: file('dueHint') },
      { key: 'certificateNumber', label: file('tracingCertificate'), type: 'text', optional: true },
      { key: 'provider', label: file('provider'), type: 'text', optional: true },
      ...openFromTo,
    ],
    empty: {
      code: '',
      name: '',
      model: null,
      serial: null,
      manufacturer: null,
      siteText: '1',
      tracing: 'calibration',
      cycleMonths: 12,
      lastDone: null,
      due: null,
      certificateNumber: null,
      provider: null,
      from: null,
      to: null,
    },
    draftOf: (row) => ({ ...draftOf(row, 'state', 'site'), siteText: String(row.site) }),
    add: (id, { siteText, ...body }) =>
      api.addInstrument({ params: { id }, body: { draft: { ...body, site: Number(siteText) } } }),
    change: (id, row, { siteText, ...body }) =>
      api.changeInstrument({
        params: { id, part: row.id },
        body: { baseVersion: row.version, draft: { ...body, site: Number(siteText) } },
      }),
    end: (id, row, on, reason) =>
      api.endInstrument({ params: { id, part: row.id }, body: { baseVersion: row.version, on, reason } }),
  };
}
