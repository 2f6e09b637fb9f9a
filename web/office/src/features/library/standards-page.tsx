import {
  apiQuery,
  Button,
  type DataOf,
  DataTable,
  EmptyState,
  ErrorNotice,
  PageHead,
  StatusMark,
  useBilingual,
  useText,
} from '@hengjian/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { wordsOf } from '../../registry/dictionaries.ts';
import { Filters } from './filters.tsx';
import { LibraryTabs } from './library-tabs.tsx';
import { libraryTexts } from './library-texts.ts';
import { type LibrarySearch, parseLibrarySearch } from './search.ts';
import { StandardDialog } from './standard-dialog.tsx';
import { markOf, STANDARD_KINDS, STANDARD_STATES } from './words.ts';

type Row = DataOf<'listStandards'>['rows'][number];

const PAGE = 50;
const STATES = ['upcoming', 'current', 'in-transition', 'replaced', 'withdrawn'] as const;
const KINDS = ['national', 'industry', 'local', 'group', 'enterprise', 'international', 'other'] as const;

export function StandardsPage() {
  const say = useText(libraryTexts);
  const inLanguage = useBilingual();
  const navigate = useNavigate();
  const search = parseLibrarySearch(useSearch({ strict: false }));
  const page = search.page ?? 0;
  const [recording, setRecording] = useState(false);
  const found = useQuery({
    ...apiQuery('listStandards', {
      query: {
        search: search.q,
        state: STATES.find((state) => state === search.state),
        kind: KINDS.find((kind) => kind === search.kind),
        page,
        size: PAGE,
      },
    }),
    placeholderData: keepPreviousData,
  });
  const go = (next: LibrarySearch) => void navigate({ to: '/library/standards', search: next });
  const { rows = [], total = 0, mayEdit = false } = found.data ?? {};
  return (
    <>
      <PageHead
        title={say('standards')}
        sub={say('standardsSub')}
        actions={
          mayEdit && (
            <Button kind="main" onPress={() => setRecording(true)}>
              {say('record')}
            </Button>
          )
        }
      />
      <LibraryTabs />
      <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
      <DataTable<Row>
        name="standards"
        label={say('standards')}
        rows={rows}
        rowId={(row) => row.standard.number}
        total={total}
        busy={found.isFetching}
        paging={{ page, size: PAGE, onPage: (next) => go({ ...search, page: next }) }}
        onOpen={(row) =>
          void navigate({ to: '/library/standards/$number', params: { number: row.standard.number }, search: {} })
        }
        filters={
          <Filters
            search={search}
            onSearch={go}
            hint={say('searchStandards')}
            choices={[
              { key: 'state', label: say('state'), entries: STANDARD_STATES },
              { key: 'kind', label: say('kind'), entries: STANDARD_KINDS },
            ]}
          />
        }
        empty={<EmptyState title={say('none')} />}
        columns={[
          {
            id: 'number',
            header: say('number'),
            fixed: true,
            render: ({ standard }) => (
              <>
                <Link to="/library/standards/$number" params={{ number: standard.number }} search={{}} className="nw">
                  {standard.number}
                </Link>
                <span className="o">
                  {inLanguage({ zh: standard.title.zh, en: standard.title.en ?? standard.title.zh })}
                </span>
              </>
            ),
          },
          {
            id: 'state',
            header: say('state'),
            fixed: true,
            render: ({ standard }) => {
              const mark = markOf(STANDARD_STATES, standard.state);
              return (
                <>
                  <StatusMark status={mark.status}>{inLanguage(mark.words)}</StatusMark>
                  {standard.withdrawn !== null && standard.citable && <span className="o">{say('isCitable')}</span>}
                </>
              );
            },
          },
          {
            id: 'kind',
            header: say('kind'),
            render: ({ standard }) => inLanguage(wordsOf(STANDARD_KINDS, standard.kind)),
          },
          { id: 'implemented', header: say('implemented'), render: ({ standard }) => standard.implemented ?? '—' },
          { id: 'withdrawn', header: say('withdrawn'), render: ({ standard }) => standard.withdrawn ?? '—' },
          {
            id: 'current',
            header: say('current'),
            render: ({ current }) =>
              current === null ? (
                '—'
              ) : (
                <Link to="/library/standards/$number" params={{ number: current }} search={{}} className="nw">
                  {current}
                </Link>
              ),
          },
        ]}
      />
      {recording && <StandardDialog onClose={() => setRecording(false)} />}
    </>
  );
}
