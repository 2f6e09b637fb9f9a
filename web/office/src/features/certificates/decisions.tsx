import { DataTable, Hash, StatusMark, useBilingual, useFormats, useText } from '@hengjian/ui';
import { kindMark, kindWords } from '../../registry/standing.ts';
import { Link } from '@tanstack/react-router';
import type { CertificateDetail } from './certificate-detail.ts';
import { certificatesTexts } from './certificates-texts.ts';

type Decision = CertificateDetail['decisions'][number];

/** Every decision on a certificate, newest first: never changed, each with its two hands and its place in the log. */
export function Decisions({ decisions }: { readonly decisions: readonly Decision[] }) {
  const say = useText(certificatesTexts);
  const inLanguage = useBilingual();
  const { number, dateTime } = useFormats();
  const rows = decisions.toSorted((a, b) => b.sequence - a.sequence);
  return (
    <DataTable<Decision>
      name="decisions"
      label={say('decisions')}
      rows={rows}
      rowId={(row) => row.id}
      total={rows.length}
      columns={[
        {
          id: 'kind',
          header: say('decision'),
          fixed: true,
          render: (row) => (
            <>
              <StatusMark status={kindMark(row.kind)}>
                {row.sequence}. {inLanguage(kindWords(row.kind))}
                {row.rows !== null && say('ofRows', { count: number(row.rows.length) })}
              </StatusMark>
              <span className="o">{[row.documentNumber, row.reason].filter(Boolean).join(' · ')}</span>
            </>
          ),
        },
        {
          id: 'effective',
          header: say('effective'),
          fixed: true,
          render: (row) => (
            <>
              {row.effectiveTo === null
                ? row.effectiveFrom
                : say('fromTo', { from: row.effectiveFrom, to: row.effectiveTo })}
              <span className="o">{say('decidedOn', { day: row.decidedOn })}</span>
            </>
          ),
        },
        {
          id: 'annex',
          header: say('annex'),
          render: (row) => (
            <>
              {say('annexNow', { version: row.annexVersion, rows: number(row.annexRows) })}
              <span className="o">
                <Hash value={row.annexSha256} short />
              </span>
            </>
          ),
        },
        {
          id: 'hands',
          header: say('hands'),
          render: (row) => (
            <>
              {say('preparedBy', { name: row.preparedBy })}
              <span className="o">{say('decidedBy', { name: row.decidedBy })}</span>
            </>
          ),
        },
        {
          id: 'log',
          header: say('log'),
          render: (row) => (
            <>
              {row.leafIndex === null ? (
                say('waitsForLog')
              ) : (
                <Link to="/log">{say('leaf', { place: number(row.leafIndex) })}</Link>
              )}
              <span className="o">{dateTime(row.recordedAt)}</span>
            </>
          ),
        },
      ]}
    />
  );
}
