import { apiQuery, type DataOf, DataTable, ErrorNotice, StatusMark, useBilingual, useText } from '@hengjian/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { importsTexts } from './imports-texts.ts';

type Row = DataOf<'listImportRows'>['rows'][number];
export type Show = 'good' | 'bad' | 'warned' | 'kept';

const PAGE = 50;

/** Rows of a batch with what was found on each, addressed as the spreadsheet addresses its cells. */
export function RowTable({ id, show, stamp }: { readonly id: string; readonly show: Show; readonly stamp: string }) {
  const say = useText(importsTexts);
  const inLanguage = useBilingual();
  const [page, setPage] = useState(0);
  const query = apiQuery('listImportRows', { params: { id }, query: { show, page, size: PAGE } });
  const found = useQuery({ ...query, queryKey: [...query.queryKey, stamp], placeholderData: keepPreviousData });
  return (
    <>
      <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
      <DataTable<Row>
        name={`import-rows-${show}`}
        label={say(show)}
        rows={found.data?.rows ?? []}
        rowId={(row) => String(row.row)}
        total={found.data?.total ?? 0}
        busy={found.isFetching}
        paging={{ page, size: PAGE, onPage: setPage }}
        empty={<p className="empty">{say('noRows')}</p>}
        columns={[
          { id: 'row', header: say('row'), fixed: true, align: 'right', render: (row) => row.row },
          {
            id: 'why',
            header: say('why'),
            fixed: true,
            render: (row) => (
              <ul className="problems">
                {row.problems.map(({ code, place, severity, message }) => (
                  <li key={`${code} ${place}`}>
                    <StatusMark status={severity === 'error' ? 'stop' : 'wait'}>
                      {place !== null && <b>{place} </b>}
                      {inLanguage(message)}
                    </StatusMark>
                  </li>
                ))}
              </ul>
            ),
          },
          {
            id: 'content',
            header: say('content'),
            render: (row) => <span className="s12 q">{row.cells.filter(Boolean).join(' · ')}</span>,
          },
        ]}
      />
    </>
  );
}
