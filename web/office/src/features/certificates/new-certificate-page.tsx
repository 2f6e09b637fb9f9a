import { apiQuery, ErrorNotice, PageHead, Select, useBilingual, useText } from '@hengjian/ui';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { PathLink } from '../../registry/path-link.tsx';
import { actionWords, AXES, AXIS_SHORT, type Axis } from '../../registry/standing.ts';
import { certificatesTexts } from './certificates-texts.ts';
import { PrepareForm } from './prepare/prepare-form.tsx';
import { parseCertificateSearch } from './search.ts';
import '../../registry/registry.css';
import './certificates.css';

/** A certificate that is not there yet: issued by us, or taken over as another system issued it. */
export function NewCertificatePage() {
  const { id = '' } = useParams({ strict: false });
  const { action } = parseCertificateSearch(useSearch({ strict: false }));
  const say = useText(certificatesTexts);
  const inLanguage = useBilingual();
  const [axis, setAxis] = useState<Axis>('licence');
  const file = useQuery(apiQuery('getInstitutionFile', { params: { id }, query: {} }));
  const chosen = action === 'take-over' ? action : 'issue';
  return (
    <>
      <PageHead
        title={say('newCertificate', { action: inLanguage(actionWords(chosen)) })}
        crumbs={
          <>
            <Link to="/decision-drafts">{say('draftsTitle')}</Link> /{' '}
            <PathLink to={`/institutions/${id}`}>{file.data?.institution.name ?? id}</PathLink>
          </>
        }
        sub={say('twoHands')}
      />
      <ErrorNotice error={file.error} onRetry={() => void file.refetch()} />
      <div className="narrow">
        <Select
          label={say('axis')}
          options={AXES.map((one) => ({ value: one, label: inLanguage(AXIS_SHORT[one]) }))}
          value={axis}
          onChange={setAxis}
        />
      </div>
      {file.data !== undefined && (
        <PrepareForm
          key={axis}
          action={chosen}
          axis={axis}
          institutionId={id}
          certificate={null}
          sites={file.data.sites}
        />
      )}
    </>
  );
}
