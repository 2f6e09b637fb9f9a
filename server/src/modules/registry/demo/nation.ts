import { certificateIssuers, childrenOf, composeUscc, regions } from '@hengjian/registry-codes';
import { INSTITUTION } from '../records/institution.ts';
import { codePrefix } from '../records/codes.ts';
import { type Chance, createChance } from './chance.ts';
import { institutionName } from './made-up-names.ts';
import { describeProvince, type MadeUp } from './province.ts';

/** Institutions in the nation at the end of 2024 (the bureau's yearly statistics). */
export const NATION_SIZE = 53_057;

const SEED = 20_241_231;

// Institutions per province, in proportion; Shanghai has its own province (describeProvince).
// biome-ignore format: weights read as a table
const WEIGHTS: readonly (readonly [region: string, weight: number])[] = [
  ['110000', 22], ['120000', 12], ['130000', 54], ['140000', 33], ['150000', 28], ['210000', 37], ['220000', 19], ['230000', 27],
  ['320000', 61], ['330000', 55], ['340000', 40], ['350000', 32], ['360000', 29], ['370000', 80], ['410000', 58], ['420000', 46],
  ['430000', 38], ['440000', 84], ['450000', 33], ['460000', 7], ['500000', 22], ['510000', 55], ['520000', 31], ['530000', 42],
  ['540000', 6], ['610000', 35], ['620000', 26], ['630000', 8], ['640000', 9], ['650000', 33],
];

// How often each kind of work is a main one; the shape of the yearly statistics of fields.
const TRADES = [
  ['vehicle', 30],
  ['environment', 16],
  ['other', 33],
  ['food-agri', 13],
  ['forensic', 4],
  ['import-export', 2],
  ['cosmetics', 2],
] as const;
const CERTIFICATE_FIELD: Readonly<Record<string, string>> = {
  vehicle: '05',
  environment: '12',
  forensic: '07',
  'food-agri': '00',
  'import-export': '20',
  cosmetics: '10',
  other: '01',
};
const SECTORS = ['01', '05', '07', '11', '14', '34'] as const;
const KINDS = [
  ['enterprise', 78],
  ['public-institution', 19],
  ['association', 3],
] as const;
const AUTHORITY = { enterprise: '91', 'public-institution': '12', association: '52' } as const;
const STATUSES = [
  ['active', 985],
  ['suspended', 5],
  ['expired', 6],
  ['revoked', 2],
  ['cancelled', 2],
] as const;
const CLASSES = [
  ['A', 65],
  ['B', 25],
  ['C', 8],
  ['D', 2],
] as const;

/**
 * Every institution of the made-up nation except those of the demo province, province by province: the same for
 * everybody, only dates follow `today` (`YYYY-MM-DD`). A generator, so that nobody has to hold them all.
 */
export function* describeNation(today: string, size = NATION_SIZE): Generator<MadeUp> {
  const day = Temporal.PlainDate.from(today);
  const weights = WEIGHTS.reduce((sum, [, weight]) => sum + weight, 0);
  let left = Math.max(0, size - describeProvince(today).institutions.length);
  let weightLeft = weights;
  for (const [index, [region, weight]] of WEIGHTS.entries()) {
    const here = Math.round((left * weight) / weightLeft);
    left -= here;
    weightLeft -= weight;
    yield* describeOthers(createChance(SEED + index), day, region, here);
  }
}

function* describeOthers(chance: Chance, day: Temporal.PlainDate, region: string, size: number): Generator<MadeUp> {
  const cities = childrenOf(region).map(({ code }) => code);
  const places = cities.length === 0 ? [region] : cities;
  const issuer = certificateIssuers.find(({ zh }) => shortName(region).startsWith(zh))?.code ?? '00';
  const had = new Set<string>();
  for (let index = 0; index < size; index++) {
    const trade = chance.weighted(TRADES);
    const kind = trade === 'vehicle' ? 'enterprise' : chance.weighted(KINDS);
    const status = chance.weighted(STATUSES);
    const place = chance.pick(places);
    const serial = String(index + 1).padStart(5, '0');
    const expires = status === 'active' || status === 'suspended' ? 20 + chance.below(2_150) : -30 - chance.below(700);
    const year = day.add({ days: expires }).year - 6;
    yield {
      code: `${codePrefix(INSTITUTION, region)}${serial}`,
      draft: {
        name: `${shortName(region)}${institutionName(chance, trade, kind, had)}`,
        nameEn: null,
        formerNames: [],
        // Of the form M…Z no code of this length has been issued: valid in form and nobody's.
        uscc: composeUscc(AUTHORITY[kind], place, `MDX${serial}`),
        usccWarnings: [],
        kind,
        region: place,
        licensedBy: region,
        address: `示例路${1 + chance.below(2_000)}号`,
        fields: [trade],
        status,
        certificateNumber: certificateNumber({ year, issuer, trade, index }),
        certificateExpires: day.add({ days: expires }).toString(),
        creditClass: chance.weighted(CLASSES),
        violationLastYear: chance.happens(6),
        commitmentFinding: chance.happens(2),
      },
    };
  }
}

interface NumberParts {
  readonly year: number;
  readonly issuer: string;
  readonly trade: string;
  /** Of the institution within its province. */
  readonly index: number;
}

/** Year, issuer, field, sector, and four digits that run through the year, field and sector: no two are alike. */
function certificateNumber({ year, issuer, trade, index }: NumberParts): string {
  const sector = SECTORS[Math.floor(index / 10_000)] ?? SECTORS[0];
  const field = CERTIFICATE_FIELD[trade] ?? '20';
  return `${String(year % 100).padStart(2, '0')}${issuer}${field}${sector}${String(index % 10_000).padStart(4, '0')}`;
}

/** 广东省 → 广东, 内蒙古自治区 → 内蒙古. */
function shortName(region: string): string {
  const name = regions.find(({ code }) => code === region)?.zh ?? '';
  return name.replace(/(?:壮族|回族|维吾尔)?自治区$|省$|市$/u, '');
}
