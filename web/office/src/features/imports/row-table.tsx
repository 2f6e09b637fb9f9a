import { apiQuery, type DataOf, DataTable, ErrorNotice, StatusMark, useBilingual, useText } from '@hengjian/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { annexTexts } from './annex-texts.ts';
import { importsTexts } from './imports-texts.ts';
import { type LibraryState, LibraryStateMark } from './library-state.tsx';
import './annex.css';

type Row = DataOf<'listImportRows'>['rows'][number];
export type Show = 'good' | 'bad' | 'warned' | 'kept';

const PAGE = 50;

export interface RowTableProps {
  readonly id: string;
  readonly show: Show;
  readonly stamp: string;
  /** Only rows with a line in this state of the library. */
  readonly state?: LibraryState | null;
  /** Rows become lines of annexes, which is shown too. */
  readonly annex?: boolean;
}

/** Rows of a batch with what was found on each, addressed as the spreadsheet addresses its cells. */
export function RowTable({ id, show, stamp, state = null, annex = false }: RowTableProps) {
  const say = useText(importsTexts);
  const sayAnnex = useText(annexTexts);
  const inLanguage = useBilingual();
  const [page, setPage] = useState(0);
  const query = apiQuery('listImportRows', {
    params: { id },
    query: { show, page, size: PAGE, ...(state && { state }) },
  });
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
                {row.problems.map(({ code, place, severity, message, clause, wayOut }) => (
                  <li key={`${code} ${place} ${message.zh}`}>
                    <StatusMark status={severity === 'error' ? 'stop' : 'wait'}>
                      {place !== null && <b>{place} </b>}
                      {inLanguage(message)}
                      {clause !== undefined && <span className="qq"> {clause}</span>}
                    </StatusMark>
                    {wayOut !== undefined && <span className="o">{inLanguage(wayOut)}</span>}
                  </li>
                ))}
              </ul>
            ),
          },
          ...(annex
            ? [
                {
                  id: 'becomes',
                  header: sayAnnex('becomes'),
                  render: (row: Row) => (
                    <ul className="becomes">
                      {(row.lines ?? []).map((line) => (
                        <li key={`${line.standard} ${line.note?.zh}`}>
                          {line.state !== null && <LibraryStateMark state={line.state} />} {line.standard}
                          {line.note !== null && <span className="o">{inLanguage(line.note)}</span>}
                        </li>
                      ))}
                    </ul>
                  ),
                },
              ]
            : []),
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
