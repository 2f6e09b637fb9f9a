import {
  apiQuery,
  type DataOf,
  DataTable,
  EmptyState,
  ErrorNotice,
  PageHead,
  Select,
  StatusMark,
  useBilingual,
  useFormats,
  useText,
} from '@hengjian/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { wordsOf } from '../../registry/dictionaries.ts';
import { Filters } from './filters.tsx';
import { LibraryTabs } from './library-tabs.tsx';
import { libraryTexts } from './library-texts.ts';
import { proposalTexts } from './proposal-texts.ts';
import { type LibrarySearch, parseLibrarySearch, withChange } from './search.ts';
import { markOf, PROPOSAL_KINDS, PROPOSAL_STATES } from './words.ts';

type Row = DataOf<'listParameterProposals'>['rows'][number];

const PAGE = 50;

export function ProposalsPage() {
  const say = useText(libraryTexts);
  const tell = useText(proposalTexts);
  const inLanguage = useBilingual();
  const { date } = useFormats();
  const navigate = useNavigate();
  const search = parseLibrarySearch(useSearch({ strict: false }));
  const page = search.page ?? 0;
  const found = useQuery({
    ...apiQuery('listParameterProposals', { query: { state: search.state, mine: search.mine, page, size: PAGE } }),
    placeholderData: keepPreviousData,
  });
  const go = (next: LibrarySearch) => void navigate({ to: '/library/proposals', search: next });
  const { rows = [], total = 0, mayPropose = false } = found.data ?? {};
  return (
    <>
      <PageHead
        title={say('proposals')}
        sub={tell('sub')}
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
        name="library-proposals"
        label={say('proposals')}
        rows={rows}
        rowId={(row) => row.id}
        total={total}
        busy={found.isFetching}
        paging={{ page, size: PAGE, onPage: (next) => go({ ...search, page: next }) }}
        onOpen={(row) => void navigate({ to: '/library/proposals/$id', params: { id: row.id }, search: {} })}
        filters={
          <>
            <Filters
              search={search}
              onSearch={go}
              choices={[{ key: 'state', label: say('state'), entries: PROPOSAL_STATES }]}
            />
            <Select
              label={tell('show')}
              value={search.mine === true ? 'mine' : 'all'}
              onChange={(value) => go(withChange(search, { mine: value === 'mine' }))}
              options={[
                { value: 'all', label: tell('everything') },
                { value: 'mine', label: tell('onlyMine') },
              ]}
            />
          </>
        }
        empty={<EmptyState title={say('none')} />}
        columns={[
          {
            id: 'title',
            header: tell('proposal'),
            fixed: true,
            render: (row) => (
              <>
                <Link to="/library/proposals/$id" params={{ id: row.id }} search={{}}>
                  {row.title}
                </Link>
                <span className="o">{row.code}</span>
              </>
            ),
          },
          {
            id: 'state',
            header: say('state'),
            fixed: true,
            render: (row) => {
              const mark = markOf(PROPOSAL_STATES, row.state);
              return (
                <>
                  <StatusMark status={mark.status}>{inLanguage(mark.words)}</StatusMark>
                  {row.myTurn && (
                    <span className="o">
                      <b>{tell('yourTurn')}</b>
                    </span>
                  )}
                </>
              );
            },
          },
          { id: 'kind', header: say('kind'), render: (row) => inLanguage(wordsOf(PROPOSAL_KINDS, row.kind)) },
          {
            id: 'by',
            header: tell('by'),
            render: (row) => (
              <>
                {row.proposedBy ?? '—'}
                <span className="o">{inLanguage(row.organisation)}</span>
              </>
            ),
          },
          {
            id: 'changedAt',
            header: tell('changedAt'),
            render: (row) => date(row.changedAt),
          },
        ]}
      />
    </>
  );
}
