import {
  apiQuery,
  type DataOf,
  DataTable,
  EmptyState,
  ErrorNotice,
  SectionHead,
  StatusMark,
  useBilingual,
  useFormats,
  useText,
} from '@hengjian/ui';
import { useQuery } from '@tanstack/react-query';
import type { AsOf } from '../../registry/as-of.ts';
import { PathLink } from '../../registry/path-link.tsx';
import { AXIS_SHORT, kindWords, standingMark } from '../../registry/standing.ts';
import { institutionsTexts } from './institutions-texts.ts';

type Certificate = DataOf<'listCertificates'>['certificates'][number];

/** The certificates of an institution on three axes, also those that ended. */
export function CertificatesTab({ id, asOf }: { readonly id: string; readonly asOf: AsOf }) {
  const say = useText(institutionsTexts);
  const inLanguage = useBilingual();
  const { number } = useFormats();
  const found = useQuery(apiQuery('listCertificates', { params: { id }, query: asOf }));
  const rows = found.data?.certificates ?? [];
  return (
    <section>
      <SectionHead
        title={say('certificates')}
        note={say('certificatesNote')}
        more={<PathLink to={`/institutions/${id}/scope-match`}>{say('scopeMatch')}</PathLink>}
      />
      <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
      <DataTable<Certificate>
        name="certificates-of-institution"
        label={say('certificates')}
        rows={rows}
        rowId={(row) => row.id}
        total={rows.length}
        busy={found.isFetching}
        empty={<EmptyState title={say('noCertificates')} />}
        columns={[
          {
            id: 'number',
            header: say('certificate'),
            fixed: true,
            render: (row) => <PathLink to={`/certificates/${row.id}`}>{row.number}</PathLink>,
          },
          { id: 'axis', header: say('axis'), fixed: true, render: (row) => inLanguage(AXIS_SHORT[row.axis]) },
          {
            id: 'status',
            header: say('status'),
            fixed: true,
            render: (row) => {
              const { status, words } = standingMark(row.status);
              return (
                <>
                  <StatusMark status={status}>{inLanguage(words)}</StatusMark>
                  {row.endedOn !== null && (
                    <span className="o">
                      {say('because', { kind: inLanguage(kindWords(row.endedBy ?? '')), day: row.endedOn })}
                    </span>
                  )}
                </>
              );
            },
          },
          {
            id: 'valid',
            header: say('period'),
            fixed: true,
            render: (row) => say('fromTo', { from: row.validFrom, to: row.validTo }),
          },
          {
            id: 'annex',
            header: say('annex'),
            fixed: true,
            align: 'right',
            render: (row) => say('annexShort', { version: row.annexVersion, rows: number(row.annexRows) }),
          },
          { id: 'sites', header: say('sites'), fixed: true, align: 'right', render: (row) => row.sites.length },
        ]}
      />
    </section>
  );
}
