import { useText } from '@hengjian/ui';
import { officialToday } from '../../registry/today.ts';
import type { CertificateDetail } from './certificate-detail.ts';
import { certificatesTexts } from './certificates-texts.ts';

export interface FoldLineProps {
  readonly certificate: CertificateDetail['certificate'];
  readonly decisions: CertificateDetail['decisions'];
}

/** The whole life of a certificate as one bar: in force teal, suspended vermilion, and where today lies. */
export function FoldLine({ certificate: { inForce, suspended, validFrom, validTo }, decisions }: FoldLineProps) {
  const say = useText(certificatesTexts);
  const today = officialToday();
  const first =
    [
      validFrom,
      ...inForce.map(({ from }) => from),
      ...decisions.map(({ effectiveFrom }) => effectiveFrom),
    ].toSorted()[0] ?? validFrom;
  const last = [validTo, today, ...suspended.map(({ to }) => to ?? today)].toSorted().at(-1) ?? validTo;
  const share = (day: string) =>
    `${(((Date.parse(day) - Date.parse(first)) / (Date.parse(last) - Date.parse(first) || 1)) * 100).toFixed(2)}%`;
  const width = (from: string, to: string) => `calc(${share(to)} - ${share(from)})`;
  const years = Array.from(
    { length: Number(last.slice(0, 4)) - Number(first.slice(0, 4)) },
    (_, at) => Number(first.slice(0, 4)) + 1 + at,
  );
  const words = [
    ...inForce.map(({ from, to }) => say('inForceFromTo', { from, to: to ?? say('open') })),
    ...suspended.map(({ from, to }) => say('suspendedFromTo', { from, to: to ?? say('open') })),
  ].join(say('comma'));
  return (
    <figure className="fold-line">
      {/* The caption says the same in words. */}
      <div className="life" aria-hidden="true">
        {inForce.map(({ from, to }) => (
          <i key={`f${from}`} className="bar-ok" style={{ left: share(from), width: width(from, to ?? last) }} />
        ))}
        {suspended.map(({ from, to }) => (
          <i key={`s${from}`} className="bar-bad" style={{ left: share(from), width: width(from, to ?? last) }} />
        ))}
        {years.map((year) => (
          <span key={year} style={{ left: share(`${year}-01-01`) }}>
            {year}
          </span>
        ))}
        <b style={{ left: share(today) }} />
      </div>
      <figcaption className="s12 qq">{words}</figcaption>
    </figure>
  );
}
