import {
  apiQuery,
  type DataOf,
  DataTable,
  EmptyState,
  ErrorNotice,
  PageHead,
  SectionHead,
  useFormats,
  useText,
} from '@hengjian/ui';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { BeginForm } from './begin-form.tsx';
import { useSession } from '../../session/use-session.ts';
import { parseImportsSearch } from './imports-search.ts';
import { importsTexts } from './imports-texts.ts';
import { StateMark } from './state-mark.tsx';

type Row = DataOf<'listImports'>['rows'][number];

const PAGE = 50;

export function ImportsPage() {
  const say = useText(importsTexts);
  const { number, dateTime } = useFormats();
  const navigate = useNavigate();
  const brings = useSession().permissions.includes('registry.import');
  const search = parseImportsSearch(useSearch({ strict: false }));
  const page = search.page ?? 0;
  const found = useQuery(apiQuery('listImports', { query: { page } }));
  return (
    <>
      <PageHead title={say('title')} sub={say(brings ? 'sub' : 'subDecides')} />
      {brings && (
        <BeginForm
          subject={search.subject ?? 'institution'}
          onSubject={(subject) => void navigate({ to: '/imports', search: { ...search, subject }, replace: true })}
        />
      )}
      <section>
        <SectionHead title={say('past')} />
        <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
        <DataTable<Row>
          name="imports"
          label={say('past')}
          rows={found.data?.rows ?? []}
          rowId={(row) => row.id}
          total={found.data?.total ?? 0}
          busy={found.isFetching}
          paging={{
            page,
            size: PAGE,
            onPage: (next) => void navigate({ to: '/imports', search: { ...search, page: next } }),
          }}
          onOpen={(row) => void navigate({ to: '/imports/$id', params: { id: row.id } })}
          empty={<EmptyState title={say('noPast')} />}
          columns={[
            {
              id: 'fileName',
              header: say('fileName'),
              fixed: true,
              render: (row) => (
                <>
                  <Link to="/imports/$id" params={{ id: row.id }}>
                    {row.fileName}
                  </Link>
                  <span className="o">
                    {say(row.subject)} · {say(row.mode)}
                  </span>
                </>
              ),
            },
            { id: 'state', header: say('state'), fixed: true, render: (row) => <StateMark state={row.state} /> },
            {
              id: 'rows',
              header: say('rows'),
              align: 'right',
              render: (row) => number(row.state === 'imported' || row.state === 'undone' ? row.imported : row.total),
            },
            { id: 'by', header: say('by'), render: (row) => row.by ?? '―' },
            { id: 'at', header: say('at'), render: (row) => dateTime(row.createdAt) },
          ]}
        />
      </section>
    </>
  );
}
