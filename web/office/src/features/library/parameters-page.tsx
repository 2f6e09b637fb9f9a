import {
  address,
  apiQuery,
  type DataOf,
  DataTable,
  EmptyState,
  ErrorNotice,
  PageHead,
  useBilingual,
  useFormats,
  useLocale,
  useText,
} from '@hengjian/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { wordsOf } from '../../registry/dictionaries.ts';
import { ListActions } from '../../registry/list-actions.tsx';
import { Filters } from './filters.tsx';
import { LibraryTabs } from './library-tabs.tsx';
import { libraryTexts } from './library-texts.ts';
import { type LibrarySearch, parseLibrarySearch } from './search.ts';
import { FIELD_ENTRIES } from './words.ts';

type Row = DataOf<'listParameters'>['rows'][number];

const PAGE = 50;

function queryOf({ q, field, standard, version }: LibrarySearch) {
  return { search: q, field, standard, version };
}

export function ParametersPage() {
  const say = useText(libraryTexts);
  const inLanguage = useBilingual();
  const { list, number } = useFormats();
  const locale = useLocale();
  const navigate = useNavigate();
  const search = parseLibrarySearch(useSearch({ strict: false }));
  const page = search.page ?? 0;
  const found = useQuery({
    ...apiQuery('listParameters', { query: { ...queryOf(search), page, size: PAGE } }),
    placeholderData: keepPreviousData,
  });
  const go = (next: LibrarySearch) => void navigate({ to: '/library/parameters', search: next });
  const { rows = [], total = 0, version = null, mayPropose = false } = found.data ?? {};
  return (
    <>
      <PageHead
        title={say('parameters')}
        sub={
          version === null
            ? say('noVersion')
            : say('versionLine', { name: version.name, date: version.releasedOn, count: number(version.entries) })
        }
        actions={
          mayPropose && (
            <Link className="btn btn-1" to="/library/proposals/$id" params={{ id: 'new' }} search={{}}>
              {say('propose')}
            </Link>
          )
        }
      />
      <LibraryTabs />
      <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
      <DataTable<Row>
        name="parameters"
        label={say('parameters')}
        rows={rows}
        rowId={(row) => row.id}
        total={total}
        busy={found.isFetching}
        paging={{ page, size: PAGE, onPage: (next) => go({ ...search, page: next }) }}
        onOpen={(row) => void navigate({ to: '/library/parameters/$id', params: { id: row.id } })}
        filters={
          <Filters
            search={search}
            onSearch={go}
            hint={say('searchParameters')}
            choices={[{ key: 'field', label: say('field'), entries: FIELD_ENTRIES }]}
          />
        }
        actions={
          <ListActions
            total={total}
            mayExport={version !== null}
            fileAddress={(format) => address.exportParameters({ query: { ...queryOf(search), format, locale } })}
          />
        }
        empty={<EmptyState title={say('none')} />}
        columns={[
          {
            id: 'name',
            header: say('name'),
            fixed: true,
            render: ({ id, code, content }) => (
              <>
                <Link to="/library/parameters/$id" params={{ id }}>
                  {content.name}
                </Link>
                <span className="o">
                  {code} {list(content.aliases)}
                </span>
              </>
            ),
          },
          {
            id: 'object',
            header: say('object'),
            fixed: true,
            render: ({ content }) => (content.object === '' ? say('anyObject') : content.object),
          },
          {
            id: 'field',
            header: say('field'),
            render: ({ content }) => inLanguage(wordsOf(FIELD_ENTRIES, content.field)),
          },
          { id: 'unit', header: say('unit'), render: ({ content }) => content.unit || '—' },
          { id: 'standards', header: say('standards'), render: ({ content }) => list(content.standards) },
          {
            id: 'origin',
            header: say('origin'),
            render: ({ origin }) => (origin === 'national' ? say('national') : say('province')),
          },
        ]}
      />
    </>
  );
}
