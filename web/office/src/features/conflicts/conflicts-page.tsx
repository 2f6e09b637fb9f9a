import {
  address,
  apiQuery,
  Button,
  type DataOf,
  DataTable,
  EmptyState,
  ErrorNotice,
  PageHead,
  Select,
  StatusMark,
  useBilingual,
  useFormats,
  useLocale,
  useText,
} from '@hengjian/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { CONFLICT_REASONS, wordsOf } from '../../registry/dictionaries.ts';
import { FilterBar } from '../../registry/filter-bar.tsx';
import { ListActions } from '../../registry/list-actions.tsx';
import { type ListSearch, parseListSearch, withFilter } from '../../registry/list-search.ts';
import { registryTexts } from '../../registry/registry-texts.ts';
import { conflictsTexts } from './conflicts-texts.ts';
import { DeclareDialog } from './declare-dialog.tsx';
import { EndDialog } from './end-dialog.tsx';

type Row = DataOf<'listConflicts'>['rows'][number];

const PAGE = 50;
const SORTS = ['inspector', 'institution', 'declaredAt'] as const;

function queryOf({ q, ended, descending, sort }: ListSearch) {
  return { search: q, ended, descending, sort: SORTS.find((one) => one === sort) };
}

export function ConflictsPage() {
  const say = useText(conflictsTexts);
  const common = useText(registryTexts);
  const inLanguage = useBilingual();
  const { date } = useFormats();
  const locale = useLocale();
  const navigate = useNavigate();
  const search = parseListSearch(useSearch({ strict: false }));
  const page = search.page ?? 0;
  const [declaring, setDeclaring] = useState(false);
  const [ending, setEnding] = useState<Row>();
  const found = useQuery({
    ...apiQuery('listConflicts', { query: { ...queryOf(search), page, size: PAGE } }),
    placeholderData: keepPreviousData,
  });
  const go = (next: ListSearch) => void navigate({ to: '/conflicts', search: next });
  const { rows = [], total = 0, may } = found.data ?? {};
  return (
    <>
      <PageHead
        title={say('title')}
        sub={say('sub')}
        actions={
          <>
            {may?.import && (
              <Link className="btn" to="/imports" search={{ subject: 'conflict' }}>
                {common('import')}
              </Link>
            )}
            {may?.declare && (
              <Button kind="main" onPress={() => setDeclaring(true)}>
                {say('declare')}
              </Button>
            )}
          </>
        }
      />
      <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
      <DataTable<Row>
        name="conflicts"
        label={say('title')}
        rows={rows}
        rowId={(row) => row.id}
        total={total}
        busy={found.isFetching}
        paging={{ page, size: PAGE, onPage: (next) => go({ ...search, page: next }) }}
        sort={search.sort === undefined ? undefined : { column: search.sort, descending: search.descending ?? false }}
        onSort={(sort) => go(withFilter(search, { sort: sort?.column, descending: sort?.descending }))}
        filters={
          <>
            <FilterBar hint={say('searchHint')} search={search} onSearch={go} choices={[]} />
            <Select
              label={say('show')}
              value={search.ended === true ? 'all' : 'open'}
              onChange={(value) => go(withFilter(search, { ended: value === 'all' }))}
              options={[
                { value: 'open', label: say('onlyInForce') },
                { value: 'all', label: say('withEnded') },
              ]}
            />
          </>
        }
        actions={
          <ListActions
            total={total}
            mayExport={may?.export ?? false}
            fileAddress={(format) => address.exportConflicts({ query: { ...queryOf(search), format, locale } })}
          />
        }
        empty={<EmptyState title={common('none')} />}
        columns={[
          {
            id: 'inspector',
            header: say('inspector'),
            fixed: true,
            sortable: true,
            render: ({ inspector }) => (
              <>
                <b>{inspector.name}</b>
                <span className="o">{inspector.code}</span>
              </>
            ),
          },
          {
            id: 'institution',
            header: say('institution'),
            fixed: true,
            sortable: true,
            render: ({ institution }) => (
              <>
                {institution.name}
                <span className="o">{institution.code}</span>
              </>
            ),
          },
          {
            id: 'reason',
            header: say('reason'),
            render: (row) => (
              <>
                {inLanguage(wordsOf(CONFLICT_REASONS, row.reason))}
                <span className="o">{row.note}</span>
              </>
            ),
          },
          {
            id: 'declaredAt',
            header: say('declaredAt'),
            sortable: true,
            render: (row) => (
              <>
                {date(row.declaredAt)}
                <span className="o">{row.declaredBy ?? common('bySystem')}</span>
              </>
            ),
          },
          {
            id: 'state',
            header: say('state'),
            render: ({ ended }) =>
              ended === null ? (
                <StatusMark status="ok">{say('inForce')}</StatusMark>
              ) : (
                <>
                  <StatusMark status="end">
                    {say('ended')} {date(ended.at)}
                  </StatusMark>
                  <span className="o">{ended.reason}</span>
                </>
              ),
          },
          {
            id: 'end',
            header: say('end'),
            quiet: true,
            fixed: true,
            align: 'right',
            render: (row) =>
              row.mayEnd ? (
                <Button
                  small
                  aria-label={say('endOf', { inspector: row.inspector.name, institution: row.institution.name })}
                  onPress={() => setEnding(row)}
                >
                  {say('end')}
                </Button>
              ) : null,
          },
        ]}
      />
      {declaring && <DeclareDialog onClose={() => setDeclaring(false)} />}
      {ending !== undefined && <EndDialog conflict={ending} onClose={() => setEnding(undefined)} />}
    </>
  );
}
