import { apiQuery } from '@hengjian/ui';
import { useQueries } from '@tanstack/react-query';
import { LIBRARY_ORDER } from '../../../registry/library-marks.ts';
import type { Row } from './annex-query.ts';

/** States that want an explanation beside the standard: which edition holds, what replaced it. */
const EXPLAINED = LIBRARY_ORDER.filter((state) => state !== 'in-library');

/** Why a row has its state, of today's comparison with the library; of another day nothing is said. */
export function useReasons(id: string, rows: readonly Row[], today: boolean) {
  const present = EXPLAINED.filter((state) => rows.some((row) => row.libraryState === state));
  const found = useQueries({
    queries: present.map((state) => ({
      ...apiQuery('getLibraryComparison', { params: { id }, query: { state, size: 200 } }),
      enabled: today,
    })),
  });
  const reasons = new Map(
    found.flatMap(({ data }) =>
      (data?.rows ?? []).map((row) => [`${row.certificate} ${row.line}`, row.why.words] as const),
    ),
  );
  return ({ certificateNumber, line }: Row) => (today ? reasons.get(`${certificateNumber} ${line}`) : undefined);
}
