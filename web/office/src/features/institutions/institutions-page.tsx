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
  CREDIT,
  FIELDS,
  KINDS,
  LICENCE_STATUSES,
  regionsUnder,
  regionWords,
  wordsOf,
} from '../../registry/dictionaries.ts';
import { FilterBar } from '../../registry/filter-bar.tsx';
import { ListActions } from '../../registry/list-actions.tsx';
import { type ListSearch, parseListSearch, withFilter } from '../../registry/list-search.ts';
import { registryTexts } from '../../registry/registry-texts.ts';
import { useSession } from '../../session/use-session.ts';
import { institutionsTexts } from './institutions-texts.ts';
import { licenceMark } from './licence-mark.ts';

type Row = DataOf<'listInstitutions'>['rows'][number];

const PAGE = 50;
const SORTS = [
  'code',
  'name',
  'uscc',
  'kind',
  'region',
  'status',
  'certificateExpires',
  'creditClass',
  'changedAt',
] as const;

function queryOf({ q, page: _page, department: _department, ended: _ended, sort, ...filter }: ListSearch) {
  const known = SORTS.find((one) => one === sort);
  return { ...filter, ...(q !== undefined && { search: q }), ...(known !== undefined && { sort: known }) };
}

export function InstitutionsPage() {
  const say = useText(institutionsTexts);
  const common = useText(registryTexts);
  const inLanguage = useBilingual();
  const { date, list } = useFormats();
  const locale = useLocale();
  const navigate = useNavigate();
  const session = useSession();
  const search = parseListSearch(useSearch({ strict: false }));
  const page = search.page ?? 0;
  const found = useQuery({
    ...apiQuery('listInstitutions', { query: { ...queryOf(search), page, size: PAGE } }),
    placeholderData: keepPreviousData,
  });
  const go = (next: ListSearch) => void navigate({ to: '/institutions', search: next });
  const { rows = [], total = 0, may } = found.data ?? {};
  const mark = (row: Row) => {
    const { status, words } = licenceMark(row.status);
    return <StatusMark status={status}>{inLanguage(words)}</StatusMark>;
  };
  return (
    <>
      <PageHead
        title={say('title')}
        sub={say('sub')}
        actions={
          <>
            {may?.edit && (
              <Link className="btn" to="/institutions/double-employment">
                {say('doubleEmployment')}
              </Link>
            )}
            {may?.import && (
              <Link className="btn" to="/imports" search={{ subject: 'institution' }}>
                {common('import')}
              </Link>
            )}
            {may?.edit && (
              <Link className="btn btn-1" to="/institutions/new">
                {say('add')}
              </Link>
            )}
          </>
        }
      />
      <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
      <DataTable<Row>
        name="institutions"
        label={say('title')}
        rows={rows}
        rowId={(row) => row.id}
        total={total}
        busy={found.isFetching}
        paging={{ page, size: PAGE, onPage: (next) => go({ ...search, page: next }) }}
        sort={search.sort === undefined ? undefined : { column: search.sort, descending: search.descending ?? false }}
        onSort={(sort) => go(withFilter(search, { sort: sort?.column, descending: sort?.descending }))}
        onOpen={(row) => void navigate({ to: '/institutions/$id', params: { id: row.id } })}
        filters={
          <FilterBar
            hint={say('searchHint')}
            search={search}
            onSearch={go}
            choices={[
              { key: 'region', label: say('region'), entries: regionsUnder(session.organisation.region) },
              { key: 'field', label: say('fields'), entries: FIELDS },
              { key: 'status', label: say('status'), entries: LICENCE_STATUSES },
              ...(may?.readCredit ? [{ key: 'creditClass' as const, label: say('creditClass'), entries: CREDIT }] : []),
            ]}
          />
        }
        actions={
          <ListActions
            total={total}
            mayExport={may?.export ?? false}
            fileAddress={(format) => address.exportInstitutions({ query: { ...queryOf(search), format, locale } })}
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
                <Link to="/institutions/$id" params={{ id: row.id }}>
                  {row.name}
                </Link>
                <span className="o">
                  {row.code} · {row.uscc ?? common('nothing')}
                  {row.usccWarnings.length > 0 && ` · ${say('usccWarned')}`}
                </span>
              </>
            ),
          },
          { id: 'region', header: say('region'), sortable: true, render: (row) => inLanguage(regionWords(row.region)) },
          {
            id: 'fields',
            header: say('fields'),
            render: (row) => list(row.fields.map((code) => inLanguage(wordsOf(FIELDS, code)))),
          },
          {
            id: 'kind',
            header: say('kind'),
            sortable: true,
            hiddenAtFirst: true,
            render: (row) => inLanguage(wordsOf(KINDS, row.kind)),
          },
          { id: 'status', header: say('status'), sortable: true, render: mark },
          {
            id: 'certificateExpires',
            header: say('certificateExpires'),
            sortable: true,
            render: (row) => (row.certificateExpires === null ? '―' : date(row.certificateExpires)),
          },
          ...(may?.readCredit
            ? [
                {
                  id: 'creditClass',
                  header: say('creditClass'),
                  sortable: true,
                  render: (row: Row) => (row.creditClass ? inLanguage(wordsOf(CREDIT, row.creditClass)) : '―'),
                },
              ]
            : []),
          {
            id: 'changedAt',
            header: common('changed'),
            sortable: true,
            hiddenAtFirst: true,
            render: (row) => date(row.changedAt),
          },
        ]}
      />
    </>
  );
}
