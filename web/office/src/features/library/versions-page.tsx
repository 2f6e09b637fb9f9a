import {
  apiQuery,
  Button,
  type DataOf,
  DataTable,
  EmptyState,
  ErrorNotice,
  Hash,
  PageHead,
  SectionHead,
  StatusMark,
  useBilingual,
  useFormats,
  useText,
} from '@hengjian/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { wordsOf } from '../../registry/dictionaries.ts';
import { LibraryTabs } from './library-tabs.tsx';
import { libraryTexts } from './library-texts.ts';
import { ReleaseDialog } from './release-dialog.tsx';
import { parseLibrarySearch } from './search.ts';
import { CONTENT_PARTS } from './words.ts';

type Version = DataOf<'listLibraryVersions'>['versions'][number];
type Difference = DataOf<'compareLibraryVersions'>['rows'][number];

export function VersionsPage() {
  const say = useText(libraryTexts);
  const { number } = useFormats();
  const search = parseLibrarySearch(useSearch({ strict: false }));
  const [releasing, setReleasing] = useState(false);
  const found = useQuery(apiQuery('listLibraryVersions', {}));
  const versions = found.data?.versions ?? [];
  const shown = versions.find((version) => version.number === search.version) ?? versions[0];
  return (
    <>
      <PageHead
        title={say('versions')}
        sub={say('versionsSub')}
        actions={
          found.data?.mayRelease === true && (
            <Button kind="main" onPress={() => setReleasing(true)}>
              {say('release')}
            </Button>
          )
        }
      />
      <LibraryTabs />
      <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
      <DataTable<Version>
        name="library-versions"
        label={say('versions')}
        rows={versions}
        rowId={(version) => String(version.number)}
        total={versions.length}
        busy={found.isFetching}
        empty={<EmptyState title={say('noVersion')} />}
        columns={[
          {
            id: 'name',
            header: say('version'),
            fixed: true,
            render: (version) => (
              <>
                <Link to="/library/versions" search={{ version: version.number }}>
                  {version.name}
                </Link>
                <span className="o">{version.note}</span>
              </>
            ),
          },
          {
            id: 'releasedOn',
            header: say('releasedOn'),
            fixed: true,
            render: (version) => (
              <>
                <span className="nw">{version.releasedOn}</span>
                <span className="o">{version.releasedBy}</span>
              </>
            ),
          },
          { id: 'entries', header: say('entries'), align: 'right', render: (version) => number(version.entries) },
          {
            id: 'changes',
            header: say('changes'),
            render: ({ added, changed, removed }) =>
              say('changesLine', { added: number(added), changed: number(changed), removed: number(removed) }),
          },
          {
            id: 'sha256',
            header: say('digest'),
            render: ({ sha256, leafIndex }) => (
              <>
                <Hash value={sha256} />
                {leafIndex !== null && <span className="o">{say('logged', { leaf: number(leafIndex) })}</span>}
              </>
            ),
          },
        ]}
      />
      {shown !== undefined && <Differences version={shown} page={search.page ?? 0} />}
      {releasing && found.data !== undefined && <ReleaseDialog data={found.data} onClose={() => setReleasing(false)} />}
    </>
  );
}

const PAGE = 50;
const KIND_STATUS = { added: 'ok', changed: 'run', removed: 'end' } as const;

function Differences({ version, page }: { readonly version: Version; readonly page: number }) {
  const say = useText(libraryTexts);
  const inLanguage = useBilingual();
  const { list } = useFormats();
  const navigate = useNavigate();
  const found = useQuery({
    ...apiQuery('compareLibraryVersions', { params: { number: version.number }, query: { page, size: PAGE } }),
    placeholderData: keepPreviousData,
  });
  const { rows = [], counts = { added: 0, changed: 0, removed: 0 } } = found.data ?? {};
  return (
    <section>
      <SectionHead title={say('differences', { name: version.name })} note={say('changesLine', counts)} />
      <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
      <DataTable<Difference>
        name="library-differences"
        label={say('differences', { name: version.name })}
        rows={rows}
        rowId={(row) => (row.after ?? row.before)?.id ?? ''}
        total={counts.added + counts.changed + counts.removed}
        busy={found.isFetching}
        paging={{
          page,
          size: PAGE,
          onPage: (next) =>
            void navigate({
              to: '/library/versions',
              search: { version: version.number, ...(next > 0 ? { page: next } : {}) },
            }),
        }}
        empty={<EmptyState title={say('none')} />}
        columns={[
          {
            id: 'kind',
            header: say('changes'),
            fixed: true,
            render: ({ kind }) => <StatusMark status={KIND_STATUS[kind]}>{say(kind)}</StatusMark>,
          },
          {
            id: 'entry',
            header: say('name'),
            fixed: true,
            render: (row) => {
              const entry = row.after ?? row.before;
              return (
                entry !== null && (
                  <>
                    <Link to="/library/parameters/$id" params={{ id: entry.id }}>
                      {entry.content.name}
                    </Link>
                    <span className="o">
                      {entry.code} {entry.content.object}
                    </span>
                  </>
                )
              );
            },
          },
          {
            id: 'parts',
            header: say('changed'),
            render: ({ parts }) => list(parts.map((part) => inLanguage(wordsOf(CONTENT_PARTS, part)))),
          },
          {
            id: 'standards',
            header: say('standards'),
            render: ({ before, after }) => list((after ?? before)?.content.standards ?? []),
          },
        ]}
      />
    </section>
  );
}
