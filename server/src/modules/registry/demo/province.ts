import { composeUscc } from '@hengjian/registry-codes';
import { type Chance, createChance } from './chance.ts';
import { withMainInstitution } from './main-institution.ts';
import type { MadeUp } from './made-up.ts';
import { institutionName, type MadeUpKind, personName } from './made-up-names.ts';

export type { MadeUp } from './made-up.ts';

export interface MadeUpConflict {
  readonly inspector: string;
  readonly institution: string;
  readonly reason: string;
  readonly note: string;
}

export interface Province {
  readonly institutions: readonly MadeUp[];
  readonly inspectors: readonly MadeUp[];
  readonly experts: readonly MadeUp[];
  readonly conflicts: readonly MadeUpConflict[];
}

const SEED = 20_230_510;
const CITY = '310000';

// Institutions per district, roughly by industry; the supervising unit of the Lin-gang area has its own.
// biome-ignore format: weights read as a table
const DISTRICTS = [
  ['310115', 22], ['310112', 11], ['310114', 9], ['310117', 9], ['310113', 7], ['310120', 6], ['310118', 6], ['310104', 6], ['310110', 5],
  ['310116', 4], ['310106', 4], ['310107', 4], ['310105', 2], ['310109', 2], ['310101', 2], ['310151', 2], ['3101L1', 3],
] as const satisfies readonly (readonly [string, number])[];

/** How many institutions stand in each named field; 67 of them in two, so that 744 are in any. */
const FIELD_SIZES = {
  vehicle: 168,
  environment: 196,
  forensic: 52,
  'food-agri': 214,
  'civil-defence': 38,
  'import-export': 97,
  cosmetics: 46,
};
const IN_TWO_FIELDS = 67;
/** Only in the remainder, which must not repeat a named field (R4-1.8). 744 + 459 = 1,203. */
const OTHER = 459;
/** In the registry, and in no base: no licence in force. */
const NOT_ACTIVE = [
  ['suspended', 6],
  ['expired', 10],
  ['revoked', 3],
  ['cancelled', 5],
] as const;
/** Supervised here, licensed by the nation. */
const LICENSED_BY_NATION = 8;

/** City inspectors per pool, 318 in all, and those each district and Lin-gang has for its own plan. */
// biome-ignore format: figures read as a table
const CITY_POOLS = { market: 140, police: 30, ecology: 44, justice: 16, agriculture: 20, 'civil-defence': 14, customs: 26, drug: 14, 'road-transport': 14 };
const DISTRICT_POOLS = {
  market: 8,
  police: 3,
  ecology: 3,
  justice: 2,
  agriculture: 2,
  'civil-defence': 2,
  customs: 2,
  drug: 2,
  'road-transport': 2,
};

const KINDS = [
  ['enterprise', 78],
  ['public-institution', 19],
  ['association', 3],
] as const satisfies readonly (readonly [MadeUpKind, number])[];
const AUTHORITY = { enterprise: '91', 'public-institution': '12', association: '52' } as const;
const CLASSES = [
  ['A', 65],
  ['B', 25],
  ['C', 8],
  ['D', 2],
] as const;
const REASONS = [
  ['employed', 4],
  ['family', 5],
  ['consulting', 3],
  ['shareholding', 1],
  ['previous-visits', 3],
] as const;

/**
 * The demo province: Shanghai as the city notice of 2023 saw it, with made-up institutions and people. The same for
 * everybody; only dates follow `today` (`YYYY-MM-DD`), so that on any day some certificates have run out and most not.
 */
export function describeProvince(today: string): Province {
  const chance = createChance(SEED);
  const day = Temporal.PlainDate.from(today);
  const institutions = withMainInstitution(makeInstitutions(chance, day));
  const inspectors = makeInspectors(chance, day);
  return {
    institutions,
    inspectors,
    experts: makeExperts(chance),
    conflicts: makeConflicts(chance, institutions, inspectors),
  };
}

function makeInstitutions(chance: Chance, day: Temporal.PlainDate): readonly MadeUp[] {
  const plans: { fields: string[]; status: string; licensedBy: string }[] = [];
  const named = Object.entries(FIELD_SIZES).flatMap(([field, size]) => Array.from({ length: size }, () => field));
  shuffle(chance, named);
  // The first 67 get a second, different field from the end of the same shuffled list: counts per field stay exact.
  const firsts = named.slice(0, named.length - IN_TWO_FIELDS);
  const seconds = named.slice(named.length - IN_TWO_FIELDS);
  const open = (fields: string[]) => plans.push({ fields, status: 'active', licensedBy: CITY });
  for (const field of firsts) open([field]);
  for (const second of seconds) {
    const host = plans.find(({ fields }) => fields.length === 1 && fields[0] !== second);
    host?.fields.push(second);
  }
  for (let n = 0; n < OTHER; n++) open(['other']);
  shuffle(chance, plans);
  for (const [status, count] of NOT_ACTIVE)
    for (let n = 0; n < count; n++) plans.push({ fields: [chance.pick(named)], status, licensedBy: CITY });
  for (let n = 0; n < LICENSED_BY_NATION; n++)
    plans.push({ fields: ['other'], status: 'active', licensedBy: '000000' });
  const had = new Set<string>();
  return plans.map(({ fields, status, licensedBy }, index) => {
    const kind = fields[0] === 'vehicle' ? 'enterprise' : chance.weighted(KINDS);
    const region = chance.weighted(DISTRICTS);
    const registered = region.endsWith('L1') ? '310115' : region;
    const serial = String(index + 1).padStart(4, '0');
    const expires = status === 'active' || status === 'suspended' ? 20 + chance.below(2_150) : -30 - chance.below(700);
    return {
      code: `SH${serial}`,
      draft: {
        name: institutionName(chance, fields[0] ?? 'other', kind, had),
        nameEn: null,
        formerNames: [],
        // MAX… and MBX… have not been issued: these codes are valid in form and nobody's.
        uscc: composeUscc(AUTHORITY[kind], registered, `${kind === 'enterprise' ? 'MAX' : 'MBX'}0${serial}`),
        usccWarnings: [],
        kind,
        region,
        licensedBy,
        address: `示例路${1 + chance.below(2_000)}号`,
        // Carbon is a district special outside the city's eight (R4-2.2a).
        fields: fields.includes('environment') && chance.happens(8) ? [...fields, 'carbon'] : fields,
        status,
        certificateNumber: `${19 + chance.below(5)}${licensedBy === CITY ? '09' : '00'}${chance.pick(['00', '11', '20'])}${chance.pick(['01', '03', '05'])}${serial}`,
        certificateExpires: day.add({ days: expires }).toString(),
        creditClass: chance.weighted(CLASSES),
        violationLastYear: chance.happens(6),
        commitmentFinding: chance.happens(2),
      },
    };
  });
}

function makeInspectors(chance: Chance, day: Temporal.PlainDate): readonly MadeUp[] {
  const seats = [...seatsOf(CITY_POOLS, CITY), ...DISTRICTS.flatMap(([region]) => seatsOf(DISTRICT_POOLS, region))];
  return seats.map(({ pool, region }, index) => {
    const serial = String(index + 1).padStart(4, '0');
    // About one in twenty has run out, one in fourteen runs out within three months; the rest hold up to five years.
    const days = chance.weighted([
      [-1 - chance.below(300), 5],
      [chance.below(90), 7],
      [120 + chance.below(1_700), 88],
    ] as const);
    return {
      code: `SHI${serial}`,
      draft: {
        name: personName(chance),
        department: pool,
        employer: `${EMPLOYERS[pool] ?? '执法单位'}（演示）`,
        certificateNumber: `SHZF${serial}`,
        certificateExpires: day.add({ days }).toString(),
        pools: [pool],
        region,
        status: chance.happens(2) ? 'left' : 'active',
        personId: null,
      },
    };
  });
}

// biome-ignore format: a dictionary reads as a table
const EMPLOYERS: Readonly<Record<string, string>> = {
  market: '市场监管执法队', police: '公安交管支队', justice: '司法行政处', ecology: '生态环境执法队', agriculture: '农业执法队',
  'civil-defence': '国防动员执法队', customs: '海关检验处', drug: '药品监管执法队', 'road-transport': '道路运输执法队',
};

function seatsOf(pools: Readonly<Record<string, number>>, region: string) {
  return Object.entries(pools).flatMap(([pool, count]) => Array.from({ length: count }, () => ({ pool, region })));
}

function makeExperts(chance: Chance): readonly MadeUp[] {
  const fields = [...Object.keys(FIELD_SIZES), 'carbon', 'other'];
  return Array.from({ length: 63 }, (_, index) => ({
    code: `SHE${String(index + 1).padStart(4, '0')}`,
    draft: {
      name: personName(chance),
      // The number keeps two experts of one name apart.
      employer: `示例研究院第${index + 1}研究室`,
      fields: [fields[index % fields.length] ?? 'other'],
      region: chance.happens(60) ? CITY : chance.weighted(DISTRICTS),
      status: 'active',
      personId: null,
    },
  }));
}

function makeConflicts(
  chance: Chance,
  institutions: readonly MadeUp[],
  inspectors: readonly MadeUp[],
): readonly MadeUpConflict[] {
  const pairs = new Map<string, MadeUpConflict>();
  while (pairs.size < 47) {
    const inspector = inspectors[chance.below(318)]?.code ?? '';
    const institution = institutions[chance.below(1_203)]?.code ?? '';
    pairs.set(`${inspector} ${institution}`, {
      inspector,
      institution,
      reason: chance.weighted(REASONS),
      note: '演示数据',
    });
  }
  return [...pairs.values()];
}

function shuffle(chance: Chance, list: unknown[]): void {
  for (let last = list.length - 1; last > 0; last--) {
    const other = chance.below(last + 1);
    const [a, b] = [list[last], list[other]];
    list[last] = b;
    list[other] = a;
  }
}
