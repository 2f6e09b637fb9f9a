import type { PartDraft } from '../files/part.ts';
import { type Chance, createChance } from './chance.ts';
import { personName } from './made-up-names.ts';
import {
  CERTIFICATE_FIELDS,
  EDUCATIONS,
  INSURERS,
  MAKERS,
  PROVIDERS,
  TASKS,
  type Thing,
  thingsOf,
  TITLES,
} from './made-up-papers.ts';

/** What of an institution its made-up file follows. */
export interface Described {
  readonly name: string;
  readonly kind: string;
  readonly region: string;
  readonly address: string;
  readonly fields: readonly string[];
  readonly certificateNumber: string | null;
}

/** Somebody with a hash for a number; no number exists, not even a made-up one. */
export interface Somebody {
  readonly name: string;
  readonly identity: string;
}

export interface MadeUpPerson {
  readonly draft: PartDraft;
  /** Drafts but for `staffId`. */
  readonly authorisations: readonly PartDraft[];
}

/** Sizes of a file. */
export interface FileSize {
  readonly sites: number;
  readonly people: number;
  readonly signatories: number;
  readonly instruments: number;
}

export interface MadeUpFile {
  readonly nature: PartDraft;
  readonly sites: readonly PartDraft[];
  readonly people: readonly MadeUpPerson[];
  readonly instruments: readonly PartDraft[];
  readonly documents: readonly PartDraft[];
  readonly insurance: readonly PartDraft[];
  readonly commitments: readonly PartDraft[];
  readonly contacts: readonly PartDraft[];
  /** Those of its people who also work in the next institution: so many that 5 in 100 people work in two. */
  readonly alsoNext: readonly Somebody[];
}

const SEED = 20_260_722;
const IN_TWO_INSTITUTIONS = 5;
const OVERDUE = 3;

/**
 * The made-up file of the institution with this index: a function of the index, of the day, and of who of the institution
 * before also works here. Dates follow `today`, everything else is the same on every machine.
 */
export function describeFile(
  index: number,
  institution: Described,
  today: Temporal.PlainDate,
  alsoHere: readonly Somebody[],
  given?: FileSize,
): MadeUpFile {
  const chance = createChance(SEED + index * 7_919);
  const size = given ?? sizeOf(chance);
  const begun = today.subtract({ days: 400 + chance.below(3_000) });
  const people = describePeople(chance, institution, size, begun, today, alsoHere);
  // Whoever works in two places already is not sent to a third.
  const alsoNext = people.slice(alsoHere.length).filter(() => chance.happens(IN_TWO_INSTITUTIONS));
  return {
    nature: natureOf(chance, institution),
    sites: describeSites(chance, institution, size.sites, begun),
    people,
    instruments: describeInstruments(chance, institution, size, today),
    documents: describeDocuments(chance, begun, today),
    insurance: chance.happens(60) ? [policyOf(chance, index, today)] : [],
    commitments: chance.happens(90) ? [commitmentOf(institution, begun)] : [],
    contacts: [
      {
        name: personName(chance),
        duty: '业务受理',
        phone: `021-5550${String(chance.below(10_000)).padStart(4, '0')}`,
        email: null,
        published: true,
        from: begun.toString(),
        to: null,
      },
    ],
    alsoNext: alsoNext.map(({ draft }) => ({ name: String(draft['name']), identity: String(draft['identity']) })),
  };
}

function sizeOf(chance: Chance): FileSize {
  return {
    sites: chance.weighted([
      [1, 80],
      [2, 14],
      [3, 4],
      [4, 2],
    ] as const),
    people: 8 + chance.below(5),
    signatories: 2 + chance.below(3),
    instruments: 10 + chance.below(11),
  };
}

function natureOf(chance: Chance, { kind, name }: Described): PartDraft {
  const part = chance.happens(5);
  const ownership =
    kind === 'public-institution'
      ? 'public'
      : kind === 'enterprise'
        ? chance.weighted([
            ['private', 80],
            ['state-owned', 16],
            ['foreign', 4],
          ] as const)
        : 'other';
  return {
    form: part ? 'part' : 'independent',
    parentName: part ? `${name}的所属法人（示例）` : null,
    authorisation: part ? '授权书〔2020〕1号（演示）' : null,
    representative: personName(chance),
    ownership,
    labels: chance.happens(20) ? ['high-tech'] : [],
  };
}

const NUMERALS = ['一', '二', '三', '四', '五', '六'];

function describeSites(chance: Chance, { region, address }: Described, count: number, begun: Temporal.PlainDate) {
  return Array.from({ length: count }, (_, place): PartDraft => {
    const branch = place > 0 && chance.happens(6);
    return {
      number: place + 1,
      name: `场所${NUMERALS[place] ?? place + 1}`,
      address: place === 0 ? address : `示例路${1 + chance.below(2_000)}号`,
      // A branch in the next province, now and then: it needs an approval of its own (R4-A2.1).
      region: branch ? '320500' : region.endsWith('L1') ? '310115' : region,
      kind: place === 0 ? 'main' : 'branch',
      from: begun.toString(),
      to: null,
    };
  });
}

function describePeople(
  chance: Chance,
  { fields, certificateNumber }: Described,
  size: FileSize,
  begun: Temporal.PlainDate,
  today: Temporal.PlainDate,
  alsoHere: readonly Somebody[],
): readonly MadeUpPerson[] {
  const days = begun.until(today).days;
  return Array.from({ length: size.people }, (_, place): MadeUpPerson => {
    const known = alsoHere[place];
    const post = size.people - 1 - place;
    // Managers and signatories come last, so that those who also work elsewhere hold no post here.
    const managers = ['top-manager', 'technical-manager', 'quality-manager'][post];
    const signs = post >= 1 && post <= size.signatories;
    const from = managers === undefined && !signs ? begun.add({ days: chance.below(Math.max(1, days)) }) : begun;
    const posts = [...(managers === undefined ? [] : [managers]), ...(signs ? ['authorised-signatory'] : [])];
    const authorisation = (): PartDraft => {
      const [code, text] = CERTIFICATE_FIELDS[fields[post % fields.length] ?? 'other'] ?? ['20', '综合'];
      return { fieldText: text, fields: [code], certificateNumber, from: begun.toString(), to: null };
    };
    return {
      draft: {
        name: known?.name ?? personName(chance),
        identity: known?.identity ?? `\\x${hex(chance)}`,
        title: chance.weighted(TITLES),
        education: chance.weighted(EDUCATIONS),
        posts: posts.length === 0 ? [chance.weighted(TASKS)] : posts,
        from: from.toString(),
        to: null,
      },
      authorisations: signs ? [authorisation()] : [],
    };
  });
}

/** 32 bytes that are the hash of nothing. */
function hex(chance: Chance): string {
  return `${chance.uuid()}${chance.uuid()}`.replaceAll('-', '');
}

function describeInstruments(
  chance: Chance,
  { fields }: Described,
  size: FileSize,
  today: Temporal.PlainDate,
): readonly PartDraft[] {
  const things = thingsOf(fields);
  const serials = new Map<string, number>();
  return Array.from({ length: size.instruments }, (): PartDraft => {
    const [name, model, tracing, months]: Thing = chance.pick(things);
    const serial = (serials.get(model) ?? 0) + 1;
    serials.set(model, serial);
    const overdue = chance.happens(OVERDUE);
    const due = overdue
      ? today.subtract({ days: 1 + chance.below(200) })
      : today.add({ days: 1 + chance.below(months * 28) });
    return {
      code: `${model}-${String(serial).padStart(3, '0')}`,
      name,
      model: `${model}${1_000 + chance.below(8_000)}`,
      serial: `SN${100_000 + chance.below(900_000)}`,
      manufacturer: chance.pick(MAKERS),
      site: 1 + chance.below(size.sites),
      tracing,
      cycleMonths: months,
      lastDone: due.subtract({ months }).add({ days: 1 }).toString(),
      due: due.toString(),
      certificateNumber: `JL${10_000_000 + chance.below(90_000_000)}`,
      provider: tracing === 'check' ? '本机构' : chance.pick(PROVIDERS),
    };
  });
}

function describeDocuments(chance: Chance, begun: Temporal.PlainDate, today: Temporal.PlainDate): readonly PartDraft[] {
  const edition = `第${2 + chance.below(5)}版`;
  const days = begun.until(today).days;
  const from = begun.add({ days: chance.below(Math.max(1, days)) }).toString();
  return [
    { title: '质量手册（演示）', kind: 'manual', number: 'QM-01', edition, from, to: null },
    { title: '程序文件汇编（演示）', kind: 'procedure', number: 'QP-01', edition, from, to: null },
  ];
}

function policyOf(chance: Chance, index: number, today: Temporal.PlainDate): PartDraft {
  const to = today.add({ days: chance.below(365) });
  return {
    policyNumber: `YS-${String(index + 1).padStart(6, '0')}`,
    insurer: chance.pick(INSURERS),
    amount: (1 + chance.below(10)) * 1_000_000,
    from: to.subtract({ days: 364 }).toString(),
    to: to.toString(),
  };
}

function commitmentOf({ name }: Described, begun: Temporal.PlainDate): PartDraft {
  return {
    wording: `${name}公开承诺：遵守法律法规，独立、公正从业，对出具的数据和结果负责。（演示文本）`,
    url: null,
    from: begun.toString(),
    to: null,
  };
}
