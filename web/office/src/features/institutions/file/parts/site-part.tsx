import { api, type AddSiteInput, type DataOf, StatusMark } from '@hengjian/ui';
import { regionsUnder, regionWords } from '../../../../registry/dictionaries.ts';
import { SITE_KINDS } from '../file-entries.ts';
import { draftOf, type Part } from '../part.ts';
import type { PartWords } from './part-words.ts';

type Row = DataOf<'listSites'>['rows'][number];
type Draft = AddSiteInput['body']['draft'];

export function sitePart({ file, say, inLanguage, region, words, period, fromTo }: PartWords): Part<Row, Draft> {
  return {
    list: 'listSites',
    rows: (data) => data.rows as readonly Row[],
    nameOf: (row) => row.name,
    columns: [
      { id: 'number', header: file('siteNumber'), fixed: true, align: 'right', render: (row) => row.number },
      {
        id: 'name',
        header: say('name'),
        fixed: true,
        render: (row) => (
          <>
            {row.name}
            <span className="o">{row.address}</span>
          </>
        ),
      },
      { id: 'region', header: say('region'), render: (row) => inLanguage(regionWords(row.region)) },
      {
        id: 'kind',
        header: file('siteKind'),
        render: (row) => (
          <>
            {words(SITE_KINDS, row.kind)}
            {row.needsOwnApproval && (
              <span className="o">
                <StatusMark status="stop">{file('needsOwnApproval')}</StatusMark>
              </span>
            )}
          </>
        ),
      },
      period,
    ],
    fields: [
      { key: 'name', label: say('name'), type: 'text' },
      { key: 'address', label: say('address'), type: 'text' },
      { key: 'region', label: say('region'), type: 'choice', entries: regionsUnder(`${region.slice(0, 2)}0000`) },
      { key: 'kind', label: file('siteKind'), type: 'choice', entries: SITE_KINDS },
      ...fromTo,
    ],
    empty: { name: '', address: '', region, kind: 'branch', from: '', to: null },
    draftOf: (row) => draftOf(row, 'needsOwnApproval'),
    add: (id, body) => api.addSite({ params: { id }, body: { draft: body } }),
    change: (id, row, body) =>
      api.changeSite({ params: { id, part: row.id }, body: { baseVersion: row.version, draft: body } }),
    end: (id, row, on, reason) =>
      api.endSite({ params: { id, part: row.id }, body: { baseVersion: row.version, on, reason } }),
  };
}
