import { type DataOf, SectionHead, Timeline, useBilingual, useFormats, useText } from '@hengjian/ui';
import { registryTexts } from './registry-texts.ts';

type Change = DataOf<'getInstitution'>['changes'][number];

/** Who changed what and when, newest first, as far as the asking person may read it. */
export function History({ changes }: { readonly changes: readonly Change[] }) {
  const say = useText(registryTexts);
  const inLanguage = useBilingual();
  const { dateTime } = useFormats();
  return (
    <section>
      <SectionHead title={say('history')} note={say('historyNote')} />
      <Timeline
        entries={changes.map((change) => ({
          id: String(change.version),
          status: change.kind === 'removed' ? 'end' : 'ok',
          at: change.at,
          title: (
            <>
              {say(change.kind)} · {change.by ?? say('bySystem')}
              {change.batchId !== null && ` · ${say('byImport')}`}
            </>
          ),
          note: (
            <>
              {say('version', { version: change.version, at: dateTime(change.at) })}
              {change.kind === 'changed' &&
                change.columns.map(({ column, words, before, after }) => (
                  <span key={column} className="change">
                    {inLanguage(words)}: <b>{after === null ? say('nothing') : inLanguage(after)}</b>{' '}
                    <span className="qq">
                      {say('was', { value: before === null ? say('nothing') : inLanguage(before) })}
                    </span>
                  </span>
                ))}
            </>
          ),
        }))}
      />
    </section>
  );
}
