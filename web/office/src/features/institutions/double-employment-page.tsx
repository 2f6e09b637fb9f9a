import {
  api,
  Button,
  type DataOf,
  DataTable,
  dataOf,
  EmptyState,
  ErrorNotice,
  PageHead,
  useBilingual,
  useFormats,
  useText,
} from '@hengjian/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { regionWords } from '../../registry/dictionaries.ts';
import { institutionsTexts } from './institutions-texts.ts';
import '../../registry/registry.css';
import './institutions.css';

type Row = DataOf<'listDoubleEmployment'>['rows'][number];

/** One person, one institution: whoever is employed by two on the same days, found by the salted hash of the id number. */
export function DoubleEmploymentPage() {
  const say = useText(institutionsTexts);
  const inLanguage = useBilingual();
  const { number } = useFormats();
  const found = useInfiniteQuery({
    queryKey: ['listDoubleEmployment', 'all'],
    queryFn: async ({ pageParam, signal }) =>
      dataOf(await api.listDoubleEmployment({ query: pageParam === '' ? {} : { after: pageParam } }, { signal })),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <>
      <PageHead
        title={say('doubleEmployment')}
        crumbs={<Link to="/institutions">{say('title')}</Link>}
        sub={say('doubleEmploymentNote')}
      />
      <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
      <DataTable<Row>
        name="double-employment"
        label={say('doubleEmployment')}
        rows={rows}
        rowId={(row) => row.staffId}
        total={rows.length}
        busy={found.isFetching}
        empty={<EmptyState title={say('noDoubleEmployment')} />}
        columns={[
          { id: 'name', header: say('person'), fixed: true, render: (row) => row.name },
          {
            id: 'institution',
            header: say('institutionHere'),
            fixed: true,
            render: (row) => (
              <>
                <Link
                  to="/institutions/$id"
                  params={{ id: row.institution.id }}
                  search={{ tab: 'file', part: 'staff' }}
                >
                  {row.institution.name}
                </Link>
                <span className="o">
                  {row.institution.code} · {inLanguage(regionWords(row.institution.region))}
                </span>
              </>
            ),
          },
          {
            id: 'overlaps',
            header: say('alsoAt'),
            fixed: true,
            render: (row) =>
              row.overlaps.map(({ institution, from, to }) => (
                <span key={`${institution?.id} ${from}`} className="line">
                  {institution === null ? (
                    say('elsewhere')
                  ) : (
                    <Link
                      to="/institutions/$id"
                      params={{ id: institution.id }}
                      search={{ tab: 'file', part: 'staff' }}
                    >
                      {institution.name}
                    </Link>
                  )}
                  <span className="o">{say('fromTo', { from, to: to ?? say('open') })}</span>
                </span>
              )),
          },
        ]}
      />
      {found.hasNextPage && (
        <Button isDisabled={found.isFetchingNextPage} onPress={() => void found.fetchNextPage()}>
          {say('moreRows', { shown: number(rows.length) })}
        </Button>
      )}
    </>
  );
}
