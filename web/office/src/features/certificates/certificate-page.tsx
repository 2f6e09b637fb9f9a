import { apiQuery, ErrorNotice, PageHead, StatusMark, Tabs, useBilingual, useFormats, useText } from '@hengjian/ui';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { PathLink } from '../../registry/path-link.tsx';
import { regionWords } from '../../registry/dictionaries.ts';
import { AXIS_SHORT, AXIS_TITLES, standingMark } from '../../registry/standing.ts';
import { useSession } from '../../session/use-session.ts';
import { AnnexChanges } from './annex-changes.tsx';
import type { CertificateDetail } from './certificate-detail.ts';
import { certificatesTexts } from './certificates-texts.ts';
import { Decisions } from './decisions.tsx';
import { DraftTable } from './draft-table.tsx';
import { FoldLine } from './fold-line.tsx';
import { Papers } from './papers.tsx';
import { PrepareTab } from './prepare/prepare-tab.tsx';
import { parseCertificateSearch, type TabId } from './search.ts';
import '../../registry/registry.css';
import './certificates.css';

export function CertificatePage() {
  const { id = '' } = useParams({ strict: false });
  const found = useQuery(apiQuery('getCertificate', { params: { id }, query: {} }));
  return (
    <>
      <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
      {found.data !== undefined && <Certificate detail={found.data} />}
    </>
  );
}

function Certificate({ detail }: { readonly detail: CertificateDetail }) {
  const { certificate, institution, decisions, drafts } = detail;
  const say = useText(certificatesTexts);
  const inLanguage = useBilingual();
  const { number } = useFormats();
  const { permissions } = useSession();
  const navigate = useNavigate();
  const search = parseCertificateSearch(useSearch({ strict: false }));
  const { status, words } = standingMark(certificate.status);
  const open = drafts.filter(({ state }) => state === 'prepared' || state === 'returned');
  const tab = search.tab ?? 'decisions';
  const tabs: readonly {
    readonly id: TabId;
    readonly label: string;
    readonly count?: string;
    readonly content: React.ReactNode;
  }[] = [
    {
      id: 'decisions',
      label: say('decisions'),
      count: number(decisions.length),
      content: <Decisions decisions={decisions} />,
    },
    {
      id: 'annex',
      label: say('annexChanges'),
      content: <AnnexChanges certificate={certificate} decisions={decisions} />,
    },
    ...(certificate.axis === 'licence'
      ? [{ id: 'papers' as const, label: say('papers'), content: <Papers number={certificate.number} /> }]
      : []),
    ...(permissions.includes('certificate.prepare')
      ? [
          {
            id: 'prepare' as const,
            label: say('prepare'),
            content: <PrepareTab detail={detail} action={search.action} />,
          },
        ]
      : []),
  ];
  return (
    <>
      <PageHead
        title={certificate.number}
        crumbs={
          <>
            <PathLink to={`/institutions/${institution.id}`}>{institution.name}</PathLink> /{' '}
            <PathLink to={`/institutions/${institution.id}/certificates`}>
              {inLanguage(AXIS_SHORT[certificate.axis])}
            </PathLink>
          </>
        }
        sub={`${inLanguage(AXIS_TITLES[certificate.axis])} · ${say('issuedBy', { region: inLanguage(regionWords(certificate.issuer)) })}`}
      />
      <dl className="ask">
        <div>
          <dt>{say('where')}</dt>
          <dd>
            <StatusMark status={status}>
              <b>{inLanguage(words)}</b>
            </StatusMark>
            {certificate.endedOn !== null && ` · ${say('endedOn', { day: certificate.endedOn })}`}
          </dd>
        </div>
        <div>
          <dt>{say('validity')}</dt>
          <dd>{say('fromTo', { from: certificate.validFrom, to: certificate.validTo })}</dd>
        </div>
        <div>
          <dt>{say('annex')}</dt>
          <dd>{say('annexNow', { version: certificate.annexVersion, rows: number(certificate.annexRows) })}</dd>
        </div>
        <div>
          <dt>{say('sites')}</dt>
          <dd>{certificate.sites.map(({ name }) => name).join(say('comma'))}</dd>
        </div>
      </dl>
      <FoldLine certificate={certificate} decisions={decisions} />
      {open.length > 0 && <DraftTable drafts={open} title={say('draftsHere')} />}
      <Tabs<TabId>
        label={say('sections')}
        selected={tabs.some(({ id }) => id === tab) ? tab : 'decisions'}
        onSelect={(next) =>
          void navigate({
            to: '/certificates/$id',
            params: { id: certificate.id },
            search: next === 'decisions' ? {} : { tab: next },
            resetScroll: false,
          })
        }
        tabs={tabs}
      />
    </>
  );
}
