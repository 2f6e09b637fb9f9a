import { CREDIT_CLASSES } from '@hengjian/regulation-inspection';
import { apiQuery, type DataOf, ErrorNotice, StatusMark, useBilingual, useFormats, useText } from '@hengjian/ui';
import { useQuery } from '@tanstack/react-query';
import type { AsOf } from '../../registry/as-of.ts';
import { CREDIT, wordsOf } from '../../registry/dictionaries.ts';
import { PathLink } from '../../registry/path-link.tsx';
import { AXES, AXIS_TITLES, type Axis, kindWords, standingMark } from '../../registry/standing.ts';
import { institutionsTexts } from './institutions-texts.ts';

type Status = DataOf<'getStatus'>;
type Certificate = Status['licence']['certificates'][number];

/**
 * The four axes side by side, never summed into one: computed from decisions and days. Credit stands there only for those
 * who may read it.
 */
export function Axes({ id, asOf }: { readonly id: string; readonly asOf: AsOf }) {
  const found = useQuery(apiQuery('getStatus', { params: { id }, query: asOf }));
  const { data } = found;
  // The class is of now; what it was on another day the server does not say.
  const credit = asOf.on === undefined && asOf.known === undefined ? (data?.credit ?? null) : null;
  return (
    <>
      <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
      {data !== undefined && (
        <div className={credit === null ? 'axes axes-3' : 'axes'}>
          {AXES.map((axis) => (
            <AxisCell key={axis} axis={axis} standing={data[axis]} />
          ))}
          {credit !== null && <CreditCell credit={credit} />}
        </div>
      )}
    </>
  );
}

function AxisCell({ axis, standing }: { readonly axis: Axis; readonly standing: Status['licence'] }) {
  const say = useText(institutionsTexts);
  const inLanguage = useBilingual();
  const { status, words } = standingMark(standing.status);
  const [first, ...others] = standing.certificates;
  return (
    <div>
      <h2>{inLanguage(AXIS_TITLES[axis])}</h2>
      <div className="state">
        <StatusMark status={status}>{inLanguage(words)}</StatusMark>
      </div>
      {first === undefined ? <p>{say('neverHeld')}</p> : <CertificateLines certificate={first} axis={axis} />}
      {others.length > 0 && <p>{say('furtherCertificates', { count: others.length })}</p>}
    </div>
  );
}

function CertificateLines({ certificate, axis }: { readonly certificate: Certificate; readonly axis: Axis }) {
  const say = useText(institutionsTexts);
  const inLanguage = useBilingual();
  const { number } = useFormats();
  const { id, number: code, validFrom, validTo, annex, suspendedRows, because, status } = certificate;
  return (
    <>
      {suspendedRows !== null && (
        <p className="red">
          {say('suspendedRows', {
            count: number(suspendedRows.rows),
            from: suspendedRows.from,
            to: suspendedRows.to ?? say('open'),
          })}
        </p>
      )}
      <p>
        {/* A designation has no end of validity. */}
        {axis === 'designation' ? say('since', { from: validFrom }) : say('validity', { from: validFrom, to: validTo })}{' '}
        · <PathLink to={`/certificates/${id}`}>{code}</PathLink>
      </p>
      {annex.rows > 0 && (
        <p>{say('annexLine', { rows: number(annex.rows), version: annex.version, since: annex.since })}</p>
      )}
      {status !== 'active' && status !== 'partly-suspended' && (
        <p>
          {say('because', { kind: inLanguage(kindWords(because.kind)), day: because.effectiveFrom })}
          {because.documentNumber !== null && ` · ${because.documentNumber}`}
        </p>
      )}
    </>
  );
}

function CreditCell({ credit }: { readonly credit: NonNullable<Status['credit']> }) {
  const say = useText(institutionsTexts);
  const inLanguage = useBilingual();
  const { date } = useFormats();
  const { creditClass, recordedAt, source } = credit;
  const words = creditClass === null ? say('unclassified') : inLanguage(wordsOf(CREDIT, creditClass));
  return (
    <div>
      <h2>{say('credit')}</h2>
      <div className="state">
        <span className="ladder" aria-hidden="true">
          {CREDIT_CLASSES.map((letter) => (
            <span key={letter} className={letter === creditClass ? 'here' : undefined}>
              {letter}
            </span>
          ))}
        </span>
        <span className={creditClass === null ? 'small' : undefined}>{words}</span>
      </div>
      {recordedAt !== null && (
        <p>
          {say('creditSince', { day: date(recordedAt), source: source === 'import' ? say('byImport') : say('byForm') })}
        </p>
      )}
    </div>
  );
}
