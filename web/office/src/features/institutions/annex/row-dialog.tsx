import {
  apiQuery,
  Button,
  Dialog,
  ErrorNotice,
  Pairs,
  StatusMark,
  useBilingual,
  useFormats,
  useText,
} from '@hengjian/ui';
import { useQuery } from '@tanstack/react-query';
import { PathLink } from '../../../registry/path-link.tsx';
import { CERTIFICATE_FIELDS } from '../../../registry/certificate-entries.ts';
import { wordsOf } from '../../../registry/dictionaries.ts';
import { libraryMark } from '../../../registry/library-marks.ts';
import { institutionsTexts } from '../institutions-texts.ts';
import { annexTexts } from './annex-texts.ts';
import type { Row } from './annex-query.ts';

/** One row with everything that was ever believed of it: from when to when it holds, and when that was recorded. */
export function RowDialog({ row, onClose }: { readonly row: Row; readonly onClose: () => void }) {
  const say = useText(institutionsTexts);
  const sayAnnex = useText(annexTexts);
  const inLanguage = useBilingual();
  const { dateTime } = useFormats();
  const { certificateId, site, itemId, limitationId } = row;
  const found = useQuery(
    apiQuery('getRowHistory', { params: { id: certificateId }, query: { site, itemId, limitationId } }),
  );
  const mark = libraryMark(row.libraryState);
  const written = (text: string) => (text === '' ? '―' : <span lang="zh-CN">{text}</span>);
  return (
    <Dialog
      isOpen
      wide
      title={<span lang="zh-CN">{`${row.object} ${row.parameter}`}</span>}
      onClose={onClose}
      actions={<Button onPress={onClose}>{say('close')}</Button>}
    >
      <Pairs
        pairs={[
          [say('field'), inLanguage(wordsOf(CERTIFICATE_FIELDS, row.field))],
          [sayAnnex('category'), written(row.category)],
          [sayAnnex('standard'), written([row.standardNumber, row.standardTitle].join(' ').trim())],
          [sayAnnex('method'), written(row.method)],
          [sayAnnex('restriction'), written(row.restriction)],
          [sayAnnex('note'), written(row.note)],
          [say('site'), row.site],
          [
            say('certificate'),
            <PathLink key="to" to={`/certificates/${certificateId}`}>
              {sayAnnex('lineOf', { number: row.certificateNumber, line: row.line })}
            </PathLink>,
          ],
          [
            sayAnnex('libraryState'),
            <StatusMark key="st" status={mark.status}>
              {inLanguage(mark.words)}
            </StatusMark>,
          ],
        ]}
      />
      <h3>{sayAnnex('rowHistory')}</h3>
      <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
      <table className="t">
        <thead>
          <tr>
            <th scope="col">{sayAnnex('holds')}</th>
            <th scope="col">{sayAnnex('recordedFrom')}</th>
            <th scope="col">{sayAnnex('recordedTo')}</th>
          </tr>
        </thead>
        <tbody>
          {(found.data?.beliefs ?? []).map((belief) => (
            <tr key={`${belief.recordedFrom} ${belief.decisionId}`}>
              <td>
                {belief.valid.length === 0
                  ? sayAnnex('never')
                  : belief.valid
                      .map(({ from, to }) => say('fromTo', { from, to: to ?? say('open') }))
                      .join(say('listComma'))}
              </td>
              <td>{dateTime(belief.recordedFrom)}</td>
              <td>{belief.recordedTo === null ? sayAnnex('stillBelieved') : dateTime(belief.recordedTo)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
