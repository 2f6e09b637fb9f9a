import {
  CREDIT_CLASSES,
  getCreditTable,
  getDepartment,
  getField,
  type PlanContent,
  type PlanField,
} from '@hengjian/regulation-inspection';
import type { Locale, Say } from '@hengjian/ui';
import type { partTexts } from './part-texts.ts';

export interface Difference {
  readonly what: string;
  /** Empty where there was nothing, or is nothing any more. */
  readonly before: string;
  readonly after: string;
}

type Words = readonly (readonly [what: string, value: string])[];

/** How two wordings of a plan differ, place by place, as the page names the places. Nothing that differs is left out. */
export function differences(
  before: PlanContent,
  after: PlanContent,
  say: Say<typeof partTexts.keys>,
  locale: Locale,
): readonly Difference[] {
  const [was, is] = [wordsOf(before, say, locale), wordsOf(after, say, locale)];
  const [old, now] = [new Map(was), new Map(is)];
  // In the order of the newer wording; what is gone stands where it stood, at the end of its kind.
  const places = [...new Set([...is, ...was].map(([what]) => what))];
  return places
    .map((what) => ({ what, before: old.get(what) ?? '', after: now.get(what) ?? '' }))
    .filter((difference) => difference.before !== difference.after);
}

/** Everything a plan says, as pairs of place and value. */
function wordsOf(plan: PlanContent, say: Say<typeof partTexts.keys>, locale: Locale): Words {
  const comma = locale === 'zh' ? '、' : ', ';
  const short = (code: PlanContent['departments'][number]): string => getDepartment(code).short[locale];
  const { allocation, deadlines } = plan;
  return [
    [say('title'), plan.title],
    [say('documentNumber'), plan.documentNumber ?? ''],
    [say('basis'), plan.basis.join(comma)],
    [say('arisesOn'), plan.arisesOn],
    [say('cityPlan'), plan.cityPlan ?? ''],
    [say('totalLabel'), String(plan.total)],
    [`${say('field')} (${say('order')})`, plan.fields.map(({ field }) => getField(field).name[locale]).join(comma)],
    ...plan.fields.flatMap((field) => fieldWords(field, say, locale, short)),
    [say('departmentsTitle'), plan.departments.map(short).join(comma)],
    ...(['publicDraw', 'selfCheck', 'districtScheme', 'onSite', 'summary'] as const).map(
      (key) => [say(key), deadlines[key]] as const,
    ),
    [`${say('commit')} / ${say('published')} (${say('order')})`, plan.parties.map(({ id }) => id).join(comma)],
    ...plan.parties.map(
      (party) =>
        [
          `${say(party.kind)} ${party.id}`,
          [
            party.name.zh,
            party.name.en,
            ...(party.kind === 'commit' ? [party.organisation] : [party.describe, party.at]),
          ].join(' / '),
        ] as const,
    ),
    [say('table'), getCreditTable(allocation.table).name[locale]],
    ...CREDIT_CLASSES.map((letter) => [`${say('size')} ${letter}`, String(allocation.sizes[letter])] as const),
    [say('violationFactor'), String(allocation.violationFactor)],
    [say('commitmentFactor'), String(allocation.commitmentFactor)],
    [say('certificate'), say(plan.certificateValidOn === 'draw' ? 'certificateDraw' : 'certificateOnSite')],
  ];
}

function fieldWords(
  field: PlanField,
  say: Say<typeof partTexts.keys>,
  locale: Locale,
  short: (code: PlanField['lead']) => string,
): Words {
  const name = getField(field.field).name[locale];
  const comma = locale === 'zh' ? '、' : ', ';
  const at = (what: string): string => (locale === 'zh' ? `${name}：${what}` : `${name}: ${what}`);
  return [
    [at(say('quota')), String(field.quota)],
    [at(say('method')), field.method === 'equal' ? say('equal') : say('weightedArm', { arm: field.randomArm })],
    [at(say('lead')), short(field.lead)],
    [at(say('joint')), field.joint.map(short).join(comma)],
    [at(say('team')), field.team.map(({ pool, count }) => say('seat', { department: short(pool), count })).join(comma)],
    [at(say('expertsLabel')), String(field.experts)],
    [at(say('key')), field.keyField ? '●' : '○'],
  ];
}
