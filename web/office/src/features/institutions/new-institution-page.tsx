import { api, PageHead, useAction, useText } from '@hengjian/ui';
import { Link, useNavigate } from '@tanstack/react-router';
import { useSession } from '../../session/use-session.ts';
import { type InstitutionDraft, InstitutionForm } from './institution-form.tsx';
import { institutionsTexts } from './institutions-texts.ts';

export function NewInstitutionPage() {
  const say = useText(institutionsTexts);
  const navigate = useNavigate();
  const { organisation, permissions } = useSession();
  const add = useAction((draft: InstitutionDraft) => api.createInstitution({ body: { draft } }), {
    refresh: ['listInstitutions'],
    onDone: ({ data }) => void navigate({ to: '/institutions/$id', params: { id: data.id } }),
  });
  return (
    <>
      <PageHead title={say('newTitle')} crumbs={<Link to="/institutions">{say('title')}</Link>} />
      <InstitutionForm
        initial={{
          name: '',
          nameEn: null,
          formerNames: [],
          uscc: null,
          kind: 'enterprise',
          region: organisation.region,
          licensedBy: `${organisation.region.slice(0, 2)}0000`,
          address: null,
          fields: [],
          status: 'active',
          certificateNumber: null,
          certificateExpires: null,
        }}
        readCredit={permissions.includes('registry.credit.read')}
        busy={add.busy}
        refused={add.refused}
        onSave={add.run}
        onCancel={() => void navigate({ to: '/institutions' })}
      />
    </>
  );
}
