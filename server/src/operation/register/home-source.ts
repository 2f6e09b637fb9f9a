import type { RegionChoice, RegisterHomeFacts } from '@hengjian/portal';
import { childrenOf, regions } from '@hengjian/registry-codes';
import { registerTotals } from '../../modules/scope/index.ts';
import { readPublic } from '../../platform/database/index.ts';
import type { Platform } from '../../platform/means.ts';
import { fieldName, regionName } from './names.ts';

/** What the first page says of the register, from what was counted beforehand. */
export function homePage(
  { db, clock }: Platform,
  region: string,
): Promise<Omit<RegisterHomeFacts, 'notices' | 'draw'>> {
  return readPublic(db, async (tx) => {
    const totals = await registerTotals(tx, null);
    const { institutions, rows: capabilities } = totals;
    return {
      totals: { institutions, capabilities, countedAt: (totals.countedAt ?? clock.now()).toString() },
      place: regionName(region),
      regions: regionChoices(region),
      fields: totals.fields.map(({ field, institutions: count }) => ({
        value: field,
        label: fieldName(field),
        count,
      })),
      openData: [
        { label: { zh: '机构', en: 'Institutions' }, count: institutions, path: '/open-data/institutions' },
        { label: { zh: '能力', en: 'Capabilities' }, count: capabilities, path: '/open-data/capabilities' },
      ],
    };
  });
}

/** The districts of the own province first, then the other provinces. */
export function regionChoices(region: string): readonly RegionChoice[] {
  const own = regions.find(({ code }) => code === region);
  const below = region === '000000' ? [] : childrenOf(region);
  const provinces = regions.filter(({ kind, code }) => kind === 'province' && code !== region);
  return [...(own === undefined ? [] : [own]), ...below, ...provinces].map(({ code, zh, en }) => ({
    code,
    name: { zh, en },
  }));
}
