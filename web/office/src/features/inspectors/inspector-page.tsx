import {
  api,
  apiQuery,
  Button,
  type CreateInspectorInput,
  type DataOf,
  DataTable,
  ErrorNotice,
  PageHead,
  Pairs,
  SectionHead,
  useAction,
  useBilingual,
  useFormats,
  useText,
} from '@hengjian/ui';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import {
  CONFLICT_REASONS,
  DEPARTMENT_ENTRIES,
  PERSON_STATUSES,
  regionsUnder,
  regionWords,
  wordsOf,
} from '../../registry/dictionaries.ts';
import { History } from '../../registry/history.tsx';
import { type FormField, RecordForm } from '../../registry/record-form.tsx';
import { registryTexts } from '../../registry/registry-texts.ts';
import { useSession } from '../../session/use-session.ts';
import { inspectorsTexts } from './inspectors-texts.ts';

type Draft = CreateInspectorInput['body']['draft'];
type Detail = DataOf<'getInspector'>;
type Conflict = DataOf<'listConflicts'>['rows'][number];

function useFields(): readonly FormField<Extract<keyof Draft, string>>[] {
  const say = useText(inspectorsTexts);
  const { organisation } = useSession();
  return [
    { key: 'name', label: say('name'), type: 'text' },
    { key: 'department', label: say('department'), type: 'choice', entries: DEPARTMENT_ENTRIES },
    { key: 'employer', label: say('employer'), type: 'text' },
    { key: 'region', label: say('region'), type: 'choice', entries: regionsUnder(organisation.region) },
    { key: 'certificateNumber', label: say('certificateNumber'), type: 'text' },
    { key: 'certificateExpires', label: say('certificateExpires'), type: 'date' },
    { key: 'pools', label: say('pools'), type: 'choices', entries: DEPARTMENT_ENTRIES },
    { key: 'status', label: say('status'), type: 'choice', entries: PERSON_STATUSES },
  ];
}

export function InspectorPage() {
  const { id = 'new' } = useParams({ strict: false });
  return id === 'new' ? <NewInspector /> : <KnownInspector id={id} />;
}

function NewInspector() {
  const say = useText(inspectorsTexts);
  const navigate = useNavigate();
  const { organisation } = useSession();
  const add = useAction((draft: Draft) => api.createInspector({ body: { draft } }), {
    refresh: ['listInspectors'],
    onDone: ({ data }) => void navigate({ to: '/inspectors/$id', params: { id: data.id } }),
  });
  return (
    <>
      <PageHead title={say('addInspector')} crumbs={<Link to="/inspectors">{say('inspectors')}</Link>} />
      <RecordForm<Draft>
        fields={useFields()}
        initial={{
          name: '',
          department: 'market',
          employer: '',
          certificateNumber: '',
          certificateExpires: '',
          pools: ['market'],
          region: organisation.region,
          status: 'active',
          personId: null,
        }}
        busy={add.busy}
        refused={add.refused}
        onSave={add.run}
        onCancel={() => void navigate({ to: '/inspectors' })}
      />
    </>
  );
}

function KnownInspector({ id }: { readonly id: string }) {
  const found = useQuery(apiQuery('getInspector', { params: { id } }));
  return (
    <>
      <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
      {found.data !== undefined && <Inspector detail={found.data} />}
    </>
  );
}

function Inspector({ detail: { record, changes, may } }: { readonly detail: Detail }) {
  const say = useText(inspectorsTexts);
  const common = useText(registryTexts);
  const inLanguage = useBilingual();
  const { date, list } = useFormats();
  const { permissions } = useSession();
  const fields = useFields();
  const [editing, setEditing] = useState(false);
  const save = useAction(
    (draft: Draft) => api.updateInspector({ params: { id: record.id }, body: { baseVersion: record.version, draft } }),
    { refresh: ['getInspector', 'listInspectors'], onDone: () => setEditing(false) },
  );
  return (
    <>
      <PageHead
        title={record.name}
        crumbs={<Link to="/inspectors">{say('inspectors')}</Link>}
        sub={`${record.code} · ${inLanguage(wordsOf(DEPARTMENT_ENTRIES, record.department))} · ${record.employer}`}
        actions={
          may.edit &&
          !editing && (
            <Button kind="main" onPress={() => setEditing(true)}>
              {common('edit')}
            </Button>
          )
        }
      />
      {editing ? (
        <RecordForm<Draft>
          fields={fields}
          initial={draftOf(record)}
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
                [say('certificateNumber'), record.certificateNumber],
                [say('certificateExpires'), date(record.certificateExpires)],
                [say('pools'), list(record.pools.map((code) => inLanguage(wordsOf(DEPARTMENT_ENTRIES, code))))],
                [say('region'), inLanguage(regionWords(record.region))],
                [say('status'), inLanguage(wordsOf(PERSON_STATUSES, record.status))],
              ]}
            />
            {permissions.includes('conflict.read') && <ConflictsOf inspectorId={record.id} />}
          </section>
          <History changes={changes} />
        </div>
      )}
    </>
  );
}

function ConflictsOf({ inspectorId }: { readonly inspectorId: string }) {
  const say = useText(inspectorsTexts);
  const inLanguage = useBilingual();
  const { date } = useFormats();
  const found = useQuery(apiQuery('listConflicts', { query: { inspectorId, size: 200 } }));
  return (
    <section>
      <SectionHead title={say('conflicts')} />
      <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
      <DataTable<Conflict>
        name="conflicts-of-inspector"
        label={say('conflicts')}
        rows={found.data?.rows ?? []}
        rowId={(row) => row.id}
        total={found.data?.total ?? 0}
        busy={found.isFetching}
        empty={<p className="empty">{say('noConflicts')}</p>}
        columns={[
          {
            id: 'institution',
            header: say('institution'),
            fixed: true,
            render: (row) => `${row.institution.name} ${row.institution.code}`,
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

function draftOf({
  id: _id,
  code: _code,
  synthetic: _synthetic,
  version: _version,
  changedAt: _at,
  ...draft
}: Detail['record']): Draft {
  return draft;
}
