import { findRegion } from '@hengjian/registry-codes';
import {
  DEPARTMENTS,
  type DepartmentId,
  type DrawParty,
  districtMinimum,
  DRAWN_CITY_WIDE,
  fieldDictionaryOn,
  type PlanContent,
  type PlanFacts,
  type PlanField,
  shanghai2023,
} from '@hengjian/regulation-inspection';
import type { PlanRow } from './store.ts';

/** The year whose notice the template follows. */
const NOTICE_YEAR = '2023';
/** Districts draw once their schemes are on file, which they hand in by the end of June. */
const DISTRICT_DRAW = '2023-07-10';

/**
 * The wording a new plan starts from. `notice-2023` copies fields, quotas, teams and dates of that notice (a district
 * gets its fields, with no quota yet); `empty` has the dates only. `parties` says which organisation stands for which party.
 */
export function newPlanContent(
  plan: PlanRow,
  template: 'notice-2023' | 'empty',
  today: string,
  parties: ReadonlyMap<string, string>,
): PlanContent {
  const { level, region, year, cityPlanId } = plan;
  const ofYear = (text: string) => text.replaceAll(NOTICE_YEAR, String(year));
  const fields = template === 'empty' ? [] : level === 'city' ? shanghai2023.fields : districtFields(today);
  const { selfCheck, districtScheme, onSite, summary } = shanghai2023.deadlines;
  const publicDraw = ofYear(level === 'city' ? shanghai2023.deadlines.publicDraw : DISTRICT_DRAW);
  return {
    ...shanghai2023,
    title: `${level === 'district' ? (findRegion(region)?.zh ?? '') : ''}${ofYear(shanghai2023.title)}`,
    documentNumber: null,
    basis: template === 'empty' ? [] : shanghai2023.basis,
    level,
    region,
    year,
    arisesOn: String(year) === NOTICE_YEAR ? shanghai2023.arisesOn : today,
    cityPlan: cityPlanId,
    total: fields.reduce((sum, { quota }) => sum + quota, 0),
    fields,
    deadlines: {
      publicDraw,
      selfCheck: ofYear(selfCheck),
      districtScheme: ofYear(districtScheme),
      onSite: ofYear(onSite),
      summary: ofYear(summary),
    },
    departments: level === 'city' ? shanghai2023.departments : besideMarket(fields),
    parties: shanghai2023.parties.map((party) => withOrganisation(party, publicDraw, parties)),
  };
}

/**
 * The departments a district inspects together with (R4-2.0a), in the order of the notice: all that its fields name besides
 * the market regulation bureau that issues the plan. Where a district has none of its own, the city's signs.
 */
function besideMarket(fields: readonly PlanField[]): readonly DepartmentId[] {
  const named = new Set(fields.flatMap(({ lead, joint }) => [lead, ...joint]));
  return DEPARTMENTS.map(({ code }) => code).filter((code) => code !== 'market' && named.has(code));
}

/** Who stands for each party; a published value comes into being on the day of this plan's own draw. */
function withOrganisation(party: DrawParty, publicDraw: string, parties: ReadonlyMap<string, string>): DrawParty {
  if (party.kind === 'commit') return { ...party, organisation: parties.get(party.id) ?? '' };
  const onThatDay = (text: string) => text.replaceAll(shanghai2023.deadlines.publicDraw, publicDraw);
  return { ...party, describe: onThatDay(party.describe), at: onThatDay(party.at) };
}

function districtFields(today: string): readonly PlanField[] {
  return fieldDictionaryOn(today)
    .entries.filter(({ code, levels }) => !DRAWN_CITY_WIDE.includes(code) && levels.includes('district'))
    .map(({ code, lead, joint, keyField }) => ({
      field: code,
      keyField,
      quota: 0,
      method: 'equal',
      randomArm: 0,
      lead,
      joint,
      team: [{ pool: 'market', count: 2 }],
      experts: 0,
    }));
}

/**
 * Quotas that reach the district's minimum, spread over the fields by how many institutions each has: a proposal to
 * edit. Whole numbers by largest remainder, never more than a field has.
 */
export function proposeDistrictQuotas(content: PlanContent, facts: PlanFacts): PlanContent {
  const total = districtMinimum(facts.base, content.arisesOn);
  const bases = content.fields.map(({ field }) => facts.baseByField[field]);
  const sum = bases.reduce((all, base) => all + base, 0);
  if (sum === 0) return content;
  const shares = bases.map((base) => (base * total) / sum);
  const quotas = shares.map(Math.floor);
  let rest = total - quotas.reduce((all, quota) => all + quota, 0);
  const order = shares
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of order) {
    if (rest === 0) break;
    quotas[index] = (quotas[index] ?? 0) + 1;
    rest -= 1;
  }
  const fields = content.fields.map((field, index) => ({ ...field, quota: quotas[index] ?? 0 }));
  return { ...content, total, fields };
}
