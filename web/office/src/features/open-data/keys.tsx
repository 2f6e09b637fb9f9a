import {
  apiQuery,
  Button,
  DataTable,
  EmptyState,
  ErrorNotice,
  type Status,
  StatusMark,
  useFormats,
  useText,
} from '@hengjian/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { OnceSecret } from '../../registry/once-secret.tsx';
import type { Key } from './key.ts';
import { IssueForm } from './issue-form.tsx';
import { openDataTexts } from './open-data-texts.ts';
import { RevokeDialog } from './revoke-dialog.tsx';
import { UseBars } from './use-bars.tsx';

const MARKS: Readonly<Record<Key['state'], Status>> = { active: 'ok', expired: 'end', revoked: 'bad' };

/** Keys of programs that read more than anonymous ones may: issued, watched, revoked. */
export function Keys() {
  const say = useText(openDataTexts);
  const { number, date } = useFormats();
  const [issuing, setIssuing] = useState(false);
  const [secret, setSecret] = useState<string>();
  const [revoking, setRevoking] = useState<Key>();
  const found = useQuery(apiQuery('listApiKeys', {}));
  const rows = found.data?.keys ?? [];
  return (
    <>
      <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
      {issuing ? (
        <IssueForm
          onClose={() => setIssuing(false)}
          onIssued={(text) => {
            setIssuing(false);
            setSecret(text);
          }}
        />
      ) : (
        <DataTable<Key>
          name="api-keys"
          label={say('keys')}
          rows={rows}
          rowId={(row) => row.id}
          total={rows.length}
          busy={found.isFetching}
          actions={
            <Button kind="main" onPress={() => setIssuing(true)}>
              {say('issue')}
            </Button>
          }
          empty={<EmptyState title={say('noKeys')}>{say('noKeysWhy')}</EmptyState>}
          columns={[
            {
              id: 'holder',
              header: say('holder'),
              fixed: true,
              render: (row) => (
                <>
                  {row.holder}
                  <span className="o">{[row.purpose, row.contact].filter((text) => text !== '').join(' · ')}</span>
                </>
              ),
            },
            {
              id: 'prefix',
              header: say('prefix'),
              fixed: true,
              render: (row) => <span className="mono s12">{row.prefix}…</span>,
            },
            {
              id: 'state',
              header: say('state'),
              fixed: true,
              render: (row) => (
                <>
                  <StatusMark status={MARKS[row.state]}>{say(row.state)}</StatusMark>
                  {row.revoked !== null && (
                    <span className="o">
                      {date(row.revoked.at)} {row.revoked.reason}
                    </span>
                  )}
                </>
              ),
            },
            {
              id: 'limits',
              header: say('limits'),
              align: 'right',
              render: (row) => say('limitWords', { minute: number(row.perMinute), day: number(row.perDay) }),
            },
            { id: 'expires', header: say('expiresOn'), render: (row) => row.expiresOn },
            { id: 'use', header: say('use'), render: (row) => <UseBars use={row.use} /> },
            {
              id: 'acts',
              header: say('acts'),
              quiet: true,
              fixed: true,
              render: (row) =>
                row.state === 'active' && (
                  <Button
                    kind="link"
                    small
                    aria-label={`${say('revoke')} ${row.holder}`}
                    onPress={() => setRevoking(row)}
                  >
                    {say('revoke')}
                  </Button>
                ),
            },
          ]}
        />
      )}
      {secret !== undefined && (
        <OnceSecret
          title={say('secretTitle')}
          why={say('secretWhy')}
          secret={secret}
          onClose={() => setSecret(undefined)}
        />
      )}
      {revoking !== undefined && <RevokeDialog apiKey={revoking} onClose={() => setRevoking(undefined)} />}
    </>
  );
}
