import {
  address,
  apiQuery,
  type DataOf,
  DataTable,
  EmptyState,
  ErrorNotice,
  SectionHead,
  useBilingual,
  useFormats,
  useLocale,
  useText,
} from '@hengjian/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { regionsUnder, regionWords } from '../../registry/dictionaries.ts';
import { ListActions } from '../../registry/list-actions.tsx';
import { useSession } from '../../session/use-session.ts';
import { Filters } from './filters.tsx';
import { libraryTexts } from './library-texts.ts';
import type { LibrarySearch } from './search.ts';
import { StateBar } from './state-bar.tsx';

type Row = DataOf<'listAffectedByStandard'>['rows'][number];

const PAGE = 50;

/** Who holds rows by a standard, in the reader's jurisdiction. */
export function AffectedSection({ number, search }: { readonly number: string; readonly search: LibrarySearch }) {
  const say = useText(libraryTexts);
  const inLanguage = useBilingual();
  const { number: digits, list } = useFormats();
  const locale = useLocale();
  const navigate = useNavigate();
  const { organisation } = useSession();
  const page = search.page ?? 0;
  const found = useQuery({
    ...apiQuery('listAffectedByStandard', { params: { number }, query: { region: search.region, page, size: PAGE } }),
    placeholderData: keepPreviousData,
  });
  const go = (next: LibrarySearch) =>
    void navigate({ to: '/library/standards/$number', params: { number }, search: next });
  const { data } = found;
  return (
    <section>
      <SectionHead
        title={say('affected')}
        note={
          data === undefined
            ? say('affectedNote')
            : say('affectedCount', { institutions: digits(data.institutions), rows: digits(data.rowCount) })
        }
      />
      <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
      {data !== undefined && <StateBar counts={data.states} />}
      <DataTable<Row>
        name="affected"
        label={say('affected')}
        rows={data?.rows ?? []}
        rowId={(row) => `${row.institution.id} ${row.certificate}`}
        total={data?.total ?? 0}
        busy={found.isFetching}
        paging={{ page, size: PAGE, onPage: (next) => go({ ...search, page: next }) }}
        filters={
          <Filters
            search={search}
            onSearch={go}
            choices={[{ key: 'region', label: say('region'), entries: regionsUnder(organisation.region) }]}
          />
        }
        actions={
          <ListActions
            total={data?.rowCount ?? 0}
            mayExport={data?.mayExport ?? false}
            fileAddress={(format) =>
              address.exportAffectedByStandard({ params: { number }, query: { region: search.region, format, locale } })
            }
          />
        }
        empty={<EmptyState title={say('noneAffected')} />}
        columns={[
          {
            id: 'institution',
            header: say('institution'),
            fixed: true,
            render: ({ institution }) => (
              <>
                <Link to="/institutions/$id" params={{ id: institution.id }}>
                  {institution.name}
                </Link>
                <span className="o">
                  {institution.code} {inLanguage(regionWords(institution.region))}
                </span>
              </>
            ),
          },
          { id: 'certificate', header: say('certificate'), render: (row) => row.certificate },
          { id: 'rows', header: say('rows'), align: 'right', render: (row) => digits(row.rows) },
          { id: 'sites', header: say('sites'), render: (row) => list(row.sites.map((site) => site.name)) },
          { id: 'since', header: say('since'), render: (row) => row.since },
          {
            id: 'examples',
            header: say('examples'),
            render: (row) => list(row.examples.map(({ object, parameter }) => `${object} ${parameter}`)),
          },
        ]}
      />
    </section>
  );
}
