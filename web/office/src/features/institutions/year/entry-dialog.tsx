import { Button, Dialog, Pairs, useBilingual, useFormats, useText } from '@hengjian/ui';
import { PathLink } from '../../../registry/path-link.tsx';
import { institutionsTexts } from '../institutions-texts.ts';
import type { TimelineEntry } from './lanes.ts';
import { LogPlace } from './log-place.tsx';

export interface EntryDialogProps {
  readonly title: string;
  readonly certificateId: string | undefined;
  readonly stretch: { readonly from: string; readonly to: string | null } | undefined;
  readonly entries: readonly TimelineEntry[];
  readonly onClose: () => void;
}

/** What a mark on the line stands for: when, by whom, the original, and its place in the transparency log. */
export function EntryDialog({ title, certificateId, stretch, entries, onClose }: EntryDialogProps) {
  const say = useText(institutionsTexts);
  const inLanguage = useBilingual();
  const [only] = entries;
  const head =
    title !== ''
      ? title
      : entries.length === 1 && only !== undefined
        ? inLanguage(only.words)
        : say('entries', { count: entries.length });
  return (
    <Dialog isOpen wide title={head} onClose={onClose} actions={<Button onPress={onClose}>{say('close')}</Button>}>
      {stretch !== undefined && (
        <Pairs pairs={[[say('period'), say('fromTo', { from: stretch.from, to: stretch.to ?? say('open') })]]} />
      )}
      {certificateId !== undefined && (
        <p className="acts-row">
          <PathLink to={`/certificates/${certificateId}`}>{say('openOriginal')}</PathLink>
        </p>
      )}
      <ul className="entry-list">
        {entries.map((entry) => (
          <li key={entry.id}>
            {entries.length > 1 && <b>{inLanguage(entry.words)}</b>}
            <EntryFacts entry={entry} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function EntryFacts({ entry }: { readonly entry: TimelineEntry }) {
  const say = useText(institutionsTexts);
  const { dateTime } = useFormats();
  return (
    <Pairs
      pairs={[
        [say('period'), entry.until === null ? entry.day : say('fromTo', { from: entry.day, to: entry.until })],
        [
          say('recorded'),
          entry.by === null ? dateTime(entry.at) : say('recordedBy', { at: dateTime(entry.at), by: entry.by }),
        ],
        ...(entry.link === null
          ? []
          : [
              [
                say('original'),
                <PathLink key="link" to={entry.link}>
                  {say('openOriginal')}
                </PathLink>,
              ] as const,
            ]),
        [say('proof'), entry.logEntryId === null ? say('notLogged') : <LogPlace key="log" entry={entry} />],
      ]}
    />
  );
}
