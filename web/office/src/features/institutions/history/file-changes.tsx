import { type DataOf, SectionHead, type Status, Timeline, useBilingual, useFormats, useText } from '@hengjian/ui';
import { registryTexts } from '../../../registry/registry-texts.ts';
import { institutionsTexts } from '../institutions-texts.ts';

type Change = DataOf<'listFileChanges'>['rows'][number];

const MARKS: Readonly<Record<Change['act'], Status>> = { added: 'ok', changed: 'ok', ended: 'end', undone: 'end' };

/** The newest changes in the parts of a file: whose, what, and the values before and after. */
export function FileChanges({ rows, total }: { readonly rows: readonly Change[]; readonly total: number }) {
  const say = useText(institutionsTexts);
  const common = useText(registryTexts);
  const inLanguage = useBilingual();
  const { dateTime, number } = useFormats();
  return (
    <section>
      <SectionHead
        title={say('fileChanges')}
        note={say('fileChangesNote', { shown: number(rows.length), total: number(total) })}
      />
      <Timeline
        entries={rows.map((change) => ({
          id: `${change.subject} ${change.version}`,
          status: MARKS[change.act],
          at: change.at,
          title: `${say(change.act)} ${say(PART_TEXT[change.part])} ${change.label}`,
          note: (
            <>
              {dateTime(change.at)} · {change.by ?? common('bySystem')}
              {change.reason !== null && ` · ${change.reason}`}
              {change.act === 'changed' &&
                change.columns.map(({ words, before, after }) => (
                  <span key={words.zh} className="change">
                    {inLanguage(words)}: <b>{after ?? common('nothing')}</b>{' '}
                    <span className="qq">{common('was', { value: before ?? common('nothing') })}</span>
                  </span>
                ))}
            </>
          ),
        }))}
      />
    </section>
  );
}

const PART_TEXT = {
  'legal-nature': 'legalNature',
  site: 'site',
  staff: 'person',
  authorisation: 'authorisation',
  instrument: 'instrument',
  document: 'document',
  insurance: 'policy',
  commitment: 'commitment',
  contact: 'contact',
} as const satisfies Record<Change['part'], string>;
