import {
  apiQuery,
  ErrorNotice,
  Hash,
  Pairs,
  SectionHead,
  StatusMark,
  useBilingual,
  useFormats,
  useText,
} from '@hengjian/ui';
import { ANSWER_NAMES } from '@hengjian/regulation-register';
import { useQuery } from '@tanstack/react-query';
import { certificatesTexts } from './certificates-texts.ts';
import { QrCode } from './qr-code.tsx';

const ANSWER_MARKS = { valid: 'ok', 'not-valid': 'bad', 'cannot-tell': 'wait' } as const;

/** The certificate on paper, its QR text, and what anybody who verifies it is answered now. */
export function Papers({ number }: { readonly number: string }) {
  const say = useText(certificatesTexts);
  const inLanguage = useBilingual();
  const { dateTime, number: write } = useFormats();
  const found = useQuery(apiQuery('getPublicCertificate', { params: { number } }));
  const { data } = found;
  return (
    <div className="cols">
      <section>
        <SectionHead title={say('paper')} note={say('paperNote')} />
        <p className="acts-row">
          <a className="btn" href={pdfOf(number, 'zh')}>
            {say('pdfZh')}
          </a>
          <a className="btn" href={pdfOf(number, 'en')}>
            {say('pdfEn')}
          </a>
        </p>
        <SectionHead
          title={say('verification')}
          more={<a href={`/verify?number=${encodeURIComponent(number)}`}>{say('verifyPage')}</a>}
        />
        <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
        {data !== undefined && (
          <Pairs
            pairs={[
              [
                say('answerNow'),
                <StatusMark key="a" status={ANSWER_MARKS[data.answer]}>
                  {inLanguage(ANSWER_NAMES[data.answer])}
                </StatusMark>,
              ],
              [
                say('statusMade'),
                data.status === null
                  ? '―'
                  : say('statusMadeAt', { at: dateTime(data.status.madeAt), next: dateTime(data.status.nextUpdate) }),
              ],
              [say('log'), data.log === null ? say('waitsForLog') : say('leaf', { place: write(data.log.leafIndex) })],
              [
                say('annexHash'),
                data.certificate === null ? (
                  '―'
                ) : (
                  <Hash key="h" value={data.certificate.annex.sha256} short group={8} />
                ),
              ],
            ]}
          />
        )}
        {data?.credential && (
          <details className="raw">
            <summary>{say('credential')}</summary>
            <p className="mono s12">{data.credential}</p>
          </details>
        )}
      </section>
      {data?.qrText && (
        <section>
          <SectionHead title={say('qr')} note={say('qrNote')} />
          <QrCode text={data.qrText} label={say('qrLabel', { number })} />
          <p className="mono s12 raw-text">{data.qrText}</p>
        </section>
      )}
    </div>
  );
}

/** The paper is served beside the public pages, not by the client of the office. */
function pdfOf(number: string, language: 'zh' | 'en'): string {
  return `/api/public/certificates/${encodeURIComponent(number)}/pdf?language=${language}`;
}
