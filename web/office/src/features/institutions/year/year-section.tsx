import {
  apiQuery,
  ErrorNotice,
  SectionHead,
  useBilingual,
  useFormats,
  useText,
  YearLine,
  type YearLane,
} from '@hengjian/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { institutionsTexts } from '../institutions-texts.ts';
import { EntryDialog } from './entry-dialog.tsx';
import { type Bundle, bundleEntries, certificateBars, LANE_WORDS, type Lane, markOf } from './lanes.ts';

/** Lanes that always stand there; the others only where something lies in them. */
const ALWAYS: readonly Lane[] = ['change', 'people', 'instruments', 'inspection', 'sanction'];
const LANES: readonly Lane[] = ['change', 'people', 'instruments', 'inspection', 'finding', 'sanction'];
/** Entries nearer than this share a mark. */
const NEAR = 10;

export interface YearSectionProps {
  readonly id: string;
  /** The last day of the line that counts; the months end with its own. */
  readonly day: string;
  /** The day is not today. */
  readonly past: boolean;
}

/** The twelve months that end with that of the day, lane by lane. */
export function YearSection({ id, day, past }: YearSectionProps) {
  const say = useText(institutionsTexts);
  const inLanguage = useBilingual();
  const { number } = useFormats();
  const [open, setOpen] = useState<string>();
  const { from, to } = yearOf(day);
  const timeline = useQuery(apiQuery('getTimeline', { params: { id }, query: { from, to, size: 200 } }));
  const days = useQuery(apiQuery('getCertificateDays', { params: { id }, query: { from, to: day } }));
  const entries = timeline.data?.entries ?? [];
  const bars = certificateBars(days.data?.certificates ?? []);
  const bundles = new Map(
    LANES.map(
      (lane) =>
        [
          lane,
          bundleEntries(
            entries.filter((entry) => entry.lane === lane),
            NEAR,
          ),
        ] as const,
    ),
  );
  const words = (lane: Lane, bundle: Bundle): string =>
    bundle.entries.length === 1
      ? inLanguage(bundle.entries[0]?.words ?? LANE_WORDS[lane])
      : say('several', { lane: inLanguage(LANE_WORDS[lane]), count: number(bundle.entries.length) });
  const lanes: readonly YearLane[] = [
    {
      id: 'certificate',
      label: inLanguage(LANE_WORDS.certificate),
      marks: bars.map(({ words: label, ...bar }) => ({ ...bar, label: inLanguage(label), bar: true })),
    },
    ...LANES.filter((lane) => ALWAYS.includes(lane) || (bundles.get(lane)?.length ?? 0) > 0).map((lane) => ({
      id: lane,
      label: inLanguage(LANE_WORDS[lane]),
      marks: (bundles.get(lane) ?? []).map((bundle) => ({
        id: bundle.id,
        day: bundle.day,
        until: bundle.until,
        label: words(lane, bundle),
        status: markOf(lane),
      })),
    })),
  ];
  const bar = bars.find((one) => one.id === open);
  const bundle = [...bundles.values()].flat().find((one) => one.id === open);
  return (
    <section>
      <SectionHead
        title={say(past ? 'yearTo' : 'year')}
        note={say('yearNote', { from: from.slice(0, 7), to: to.slice(0, 7) })}
        more={
          <Link to="/institutions/$id" params={{ id }} search={{ tab: 'history' }}>
            {say('wholeHistory')}
          </Link>
        }
      />
      <ErrorNotice error={timeline.error ?? days.error} onRetry={() => void timeline.refetch()} />
      <YearLine
        label={say('year')}
        from={from}
        to={to}
        today={day}
        todayLabel={say(past ? 'thatDay' : 'today')}
        lanes={lanes}
        onOpen={setOpen}
      />
      {(timeline.data?.next ?? null) !== null && <p className="s12 qq">{say('yearCut')}</p>}
      {(bar !== undefined || bundle !== undefined) && (
        <EntryDialog
          title={bar === undefined ? '' : inLanguage(bar.words)}
          certificateId={bar?.certificateId}
          stretch={bar === undefined ? undefined : { from: bar.day, to: bar.until }}
          entries={bundle?.entries ?? []}
          onClose={() => setOpen(undefined)}
        />
      )}
    </section>
  );
}

/** From the first of the month eleven months before to the end of this month. */
function yearOf(day: string): { readonly from: string; readonly to: string } {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  const iso = (first: Date) => first.toISOString().slice(0, 10);
  return { from: iso(new Date(Date.UTC(year, month - 12, 1))), to: iso(new Date(Date.UTC(year, month, 0))) };
}
