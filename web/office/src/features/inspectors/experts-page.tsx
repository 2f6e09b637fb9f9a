import {
  address,
  apiQuery,
  type DataOf,
  DataTable,
  EmptyState,
  ErrorNotice,
  PageHead,
  StatusMark,
  useBilingual,
  useFormats,
  useLocale,
  useText,
} from '@hengjian/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { FIELDS, PERSON_STATUSES, regionsUnder, regionWords, wordsOf } from '../../registry/dictionaries.ts';
import { FilterBar } from '../../registry/filter-bar.tsx';
import { ListActions } from '../../registry/list-actions.tsx';
import { type ListSearch, parseListSearch, withFilter } from '../../registry/list-search.ts';
import { registryTexts } from '../../registry/registry-texts.ts';
import { useSession } from '../../session/use-session.ts';
import { inspectorsTexts } from './inspectors-texts.ts';
import { ListTabs } from './list-tabs.tsx';

type Row = DataOf<'listExperts'>['rows'][number];

const PAGE = 50;
const SORTS = ['code', 'name', 'employer', 'region', 'status'] as const;

function queryOf({ q, region, field, status, descending, sort }: ListSearch) {
  return { search: q, region, field, status, descending, sort: SORTS.find((one) => one === sort) };
}

export function ExpertsPage() {
  const say = useText(inspectorsTexts);
  const common = useText(registryTexts);
  const inLanguage = useBilingual();
  const { list } = useFormats();
  const locale = useLocale();
  const navigate = useNavigate();
  const session = useSession();
  const search = parseListSearch(useSearch({ strict: false }));
  const page = search.page ?? 0;
  const found = useQuery({
    ...apiQuery('listExperts', { query: { ...queryOf(search), page, size: PAGE } }),
    placeholderData: keepPreviousData,
  });
  const go = (next: ListSearch) => void navigate({ to: '/experts', search: next });
  const { rows = [], total = 0, may } = found.data ?? {};
  return (
    <>
      <PageHead
        title={say('experts')}
        sub={say('expertsSub')}
        actions={
          <>
            {may?.import && (
              <Link className="btn" to="/imports" search={{ subject: 'expert' }}>
                {common('import')}
              </Link>
            )}
            {may?.edit && (
              <Link className="btn btn-1" to="/experts/$id" params={{ id: 'new' }}>
                {say('addExpert')}
              </Link>
            )}
          </>
        }
      />
      <ListTabs />
      <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
      <DataTable<Row>
        name="experts"
        label={say('experts')}
        rows={rows}
        rowId={(row) => row.id}
        total={total}
        busy={found.isFetching}
        paging={{ page, size: PAGE, onPage: (next) => go({ ...search, page: next }) }}
        sort={search.sort === undefined ? undefined : { column: search.sort, descending: search.descending ?? false }}
        onSort={(sort) => go(withFilter(search, { sort: sort?.column, descending: sort?.descending }))}
        onOpen={(row) => void navigate({ to: '/experts/$id', params: { id: row.id } })}
        filters={
          <FilterBar
            hint={say('searchHint')}
            search={search}
            onSearch={go}
            choices={[
              { key: 'region', label: say('region'), entries: regionsUnder(session.organisation.region) },
              { key: 'field', label: say('fields'), entries: FIELDS },
              { key: 'status', label: say('status'), entries: PERSON_STATUSES },
            ]}
          />
        }
        actions={
          <ListActions
            total={total}
            mayExport={may?.export ?? false}
            fileAddress={(format) => address.exportExperts({ query: { ...queryOf(search), format, locale } })}
          />
        }
        empty={<EmptyState title={common('none')}>{common('noneHint')}</EmptyState>}
        columns={[
          {
            id: 'name',
            header: say('name'),
            fixed: true,
            sortable: true,
            render: (row) => (
              <>
                <Link to="/experts/$id" params={{ id: row.id }}>
                  {row.name}
                </Link>
                <span className="o">{row.code}</span>
              </>
            ),
          },
          { id: 'employer', header: say('employer'), sortable: true, render: (row) => row.employer },
          {
            id: 'fields',
            header: say('fields'),
            render: (row) => list(row.fields.map((code) => inLanguage(wordsOf(FIELDS, code)))),
          },
          { id: 'region', header: say('region'), sortable: true, render: (row) => inLanguage(regionWords(row.region)) },
          {
            id: 'status',
            header: say('status'),
            sortable: true,
            render: (row) => (
              <StatusMark status={row.status === 'active' ? 'ok' : 'end'}>
                {inLanguage(wordsOf(PERSON_STATUSES, row.status))}
              </StatusMark>
            ),
          },
        ]}
      />
    </>
  );
}
