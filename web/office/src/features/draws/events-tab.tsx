import { type Column, DataTable, useBilingual, useFormats, useText } from '@hengjian/ui';
import { drawTexts } from './draw-texts.ts';
import type { Draw } from './procedure-view.ts';
import { actionName } from './words.ts';

type Event = Draw['events'][number];

/** Every step that was taken, newest first, with its place in the log. */
export function EventsTab({ draw }: { readonly draw: Draw }) {
  const say = useText(drawTexts);
  const inLanguage = useBilingual();
  const formats = useFormats();
  const nameOf = (detail: string | null): string => {
    const source = draw.sources.find(({ id }) => id === detail);
    return source === undefined ? (detail ?? '') : inLanguage(source.name);
  };
  const columns: readonly Column<Event>[] = [
    {
      id: 'at',
      header: say('eventAt'),
      fixed: true,
      render: ({ at }) => `${formats.date(at)} ${formats.time(at)}`,
    },
    { id: 'step', header: say('eventStep'), fixed: true, render: ({ action }) => inLanguage(actionName(action)) },
    { id: 'by', header: say('eventBy'), render: ({ by }) => by ?? say('eventSystem') },
    {
      id: 'what',
      header: say('eventWhat'),
      render: ({ detail, reason }) => (
        <span className={detail !== null && /^[0-9a-f]{64}$/.test(detail) ? 'hash' : undefined}>
          {[nameOf(detail), reason ?? ''].filter((text) => text !== '').join(' · ')}
        </span>
      ),
    },
    {
      id: 'leaf',
      header: say('eventLeaf'),
      align: 'right',
      render: ({ leafIndex }) =>
        leafIndex === null ? '' : say('eventLeafNumber', { leaf: formats.number(leafIndex + 1) }),
    },
  ];
  return (
    <DataTable
      name="draw-events"
      label={say('tabEvents')}
      columns={columns}
      rows={draw.events.toReversed()}
      rowId={({ seq }) => String(seq)}
      total={draw.events.length}
    />
  );
}
