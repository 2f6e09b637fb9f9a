import { REGISTER_NEED_TEXTS, type CertificateAction } from '@hengjian/regulation-register';
import { apiQuery, ClauseTag, EmptyState, ErrorNotice, Select, useBilingual, useText } from '@hengjian/ui';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { actionWords, isCertificateAction } from '../../../registry/standing.ts';
import type { CertificateDetail } from '../certificate-detail.ts';
import { certificatesTexts } from '../certificates-texts.ts';
import { PrepareForm } from './prepare-form.tsx';

/** What may be decided on a certificate today, why the rest may not, and the form of what was chosen. */
export function PrepareTab({
  detail,
  action,
}: {
  readonly detail: CertificateDetail;
  readonly action: CertificateAction | undefined;
}) {
  const { certificate, choices } = detail;
  const say = useText(certificatesTexts);
  const inLanguage = useBilingual();
  const navigate = useNavigate();
  const file = useQuery(apiQuery('getInstitutionFile', { params: { id: certificate.institutionId }, query: {} }));
  // Rows that were suspended by name are resumed by name, while the certificate itself is in force.
  const offered = [
    ...choices.filter(({ allowed }) => allowed).map((choice) => choice.action),
    ...(certificate.axis !== 'designation' &&
    !choices.some((choice) => choice.action === 'resume' && choice.allowed) &&
    certificate.endedBy === null &&
    detail.decisions.some(({ kind, rows }) => kind === 'suspended' && rows !== null)
      ? ['resume']
      : []),
  ].filter(isCertificateAction);
  const forbidden = choices.filter(({ allowed, action: name }) => !allowed && !offered.some((one) => one === name));
  const chosen = offered.find((one) => one === action);
  if (choices.length === 0) return <EmptyState title={say('nothingOffered')}>{say('nothingOfferedWhy')}</EmptyState>;
  return (
    <div className="stack">
      <ErrorNotice error={file.error} />
      <div className="narrow">
        <Select
          label={say('chooseAction')}
          options={offered.map((one) => ({ value: one, label: inLanguage(actionWords(one)) }))}
          value={chosen ?? null}
          onChange={(next) =>
            void navigate({
              to: '/certificates/$id',
              params: { id: certificate.id },
              search: { tab: 'prepare', action: next },
              resetScroll: false,
            })
          }
        />
      </div>
      {forbidden.length > 0 && (
        <details className="forbidden">
          <summary>{say('forbidden', { count: forbidden.length })}</summary>
          <ul>
            {forbidden.map(({ action: name, missing }) => (
              <li key={name}>
                <b>{inLanguage(actionWords(name))}</b>{' '}
                {missing.length === 0
                  ? say('notInState')
                  : missing.map(({ code, clause }) => (
                      <span key={code}>
                        {inLanguage(REGISTER_NEED_TEXTS[code] ?? { zh: code, en: code })}{' '}
                        {clause !== '' && <ClauseTag clause={clause} />}
                      </span>
                    ))}
              </li>
            ))}
          </ul>
        </details>
      )}
      {chosen !== undefined && file.data !== undefined && (
        <PrepareForm
          key={`${chosen} ${certificate.sequence}`}
          action={chosen}
          axis={certificate.axis}
          institutionId={certificate.institutionId}
          certificate={certificate}
          sites={file.data.sites}
        />
      )}
    </div>
  );
}
