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
import {
  DEPARTMENT_ENTRIES,
  PERSON_STATUSES,
  regionsUnder,
  regionWords,
  wordsOf,
} from '../../registry/dictionaries.ts';
import { FilterBar } from '../../registry/filter-bar.tsx';
import { ListActions } from '../../registry/list-actions.tsx';
import { type ListSearch, parseListSearch, withFilter } from '../../registry/list-search.ts';
import { registryTexts } from '../../registry/registry-texts.ts';
import { useSession } from '../../session/use-session.ts';
import { inspectorsTexts } from './inspectors-texts.ts';
import { ListTabs } from './list-tabs.tsx';

type Row = DataOf<'listInspectors'>['rows'][number];

const PAGE = 50;
const SORTS = [
  'code',
  'name',
  'department',
  'employer',
  'region',
  'status',
  'certificateNumber',
  'certificateExpires',
] as const;

function queryOf({ q, region, department, status, descending, sort }: ListSearch) {
  const known = SORTS.find((one) => one === sort);
  return { search: q, region, department, status, descending, sort: known };
}

export function InspectorsPage() {
  const say = useText(inspectorsTexts);
  const common = useText(registryTexts);
  const inLanguage = useBilingual();
  const { date, list } = useFormats();
  const locale = useLocale();
  const navigate = useNavigate();
  const session = useSession();
  const search = parseListSearch(useSearch({ strict: false }));
  const page = search.page ?? 0;
  const found = useQuery({
    ...apiQuery('listInspectors', { query: { ...queryOf(search), page, size: PAGE } }),
    placeholderData: keepPreviousData,
  });
  const go = (next: ListSearch) => void navigate({ to: '/inspectors', search: next });
  const { rows = [], total = 0, may } = found.data ?? {};
  // When the rows were read: a certificate that ends while the page stands open is told at the next reading.
  const today = date(new Date(found.dataUpdatedAt).toISOString());
  return (
    <>
      <PageHead
        title={say('inspectors')}
        sub={say('inspectorsSub')}
        actions={
          <>
            {may?.import && (
              <Link className="btn" to="/imports" search={{ subject: 'inspector' }}>
                {common('import')}
              </Link>
            )}
            {may?.edit && (
              <Link className="btn btn-1" to="/inspectors/$id" params={{ id: 'new' }}>
                {say('addInspector')}
              </Link>
            )}
          </>
        }
      />
      <ListTabs />
      <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
      <DataTable<Row>
        name="inspectors"
        label={say('inspectors')}
        rows={rows}
        rowId={(row) => row.id}
        total={total}
        busy={found.isFetching}
        paging={{ page, size: PAGE, onPage: (next) => go({ ...search, page: next }) }}
        sort={search.sort === undefined ? undefined : { column: search.sort, descending: search.descending ?? false }}
        onSort={(sort) => go(withFilter(search, { sort: sort?.column, descending: sort?.descending }))}
        onOpen={(row) => void navigate({ to: '/inspectors/$id', params: { id: row.id } })}
        filters={
          <FilterBar
            hint={say('searchHint')}
            search={search}
            onSearch={go}
            choices={[
              { key: 'region', label: say('region'), entries: regionsUnder(session.organisation.region) },
              { key: 'department', label: say('pools'), entries: DEPARTMENT_ENTRIES },
              { key: 'status', label: say('status'), entries: PERSON_STATUSES },
            ]}
          />
        }
        actions={
          <ListActions
            total={total}
            mayExport={may?.export ?? false}
            fileAddress={(format) => address.exportInspectors({ query: { ...queryOf(search), format, locale } })}
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
                <Link to="/inspectors/$id" params={{ id: row.id }}>
                  {row.name}
                </Link>
                <span className="o">{row.code}</span>
              </>
            ),
          },
          {
            id: 'department',
            header: say('department'),
            sortable: true,
            render: (row) => inLanguage(wordsOf(DEPARTMENT_ENTRIES, row.department)),
          },
          { id: 'employer', header: say('employer'), sortable: true, render: (row) => row.employer },
          {
            id: 'pools',
            header: say('pools'),
            hiddenAtFirst: true,
            render: (row) => list(row.pools.map((code) => inLanguage(wordsOf(DEPARTMENT_ENTRIES, code)))),
          },
          { id: 'region', header: say('region'), sortable: true, render: (row) => inLanguage(regionWords(row.region)) },
          {
            id: 'certificateNumber',
            header: say('certificateNumber'),
            sortable: true,
            render: (row) => row.certificateNumber,
          },
          {
            id: 'certificateExpires',
            header: say('certificateExpires'),
            sortable: true,
            render: (row) => (
              <StatusMark status={row.certificateExpires < today ? 'bad' : 'ok'}>
                {date(row.certificateExpires)}
                {row.certificateExpires < today && ` ${say('expired')}`}
              </StatusMark>
            ),
          },
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
