import {
  apiQuery,
  type DataOf,
  DataTable,
  ErrorNotice,
  SectionHead,
  useBilingual,
  useFormats,
  useText,
} from '@hengjian/ui';
import { useQuery } from '@tanstack/react-query';
import { CONFLICT_REASONS, wordsOf } from '../../registry/dictionaries.ts';
import { institutionsTexts } from './institutions-texts.ts';

type Conflict = DataOf<'listConflicts'>['rows'][number];

/** Inspectors who must not inspect this institution. */
export function ConflictsOf({ institutionId }: { readonly institutionId: string }) {
  const say = useText(institutionsTexts);
  const inLanguage = useBilingual();
  const { date } = useFormats();
  const found = useQuery(apiQuery('listConflicts', { query: { institutionId, size: 200 } }));
  return (
    <section>
      <SectionHead title={say('conflicts')} note={say('conflictsOf')} />
      <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
      <DataTable<Conflict>
        name="conflicts-of-institution"
        label={say('conflictsOf')}
        rows={found.data?.rows ?? []}
        rowId={(row) => row.id}
        total={found.data?.total ?? 0}
        busy={found.isFetching}
        empty={<p className="empty">{say('none')}</p>}
        columns={[
          {
            id: 'inspector',
            header: say('inspector'),
            fixed: true,
            render: (row) => `${row.inspector.name} ${row.inspector.code}`,
          },
          {
            id: 'reason',
            header: say('reason'),
            fixed: true,
            render: (row) => inLanguage(wordsOf(CONFLICT_REASONS, row.reason)),
          },
          { id: 'declaredAt', header: say('declaredAt'), fixed: true, render: (row) => date(row.declaredAt) },
        ]}
      />
    </section>
  );
}
