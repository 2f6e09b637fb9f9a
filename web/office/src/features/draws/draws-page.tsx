import {
  apiQuery,
  type Column,
  type DataOf,
  DataTable,
  EmptyState,
  ErrorNotice,
  PageHead,
  StatusMark,
  TextField,
  useBilingual,
  useFormats,
  useText,
} from '@hengjian/ui';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { drawTexts } from './draw-texts.ts';
import { stateName } from './words.ts';

type Row = DataOf<'listDraws'>['draws'][number];

export function DrawsPage() {
  const say = useText(drawTexts);
  const navigate = useNavigate();
  const { q = '' } = useSearch({ from: '/shell/draws' });
  const list = useQuery({ ...apiQuery('listDraws', { query: {} }), refetchInterval: 30_000 });
  const all = list.data?.draws ?? [];
  const words = q.trim().toLowerCase();
  const rows = all.filter(({ code, planTitle }) => `${code} ${planTitle}`.toLowerCase().includes(words));
  return (
    <>
      <PageHead title={say('list')} sub={say('listSub')} />
      <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />
      <DataTable
        name="draws"
        label={say('list')}
        columns={useColumns()}
        rows={rows}
        rowId={({ id }) => id}
        total={rows.length}
        busy={list.isPending}
        onOpen={({ id }) => void navigate({ to: '/draws/$drawId', params: { drawId: id } })}
        filters={
          <TextField
            label={say('filter')}
            value={q}
            onChange={(value) =>
              void navigate({ to: '/draws', search: value === '' ? {} : { q: value }, replace: true })
            }
          />
        }
        empty={
          all.length === 0 ? (
            <EmptyState title={say('none')}>{say('noneWhy')}</EmptyState>
          ) : (
            <EmptyState title={say('nothingFound')} />
          )
        }
      />
    </>
  );
}

function useColumns(): readonly Column<Row>[] {
  const say = useText(drawTexts);
  const inLanguage = useBilingual();
  const formats = useFormats();
  return [
    {
      id: 'code',
      header: say('code'),
      fixed: true,
      render: ({ id, code, number }) => (
        <>
          <Link to="/draws/$drawId" params={{ drawId: id }}>
            {code}
          </Link>
          <span className="o">{say('number', { number })}</span>
        </>
      ),
    },
    { id: 'plan', header: say('plan'), render: ({ planTitle }) => planTitle },
    {
      id: 'state',
      header: say('state'),
      render: ({ state }) => (
        <StatusMark status={state === 'void' ? 'bad' : state === 'published' ? 'ok' : 'run'}>
          {inLanguage(stateName(state))}
        </StatusMark>
      ),
    },
    {
      id: 'mine',
      header: say('mine'),
      render: ({ myTurn }) => (myTurn ? <StatusMark status="stop">{say('mineMark')}</StatusMark> : ''),
    },
    { id: 'quota', header: say('quota'), align: 'right', render: ({ quota }) => formats.number(quota) },
    { id: 'created', header: say('created'), render: ({ createdAt }) => formats.dateTime(createdAt) },
  ];
}
