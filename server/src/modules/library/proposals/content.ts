import { ProposalContentSchema, type Refusal, type Words } from '@hengjian/contract';
import { certificateFields } from '@hengjian/registry-codes';
import { DEPARTMENTS } from '@hengjian/regulation-inspection';
import { parseStandardNumber } from '@hengjian/standard-codes';
import { sql } from 'kysely';
import type { Static } from 'typebox';
import { Value } from 'typebox/value';
import type { Tx } from '../../../platform/database/index.ts';
import type { EntryContent } from '../entries/content.ts';
import { selectEntries } from '../entries/store.ts';
import { foldName, keysOfEntry } from '../matching/name-keys.ts';
import { standardStateOn } from '../standards/state.ts';
import { standardsByNumber } from '../standards/store.ts';

export type ProposalKind = 'new' | 'revise' | 'withdraw' | 'advanced-standard';

/** What a proposal asks for. */
export interface ProposalContent {
  readonly title: string;
  /** The entry as it should read; null where it is to go out. */
  readonly entry: EntryContent | null;
  readonly reason: string;
  /** The advanced standard whose method is to be taken in (R3-2c). */
  readonly standard: string | null;
}

export function readProposalContent(value: unknown): ProposalContent {
  return Value.Parse(ProposalContentSchema, value);
}

type Input = Static<typeof ProposalContentSchema>;

/** Evenly written: blanks off, numbers in the library's writing, nothing twice. */
export function tidyContent({ title, entry, reason, standard }: Input): ProposalContent {
  const canonical = (text: string) => parseStandardNumber(text)?.number ?? text.trim();
  const unique = (texts: readonly string[]) =>
    [...new Set(texts.map((text) => text.trim()))].filter((text) => text !== '');
  return {
    title: title.trim(),
    reason: reason.trim(),
    standard: standard === null || standard.trim() === '' ? null : canonical(standard),
    entry: entry && {
      ...entry,
      category: entry.category.trim(),
      object: entry.object.trim(),
      name: entry.name.trim(),
      aliases: unique(entry.aliases),
      unit: entry.unit.trim(),
      legalBasis: entry.legalBasis.trim(),
      standards: unique(entry.standards.map(canonical)),
      note: entry.note.trim(),
    },
  };
}

/** Why a content cannot be proposed: every parameter is named, has a field, and rests on standards that are in force. */
export async function findContentProblem(
  tx: Tx,
  proposal: { readonly kind: ProposalKind; readonly entryId: string | null; readonly content: ProposalContent },
  date: string,
): Promise<Refusal | undefined> {
  const { kind, content, entryId } = proposal;
  if (content.title === '')
    return say('TITLE_MISSING', '/content/title', { zh: '请写明建议的标题。', en: 'Give the proposal a title.' });
  if (content.reason === '')
    return say('REASON_MISSING', '/content/reason', { zh: '请写明理由。', en: 'Please state the reason.' });
  if (kind === 'withdraw')
    return content.entry === null
      ? undefined
      : say('ENTRY_SURPLUS', '/content/entry', {
          zh: '废止建议不带新内容。',
          en: 'A proposal to take an entry out has no new wording.',
        });
  const { entry } = content;
  if (entry === null)
    return say('ENTRY_MISSING', '/content/entry', { zh: '缺少参数内容。', en: 'The wording of the entry is missing.' });
  if (entry.name === '')
    return say('NAME_MISSING', '/content/entry/name', {
      zh: '请填写参数名称。',
      en: 'Enter the name of the parameter.',
    });
  if (!certificateFields.some(({ code }) => code === entry.field))
    return say('FIELD_UNKNOWN', '/content/entry/field', {
      zh: '没有这个证书领域。',
      en: 'There is no such certificate field.',
    });
  if (entry.ownerDepartment !== null && !DEPARTMENTS.some(({ code }) => code === entry.ownerDepartment))
    return say('DEPARTMENT_UNKNOWN', '/content/entry/ownerDepartment', {
      zh: '没有这个部门。',
      en: 'There is no such department.',
    });
  if (entry.standards.length === 0)
    return say('STANDARD_MISSING', '/content/entry/standards', {
      zh: '请至少写一项标准。',
      en: 'Name at least one standard.',
    });
  if (kind === 'advanced-standard' && (content.standard === null || !entry.standards.includes(content.standard)))
    return say(
      'ADVANCED_STANDARD_MISSING',
      '/content/standard',
      {
        zh: '请写明要纳入的标准，并列在参数的标准中。',
        en: 'Name the standard to be taken in, among the standards of the entry too.',
      },
      'R3-2c',
    );
  return (await findStandardProblem(tx, entry.standards, date)) ?? (await findTwin(tx, entry, entryId));
}

async function findStandardProblem(tx: Tx, numbers: readonly string[], date: string): Promise<Refusal | undefined> {
  const known = await standardsByNumber(tx, numbers);
  for (const number of numbers) {
    const standard = known.get(number);
    if (standard === undefined)
      return {
        ...say('STANDARD_UNKNOWN', '/content/entry/standards', {
          zh: `标准 ${number} 没有登记。`,
          en: `The standard ${number} is not recorded.`,
        }),
        wayOut: {
          zh: '请核对编号和年号；新标准请先由省局登记。',
          en: 'Check number and year; a new standard has to be recorded by the bureau first.',
        },
        params: { number },
      };
    const state = standardStateOn(standard, date);
    if (state === 'withdrawn' || state === 'replaced')
      return {
        ...say('STANDARD_WITHDRAWN', '/content/entry/standards', {
          zh: `标准 ${number} 已废止。`,
          en: `The standard ${number} is withdrawn.`,
        }),
        wayOut: { zh: '请改用代替它的标准。', en: 'Use the standard that replaces it.' },
        params: { number },
      };
  }
  return undefined;
}

/** Another entry by the same name for the same object: aliases are there so that one parameter stands once. */
async function findTwin(tx: Tx, entry: EntryContent, entryId: string | null): Promise<Refusal | undefined> {
  const keys = keysOfEntry(entry);
  const found = await selectEntries(
    tx,
    sql`WHERE r.ended_in IS NULL AND r.field = ${entry.field} AND (r.entry_id, r.revision) IN (
      SELECT n.entry_id, n.revision FROM library.entry_name n WHERE n.key = ANY(${keys})) ORDER BY e.code`,
  );
  const twin = found.find((one) => one.id !== entryId && foldName(one.object) === foldName(entry.object));
  if (twin === undefined) return undefined;
  return {
    ...say('ENTRY_EXISTS', '/content/entry/name', {
      zh: `库中已有同名参数“${twin.name}”（${twin.code}）。`,
      en: `The library has “${twin.name}” (${twin.code}) by one of these names.`,
    }),
    wayOut: {
      zh: '请改提修订建议，或把新写法加为别名。',
      en: 'Propose a revision of it, or add the new writing as an alias.',
    },
    params: { entryId: twin.id, code: twin.code },
  };
}

function say(code: string, at: string, message: Words, clause: 'R3-2a' | 'R3-2c' = 'R3-2a'): Refusal {
  return { code, clause, at, message };
}
