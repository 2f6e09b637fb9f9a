import { type DataOf, Pairs, useFormats, useText } from '@hengjian/ui';
import { PrintSheet } from '../../sheet/print-sheet.tsx';
import { logTexts } from './log-texts.ts';

type Log = DataOf<'getLog'>;

export interface HeadSheetProps {
  readonly log: Log;
  readonly day: string;
  readonly head: NonNullable<Log['head']>;
}

/** The head of a day on paper, for the file and for other people’s drawers. */
export function HeadSheet({ log, day, head }: HeadSheetProps) {
  const say = useText(logTexts);
  const { number, dateTime } = useFormats();
  return (
    <PrintSheet title={say('sheetTitle', { day })}>
      <Pairs
        pairs={[
          [say('origin'), log.origin],
          [say('entries'), number(head.treeSize)],
          [say('root'), <code key="root">{(head.root.match(/.{8}/g) ?? []).join(' ')}</code>],
          [say('signedAt'), dateTime(head.signedAt)],
          [say('key'), <code key="key">{log.key}</code>],
        ]}
      />
      <pre>{head.note}</pre>
      <p>{say('sheetUse')}</p>
    </PrintSheet>
  );
}
