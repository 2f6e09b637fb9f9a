import {
  apiQuery,
  Button,
  type DataOf,
  ErrorNotice,
  PageHead,
  Tabs,
  useBilingual,
  useFormats,
  useLocale,
  useText,
} from '@hengjian/ui';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { parseAsOf } from '../../registry/as-of.ts';
import { AsOfBar, AsOfNote } from '../../registry/as-of-bar.tsx';
import { KINDS, regionWords, wordsOf } from '../../registry/dictionaries.ts';
import { registryTexts } from '../../registry/registry-texts.ts';
import { officialToday } from '../../registry/today.ts';
import { useSession } from '../../session/use-session.ts';
import { AnnexSection } from './annex/annex-section.tsx';
import { Axes } from './axes.tsx';
import { CertificatesTab } from './certificates-tab.tsx';
import { ConflictsOf } from './conflicts-of.tsx';
import { FileTab } from './file/file-tab.tsx';
import { Happening } from './happening.tsx';
import { HistoryTab } from './history/history-tab.tsx';
import { institutionsTexts } from './institutions-texts.ts';
import { NewMatter } from './new-matter.tsx';
import { type InstitutionSearch, parseInstitutionSearch, type TabId, withSearch } from './search.ts';
import { YearSection } from './year/year-section.tsx';
import '../../registry/registry.css';
import './institutions.css';

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

function Institution({ detail }: { readonly detail: DataOf<'getInstitution'> }) {
  const { record, changes } = detail;
  const { id } = record;
  const say = useText(institutionsTexts);
  const common = useText(registryTexts);
  const inLanguage = useBilingual();
  const locale = useLocale();
  const { number } = useFormats();
  const { permissions } = useSession();
  const navigate = useNavigate();
  const search = parseInstitutionSearch(useSearch({ strict: false }));
  const asOf = parseAsOf({ ...search });
  const [picking, setPicking] = useState(asOf.on !== undefined || asOf.known !== undefined);
  const file = useQuery(
    apiQuery('getInstitutionFile', { params: { id }, query: asOf.on === undefined ? {} : { on: asOf.on } }),
  );
  const go = (next: InstitutionSearch) =>
    void navigate({
      to: '/institutions/$id',
      params: { id },
      search: parseInstitutionSearch({ ...next }),
      resetScroll: false,
    });
  const tab = search.tab ?? 'overview';
  const sites = file.data?.sites ?? [];
  const tabs: readonly { readonly id: TabId; readonly content: React.ReactNode }[] = [
    {
      id: 'overview',
      content: (
        <>
          <YearSection id={id} day={asOf.on ?? officialToday()} past={asOf.on !== undefined} />
          <AnnexSection id={id} name={record.name} sites={sites} search={search} onSearch={go} />
        </>
      ),
    },
    {
      id: 'file',
      content: file.data !== undefined && (
        <FileTab
          detail={detail}
          file={file.data}
          on={asOf.on}
          part={search.part ?? 'summary'}
          onPart={(part) => go({ ...asOf, tab: 'file', part })}
        />
      ),
    },
    { id: 'certificates', content: <CertificatesTab id={id} asOf={asOf} /> },
    {
      id: 'history',
      content: (
        <HistoryTab
          id={id}
          changes={changes}
          lane={search.lane}
          onLane={(lane) => go({ ...asOf, tab: 'history', ...(lane !== undefined && { lane }) })}
        />
      ),
    },
    ...(permissions.includes('conflict.read')
      ? [{ id: 'conflicts' as const, content: <ConflictsOf institutionId={id} /> }]
      : []),
  ];
  return (
    <>
      <PageHead
        title={record.name}
        crumbs={
          <>
            <Link to="/institutions">{say('title')}</Link> / {inLanguage(regionWords(record.region))}
          </>
        }
        sub={
          <span className="facts">
            {locale === 'en' && record.nameEn !== null && <span>{record.nameEn}</span>}
            <span>
              {say('uscc')} {record.uscc ?? '―'}
            </span>
            <span>
              {say('certificateNumber')} {record.certificateNumber ?? '―'}
            </span>
            {file.data !== undefined && (
              <>
                <span>
                  {say('kindAndSites', { kind: inLanguage(wordsOf(KINDS, record.kind)), sites: number(sites.length) })}
                </span>
                <span>
                  {say('counts', {
                    signatories: number(file.data.people.signatories),
                    people: number(file.data.people.employed),
                    instruments: number(file.data.instruments.inUse),
                  })}
                </span>
              </>
            )}
          </span>
        }
        actions={
          <>
            <Button onPress={() => print()}>{say('printFile')}</Button>
            <Button aria-expanded={picking} onPress={() => setPicking(!picking)}>
              {say('asOf')}
            </Button>
            {permissions.includes('certificate.prepare') && <NewMatter id={id} />}
          </>
        }
      />
      {picking && (
        <AsOfBar
          value={asOf}
          onChange={(days) => go(withSearch(search, { on: undefined, known: undefined, page: undefined, ...days }))}
        />
      )}
      <AsOfNote value={asOf} />
      <ErrorNotice error={file.error} onRetry={() => void file.refetch()} />
      {/* What waits is of now, whatever day is looked at. */}
      {asOf.on === undefined && asOf.known === undefined && <Happening id={id} file={file.data} />}
      <Axes id={id} asOf={asOf} />
      <Tabs<TabId>
        label={common('sections')}
        selected={tab}
        onSelect={(next) => go({ ...asOf, tab: next })}
        tabs={tabs.map((one) => ({ ...one, label: say(one.id === 'file' ? 'file' : one.id) }))}
      />
    </>
  );
}
