import {
  api,
  apiQuery,
  Button,
  type DataOf,
  DataTable,
  ErrorNotice,
  StatusMark,
  useAction,
  useFormats,
  useText,
} from '@hengjian/ui';
import { useQuery } from '@tanstack/react-query';
import { accountTexts } from './account-texts.ts';
import { deviceOf } from './device.ts';

type Row = DataOf<'listOwnSessions'>['sessions'][number];

export function SessionList() {
  const say = useText(accountTexts);
  const { dateTime } = useFormats();
  const sessions = useQuery(apiQuery('listOwnSessions', {}));
  const end = useAction((sessionId: string) => api.revokeOwnSession({ params: { sessionId } }), {
    refresh: ['listOwnSessions'],
  });
  const rows = sessions.data?.sessions ?? [];
  return (
    <>
      <ErrorNotice error={sessions.error ?? end.refused} onRetry={() => void sessions.refetch()} />
      <DataTable<Row>
        name="own-sessions"
        label={say('sessions')}
        rows={rows}
        rowId={(row) => row.id}
        total={rows.length}
        busy={sessions.isFetching}
        columns={[
          {
            id: 'device',
            header: say('device'),
            fixed: true,
            render: (row) => (
              <>
                <b>{deviceOf(row.userAgent)}</b>
                <span className="o">{row.address}</span>
              </>
            ),
          },
          { id: 'kind', fixed: true, header: say('kind'), render: (row) => say(row.kind) },
          { id: 'createdAt', fixed: true, header: say('since'), render: (row) => dateTime(row.createdAt) },
          { id: 'lastSeenAt', fixed: true, header: say('seen'), render: (row) => dateTime(row.lastSeenAt) },
          { id: 'expiresAt', fixed: true, header: say('expires'), render: (row) => dateTime(row.expiresAt) },
          {
            id: 'state',
            fixed: true,
            header: say('state'),
            render: (row) => <StatusMark status="ok">{say(row.current ? 'current' : 'active')}</StatusMark>,
          },
          {
            id: 'end',
            header: say('end'),
            quiet: true,
            fixed: true,
            align: 'right',
            render: (row) =>
              row.current ? null : (
                <Button
                  small
                  isDisabled={end.busy}
                  aria-label={say('endOf', { device: deviceOf(row.userAgent) })}
                  onPress={() => end.run(row.id)}
                >
                  {say('end')}
                </Button>
              ),
          },
        ]}
      />
    </>
  );
}
