import { COMPARE_SIZE, type CompareFacts } from '@hengjian/portal';
import { compareScopes, findHolderByCode } from '../../modules/scope/index.ts';
import { officialDate } from '../../platform/clock.ts';
import { readPublic } from '../../platform/database/index.ts';
import type { Platform } from '../../platform/means.ts';
import { fieldName, regionName } from './names.ts';

/** What two to five institutions may test on a day, side by side. */
export function comparePage(
  { db, clock }: Platform,
  codes: readonly string[],
  day: string | null,
  page: number,
): Promise<CompareFacts> {
  const on = day ?? officialDate(clock.now());
  return readPublic(db, async (tx) => {
    const found = await Promise.all([...new Set(codes)].map((code) => findHolderByCode(tx, code)));
    const holders = found.filter((holder) => holder !== undefined);
    const known = new Set(holders.map(({ code }) => code));
    const { items, total } =
      holders.length < 2
        ? { items: [], total: 0 }
        : await compareScopes(tx, {
            institutionIds: holders.map(({ institutionId }) => institutionId),
            on,
            page: page - 1,
            size: COMPARE_SIZE,
          });
    return {
      on,
      institutions: holders.map(({ code, name, region }) => ({
        code,
        name,
        region: regionName(region),
        foundBy: null,
      })),
      rows: items.map((item) => ({
        item: { ...item, field: fieldName(item.field) },
        cells: holders.map(({ institutionId }) => {
          const rows = item.by[institutionId];
          return rows === undefined
            ? null
            : {
                restriction: [...new Set(rows.map(({ restriction }) => restriction))]
                  .filter((one) => one !== '')
                  .join('；'),
              };
        }),
      })),
      total,
      page,
      size: COMPARE_SIZE,
      unknown: codes.filter((code) => !known.has(code)),
    };
  });
}
