import {
  apiQuery,
  type DataOf,
  DataTable,
  DatePicker,
  EmptyState,
  ErrorNotice,
  type Status,
  StatusMark,
  useFormats,
  useText,
} from '@hengjian/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { dayPlus, officialToday } from '../../registry/today.ts';
import type { CertificateDetail } from './certificate-detail.ts';
import { certificatesTexts } from './certificates-texts.ts';

type Change = DataOf<'compareAnnex'>['rows'][number];

const PAGE = 50;
const MARKS: Readonly<Record<Change['change'], Status>> = { added: 'ok', removed: 'end', changed: 'run' };

/** What changed in an annex between two days, as it holds on the one and on the other. */
export function AnnexChanges({ certificate, decisions }: Pick<CertificateDetail, 'certificate' | 'decisions'>) {
  const say = useText(certificatesTexts);
  const { number } = useFormats();
  const newest = decisions.toSorted((a, b) => a.sequence - b.sequence).at(-1)?.effectiveFrom ?? certificate.validFrom;
  const [from, setFrom] = useState<string | null>(dayPlus(newest, -1));
  const [to, setTo] = useState<string | null>(officialToday());
  const [page, setPage] = useState(0);
  const found = useQuery({
    ...apiQuery('compareAnnex', {
      params: { id: certificate.id },
      query: { from: from ?? '', to: to ?? '', page, size: PAGE },
    }),
    enabled: from !== null && to !== null,
    placeholderData: keepPreviousData,
  });
  const { added = 0, removed = 0, changed = 0, rows = [] } = found.data ?? {};
  return (
    <>
      <div className="as-of noprint">
        <DatePicker label={say('before')} value={from} onChange={setFrom} />
        <DatePicker label={say('after')} value={to} onChange={setTo} />
      </div>
      <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
      <p className="counts">
        <StatusMark status="ok">{say('added', { count: number(added) })}</StatusMark>
        <StatusMark status="run">{say('changed', { count: number(changed) })}</StatusMark>
        <StatusMark status="end">{say('removed', { count: number(removed) })}</StatusMark>
      </p>
      <DataTable<Change>
        name="annex-changes"
        label={say('annexChanges')}
        rows={rows}
        rowId={({ before, after }) => {
          const row = after ?? before;
          return row === null ? '' : `${row.site} ${row.itemId} ${row.limitationId}`;
        }}
        total={added + removed + changed}
        busy={found.isFetching}
        paging={{ page, size: PAGE, onPage: setPage }}
        empty={<EmptyState title={say('noChanges')} />}
        columns={[
          {
            id: 'change',
            header: say('change'),
            fixed: true,
            render: ({ change }) => <StatusMark status={MARKS[change]}>{say(`${change}One`)}</StatusMark>,
          },
          { id: 'item', header: say('item'), fixed: true, render: (row) => <Item row={row.after ?? row.before} /> },
          {
            id: 'standard',
            header: say('standard'),
            fixed: true,
            render: ({ before, after }) => <Pair before={before?.standardNumber} after={after?.standardNumber} />,
          },
          {
            id: 'restriction',
            header: say('restriction'),
            render: ({ before, after }) => <Pair before={before?.restriction} after={after?.restriction} />,
          },
          { id: 'site', header: say('site'), render: ({ before, after }) => (after ?? before)?.site },
        ]}
      />
    </>
  );
}

function Item({ row }: { readonly row: Change['after'] }) {
  return row === null ? null : (
    <span lang="zh-CN">
      {row.object} {row.parameter}
    </span>
  );
}

/** What it was beside what it is; once where both are the same. */
function Pair({ before, after }: { readonly before: string | undefined; readonly after: string | undefined }) {
  if (before === undefined || after === undefined || before === after)
    return <span lang="zh-CN">{(after ?? before) || '―'}</span>;
  return (
    <span lang="zh-CN">
      {after || '―'} <span className="o">← {before || '―'}</span>
    </span>
  );
}
