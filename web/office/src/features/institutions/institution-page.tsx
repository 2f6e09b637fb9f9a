import {
  api,
  apiQuery,
  Button,
  type DataOf,
  DataTable,
  ErrorNotice,
  Notice,
  PageHead,
  Pairs,
  SectionHead,
  useAction,
  useBilingual,
  useFormats,
  useText,
} from '@hengjian/ui';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { CONFLICT_REASONS, FIELDS, KINDS, regionWords, wordsOf } from '../../registry/dictionaries.ts';
import { History } from '../../registry/history.tsx';
import { registryTexts } from '../../registry/registry-texts.ts';
import { useSession } from '../../session/use-session.ts';
import { Axes } from './axes.tsx';
import { type InstitutionDraft, InstitutionForm } from './institution-form.tsx';
import { institutionsTexts } from './institutions-texts.ts';
import '../../registry/registry.css';

type Detail = DataOf<'getInstitution'>;
type Conflict = DataOf<'listConflicts'>['rows'][number];

export function InstitutionPage() {
  const { id = '' } = useParams({ strict: false });
  const found = useQuery(apiQuery('getInstitution', { params: { id } }));
  return (
    <>
      <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
      {found.data !== undefined && <Institution detail={found.data} />}
    </>
  );
}

function Institution({ detail: { record, changes, may } }: { readonly detail: Detail }) {
  const say = useText(institutionsTexts);
  const common = useText(registryTexts);
  const inLanguage = useBilingual();
  const { date, list } = useFormats();
  const { permissions } = useSession();
  const [editing, setEditing] = useState(false);
  const [warnings, setWarnings] = useState<readonly string[]>([]);
  const save = useAction(
    (draft: InstitutionDraft) =>
      api.updateInstitution({ params: { id: record.id }, body: { baseVersion: record.version, draft } }),
    {
      refresh: ['getInstitution', 'listInstitutions'],
      onDone: ({ data }) => {
        setWarnings(data.warnings.map(({ message }) => inLanguage(message)));
        setEditing(false);
      },
    },
  );
  return (
    <>
      <PageHead
        title={record.name}
        crumbs={
          <>
            <Link to="/institutions">{say('title')}</Link> / {inLanguage(regionWords(record.region))}
          </>
        }
        sub={[record.code, record.uscc, record.certificateNumber, inLanguage(wordsOf(KINDS, record.kind))]
          .filter(Boolean)
          .join(' · ')}
        actions={
          <>
            <Button onPress={() => print()}>{common('print')}</Button>
            {may.edit && !editing && (
              <Button kind="main" onPress={() => setEditing(true)}>
                {common('edit')}
              </Button>
            )}
          </>
        }
      />
      <Axes record={record} readCredit={may.readCredit} />
      {warnings.length > 0 && (
        <Notice>
          {common('warnings')} {list(warnings)}
        </Notice>
      )}
      {editing ? (
        <InstitutionForm
          initial={draftOf(record)}
          readCredit={may.readCredit}
          busy={save.busy}
          refused={save.refused}
          onSave={save.run}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <div className="cols">
          <section>
            <SectionHead title={say('record')} {...(record.synthetic && { note: common('synthetic') })} />
            <Pairs
              pairs={[
                [say('nameEn'), record.nameEn ?? '―'],
                [say('formerNames'), record.formerNames.length === 0 ? '―' : list(record.formerNames)],
                [
                  say('uscc'),
                  `${record.uscc ?? '―'}${record.usccWarnings.length > 0 ? ` · ${say('usccWarned')}` : ''}`,
                ],
                [say('region'), inLanguage(regionWords(record.region))],
                [say('address'), record.address ?? '―'],
                [say('fields'), list(record.fields.map((code) => inLanguage(wordsOf(FIELDS, code))))],
                [say('certificateNumber'), record.certificateNumber ?? '―'],
                [say('certificateExpires'), record.certificateExpires === null ? '―' : date(record.certificateExpires)],
              ]}
            />
            {permissions.includes('conflict.read') && <ConflictsOf institutionId={record.id} />}
          </section>
          <History changes={changes} />
        </div>
      )}
    </>
  );
}

function ConflictsOf({ institutionId }: { readonly institutionId: string }) {
  const say = useText(institutionsTexts);
  const inLanguage = useBilingual();
  const { date } = useFormats();
  const found = useQuery(apiQuery('listConflicts', { query: { institutionId, size: 200 } }));
  const rows = found.data?.rows ?? [];
  return (
    <section>
      <SectionHead title={say('conflicts')} note={say('conflictsOf')} />
      <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
      <DataTable<Conflict>
        name="conflicts-of-institution"
        label={say('conflictsOf')}
        rows={rows}
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

/** What a form changes: the record without what the system keeps of it. */
function draftOf(record: Detail['record']): InstitutionDraft {
  const {
    id: _id,
    code: _code,
    synthetic: _synthetic,
    version: _version,
    changedAt: _at,
    usccWarnings: _warnings,
    ...draft
  } = record;
  return draft;
}
