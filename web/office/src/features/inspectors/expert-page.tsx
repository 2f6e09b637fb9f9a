import {
  api,
  apiQuery,
  Button,
  type CreateExpertInput,
  type DataOf,
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
import { FIELDS, PERSON_STATUSES, regionsUnder, regionWords, wordsOf } from '../../registry/dictionaries.ts';
import { History } from '../../registry/history.tsx';
import { type FormField, RecordForm } from '../../registry/record-form.tsx';
import { registryTexts } from '../../registry/registry-texts.ts';
import { useSession } from '../../session/use-session.ts';
import { inspectorsTexts } from './inspectors-texts.ts';

type Draft = CreateExpertInput['body']['draft'];
type Detail = DataOf<'getExpert'>;

function useFields(): readonly FormField<Extract<keyof Draft, string>>[] {
  const say = useText(inspectorsTexts);
  const { organisation } = useSession();
  return [
    { key: 'name', label: say('name'), type: 'text' },
    { key: 'employer', label: say('employer'), type: 'text' },
    { key: 'fields', label: say('fields'), type: 'choices', entries: FIELDS },
    { key: 'region', label: say('region'), type: 'choice', entries: regionsUnder(organisation.region) },
    { key: 'status', label: say('status'), type: 'choice', entries: PERSON_STATUSES },
  ];
}

export function ExpertPage() {
  const { id = 'new' } = useParams({ strict: false });
  return id === 'new' ? <NewExpert /> : <KnownExpert id={id} />;
}

function NewExpert() {
  const say = useText(inspectorsTexts);
  const navigate = useNavigate();
  const { organisation } = useSession();
  const add = useAction((draft: Draft) => api.createExpert({ body: { draft } }), {
    refresh: ['listExperts'],
    onDone: ({ data }) => void navigate({ to: '/experts/$id', params: { id: data.id } }),
  });
  return (
    <>
      <PageHead title={say('addExpert')} crumbs={<Link to="/experts">{say('experts')}</Link>} />
      <RecordForm<Draft>
        fields={useFields()}
        initial={{ name: '', employer: '', fields: [], region: organisation.region, status: 'active', personId: null }}
        busy={add.busy}
        refused={add.refused}
        onSave={add.run}
        onCancel={() => void navigate({ to: '/experts' })}
      />
    </>
  );
}

function KnownExpert({ id }: { readonly id: string }) {
  const found = useQuery(apiQuery('getExpert', { params: { id } }));
  return (
    <>
      <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
      {found.data !== undefined && <Expert detail={found.data} />}
    </>
  );
}

function Expert({ detail: { record, changes, may } }: { readonly detail: Detail }) {
  const say = useText(inspectorsTexts);
  const common = useText(registryTexts);
  const inLanguage = useBilingual();
  const { list } = useFormats();
  const fields = useFields();
  const [editing, setEditing] = useState(false);
  const save = useAction(
    (draft: Draft) => api.updateExpert({ params: { id: record.id }, body: { baseVersion: record.version, draft } }),
    { refresh: ['getExpert', 'listExperts'], onDone: () => setEditing(false) },
  );
  const { id: _id, code: _code, synthetic: _synthetic, version: _version, changedAt: _at, ...draft } = record;
  return (
    <>
      <PageHead
        title={record.name}
        crumbs={<Link to="/experts">{say('experts')}</Link>}
        sub={`${record.code} · ${record.employer}`}
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
          initial={draft}
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
                [say('fields'), list(record.fields.map((code) => inLanguage(wordsOf(FIELDS, code))))],
                [say('region'), inLanguage(regionWords(record.region))],
                [say('status'), inLanguage(wordsOf(PERSON_STATUSES, record.status))],
              ]}
            />
          </section>
          <History changes={changes} />
        </div>
      )}
    </>
  );
}
