import type { Bilingual, DataOf, Status } from '@hengjian/ui';
import { AXIS_SHORT, standingMark } from '../../../registry/standing.ts';

export type TimelineEntry = DataOf<'getTimeline'>['entries'][number];
export type Lane = TimelineEntry['lane'];
type CertificateDays = DataOf<'getCertificateDays'>['certificates'];

export const LANE_WORDS: Readonly<Record<Lane, Bilingual>> = {
  certificate: { zh: '证书与附表', en: 'Certificate, annex' },
  change: { zh: '变更', en: 'Changes' },
  people: { zh: '人员', en: 'People' },
  instruments: { zh: '设备', en: 'Instruments' },
  inspection: { zh: '检查与评审', en: 'Visits' },
  finding: { zh: '发现', en: 'Findings' },
  sanction: { zh: '处置', en: 'Sanctions' },
  log: { zh: '日志', en: 'Log' },
};

export function isLane(text: unknown): text is Lane {
  return typeof text === 'string' && Object.hasOwn(LANE_WORDS, text);
}

export function markOf(lane: Lane): Status {
  return lane === 'sanction' ? 'bad' : lane === 'finding' ? 'stop' : 'ok';
}

/** What stands on the line at one place: one entry, or several that lie too close to be told apart. */
export interface Bundle {
  readonly id: string;
  readonly day: string;
  readonly until: string | null | undefined;
  readonly entries: readonly TimelineEntry[];
}

const DAY = 86_400_000;

/**
 * Puts entries that lie at most `days` apart into one bundle, except what lasts: a stretch stays by itself. Entries come
 * newest first, bundles too.
 */
export function bundleEntries(entries: readonly TimelineEntry[], days: number): readonly Bundle[] {
  const bundles: { id: string; day: string; until: string | null | undefined; entries: TimelineEntry[] }[] = [];
  for (const entry of entries) {
    const last = bundles.at(-1);
    const near = last !== undefined && Date.parse(last.day) - Date.parse(entry.day) <= days * DAY;
    if (near && last.until === undefined && entry.until === null) last.entries.push(entry);
    else bundles.push({ id: entry.id, day: entry.day, until: entry.until ?? undefined, entries: [entry] });
  }
  return bundles;
}

/** A stretch of a certificate as a bar: what held from when to when. */
export interface CertificateBar {
  readonly id: string;
  readonly certificateId: string;
  readonly day: string;
  readonly until: string | null;
  readonly status: Status;
  readonly words: Bilingual;
}

/** The stretches of all certificates, each new version of the annex a stretch of its own; what is not held has no bar. */
export function certificateBars(certificates: CertificateDays): readonly CertificateBar[] {
  return certificates.flatMap(({ id, axis, stretches }) =>
    stretches
      .filter(({ status }) => status !== 'none')
      .map((stretch, at, held): CertificateBar => {
        const { words } = standingMark(stretch.status);
        const { zh, en } = AXIS_SHORT[axis];
        const rows = stretch.annexRows.toLocaleString('en-US');
        return {
          id: `bar:${id}:${at}`,
          certificateId: id,
          day: stretch.from,
          until: stretch.to,
          status: barOf(stretch.status, at === held.length - 1),
          words: {
            zh: `${zh}${words.zh}·附表第 ${stretch.annexVersion} 版 ${rows} 行`,
            en: `${en} ${words.en.toLowerCase()}, annex ${stretch.annexVersion}: ${rows} rows`,
          },
        };
      }),
  );
}

/** The present stretch is full teal, those before it lighter; what was lost is vermilion. */
function barOf(standing: CertificateDays[number]['stretches'][number]['status'], isLast: boolean): Status {
  const mark = standingMark(standing).status;
  return mark === 'ok' && !isLast ? 'run' : mark;
}
