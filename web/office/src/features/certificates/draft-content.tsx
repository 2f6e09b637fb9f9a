import { type DataOf, Pairs, SectionHead, useBilingual, useFormats, useText } from '@hengjian/ui';
import { CERTIFICATE_FIELDS } from '../../registry/certificate-entries.ts';
import { wordsOf } from '../../registry/dictionaries.ts';
import { certificatesTexts } from './certificates-texts.ts';
import { NamedRows } from './named-rows.tsx';

type Detail = DataOf<'getDecisionDraft'>;

const SHOWN = 200;

/** Everything the second hand decides on: days, number, sites, reason, and the rows that come and go. */
export function DraftContent({ draft, content }: Pick<Detail, 'draft' | 'content'>) {
  const say = useText(certificatesTexts);
  const { number } = useFormats();
  const { additions, removals, rows } = content;
  return (
    <>
      <SectionHead title={say('content')} />
      <Pairs
        pairs={[
          [say('decidedOnLabel'), content.decidedOn],
          [
            say('effective'),
            content.effectiveTo === null
              ? say('fromOn', { from: content.effectiveFrom })
              : say('fromTo', { from: content.effectiveFrom, to: content.effectiveTo }),
          ],
          ...(content.number === null ? [] : [[say('number'), content.number] as const]),
          ...(content.sites === null ? [] : [[say('sites'), content.sites.join(say('comma'))] as const]),
          ...(content.documentNumber === null ? [] : [[say('documentNumber'), content.documentNumber] as const]),
          ...(content.reason === null ? [] : [[say('reason'), content.reason] as const]),
          ...(content.clause === null ? [] : [[say('clause'), content.clause] as const]),
          ...(content.correction ? [[say('correction'), say('yes')] as const] : []),
          ...(rows === null ? [] : [[say('onlyRows'), number(rows.length)] as const]),
          ...(content.merge.length === 0 ? [] : [[say('merging'), number(content.merge.length)] as const]),
          [say('annexRows'), say('plusMinus', { added: number(draft.additions), removed: number(draft.removals) })],
        ]}
      />
      {additions.length > 0 && <Additions rows={additions} />}
      {removals.length > 0 && content.certificateId !== null && (
        <NamedRows
          title={say('removals')}
          institutionId={content.institutionId}
          certificateId={content.certificateId}
          keys={removals}
        />
      )}
      {rows !== null && content.certificateId !== null && (
        <NamedRows
          title={say('onlyRows')}
          institutionId={content.institutionId}
          certificateId={content.certificateId}
          keys={rows}
        />
      )}
    </>
  );
}

function Additions({ rows }: { readonly rows: Detail['content']['additions'] }) {
  const say = useText(certificatesTexts);
  const inLanguage = useBilingual();
  const { number } = useFormats();
  return (
    <>
      <SectionHead
        title={say('additions')}
        note={rows.length > SHOWN ? say('firstRows', { shown: number(SHOWN), total: number(rows.length) }) : undefined}
      />
      <div className="dt">
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
        <section className="scroll" aria-label={say('additions')} tabIndex={0}>
          <table className="t">
            <thead>
              <tr>
                <th scope="col">{say('site')}</th>
                <th scope="col">{say('field')}</th>
                <th scope="col">{say('item')}</th>
                <th scope="col">{say('standard')}</th>
                <th scope="col">{say('restriction')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, SHOWN).map((row) => (
                <tr key={JSON.stringify(row)}>
                  <td>{row.site}</td>
                  <td>{inLanguage(wordsOf(CERTIFICATE_FIELDS, row.field))}</td>
                  <td lang="zh-CN">
                    {row.object} {row.parameter}
                  </td>
                  <td lang="zh-CN">
                    {row.standardNumber} {row.method}
                  </td>
                  <td lang="zh-CN">{[row.restriction, row.note].filter((text) => text !== '').join('；') || '―'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </div>
    </>
  );
}
