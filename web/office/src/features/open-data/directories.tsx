import {
  api,
  apiQuery,
  Button,
  DataTable,
  EmptyState,
  ErrorNotice,
  type Status,
  StatusMark,
  useAction,
  useBilingual,
  useFormats,
  useText,
} from '@hengjian/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Directory } from './directory.ts';
import { DirectoryForm } from './directory-form.tsx';
import { openDataTexts } from './open-data-texts.ts';

const MARKS: Readonly<Record<Directory['state'], Status>> = { draft: 'todo', published: 'ok', withdrawn: 'end' };

/** Directories of selected capabilities, e.g. who may test protective equipment: compiled, published, withdrawn. */
export function Directories() {
  const say = useText(openDataTexts);
  const inLanguage = useBilingual();
  const { date } = useFormats();
  const [editing, setEditing] = useState<Directory | 'new'>();
  const found = useQuery(apiQuery('listDirectories', {}));
  const move = useAction(
    ({ code, version, state }: Directory) =>
      api.moveDirectory({
        params: { code },
        body: { baseVersion: version, state: state === 'published' ? 'withdrawn' : 'published' },
      }),
    { refresh: ['listDirectories'] },
  );
  const rows = found.data?.directories ?? [];
  if (editing !== undefined)
    return <DirectoryForm directory={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)} />;
  return (
    <>
      <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
      <ErrorNotice error={move.refused} />
      <DataTable<Directory>
        name="directories"
        label={say('directories')}
        rows={rows}
        rowId={(row) => row.code}
        total={rows.length}
        busy={found.isFetching}
        actions={
          found.data?.mayCreate === true && (
            <Button kind="main" onPress={() => setEditing('new')}>
              {say('newDirectory')}
            </Button>
          )
        }
        empty={<EmptyState title={say('noDirectories')}>{say('noDirectoriesWhy')}</EmptyState>}
        columns={[
          {
            id: 'title',
            header: say('directory'),
            fixed: true,
            render: (row) => (
              <>
                {row.state === 'published' ? (
                  <a href={`/directories/${row.code}`}>{inLanguage(row.title)}</a>
                ) : (
                  inLanguage(row.title)
                )}
                <span className="o">
                  {row.code} · {row.basis}
                </span>
              </>
            ),
          },
          {
            id: 'selection',
            header: say('selection'),
            fixed: true,
            render: (row) => (
              <span className="s12" lang="zh-CN">
                {row.selection
                  .slice(0, 3)
                  .map(({ object, parameter, standard }) =>
                    [object, parameter, standard].filter((part) => part !== '').join(' '),
                  )
                  .join('；')}
                {row.selection.length > 3 && ` … ${row.selection.length}`}
              </span>
            ),
          },
          {
            id: 'state',
            header: say('state'),
            fixed: true,
            render: (row) => (
              <>
                <StatusMark status={MARKS[row.state]}>{say(row.state)}</StatusMark>
                <span className="o">{say('versionAt', { version: row.version, at: date(row.changedAt) })}</span>
              </>
            ),
          },
          {
            id: 'acts',
            header: say('acts'),
            quiet: true,
            fixed: true,
            render: (row) =>
              row.mayEdit && (
                <span className="links noprint">
                  <Button
                    kind="link"
                    small
                    aria-label={`${say('revise')} ${inLanguage(row.title)}`}
                    onPress={() => setEditing(row)}
                  >
                    {say('revise')}
                  </Button>
                  <Button
                    kind="link"
                    small
                    isDisabled={move.busy}
                    aria-label={`${say(row.state === 'published' ? 'withdraw' : 'publish')} ${inLanguage(row.title)}`}
                    onPress={() => move.run(row)}
                  >
                    {say(row.state === 'published' ? 'withdraw' : 'publish')}
                  </Button>
                </span>
              ),
          },
        ]}
      />
    </>
  );
}
