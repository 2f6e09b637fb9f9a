import type { ImportSubject } from '@hengjian/contract';
import type { TargetField } from '../../../platform/tables/index.ts';
import { EXPERT } from '../records/expert.ts';
import { INSPECTOR } from '../records/inspector.ts';
import { INSTITUTION } from '../records/institution.ts';
import { type RecordKind, tableColumns } from '../records/kind.ts';

export type Mode = 'create' | 'update';

/** A column of the registry that a column of a file can be mapped to. */
export interface ImportField extends TargetField {
  /** Finds the record in mode update. */
  readonly keyColumn: boolean;
}

const KINDS = { institution: INSTITUTION, inspector: INSPECTOR, expert: EXPERT } as const;

export function findKind(subject: ImportSubject): RecordKind | undefined {
  return subject === 'conflict' ? undefined : KINDS[subject];
}

// biome-ignore format: fields read as a table
const CONFLICT_FIELDS: readonly ImportField[] = [
  { key: 'inspector', labels: { zh: '检查人员执法证号或编号', en: 'Inspector (certificate or code)' }, aliases: ['执法证号', '检查人员', '人员编号', '执法证编号', '检查人员证号', '人员执法证号', 'Inspector'], required: true, keyColumn: true },
  { key: 'institution', labels: { zh: '机构统一社会信用代码或编号', en: 'Institution (USCC or code)' }, aliases: ['统一社会信用代码', '机构编号', '机构信用代码', '回避机构信用代码', 'Institution'], required: true, keyColumn: true },
  { key: 'reason', labels: { zh: '回避事由', en: 'Reason' }, aliases: ['事由', '原因', '回避原因', '回避情形'], required: true, keyColumn: false },
  { key: 'note', labels: { zh: '说明', en: 'Note' }, aliases: ['备注', '情况说明'], required: false, keyColumn: false },
];

/** The fields a person may fill from a file. */
export function importFields(subject: ImportSubject, mode: Mode, mayReadCredit: boolean): readonly ImportField[] {
  const kind = findKind(subject);
  if (kind === undefined) return CONFLICT_FIELDS;
  const code: ImportField = {
    key: 'code',
    labels: { zh: '编号', en: 'Code' },
    aliases: subject === 'institution' ? ['机构编号', '机构代码'] : ['人员编号', '专家编号'],
    required: false,
    keyColumn: true,
  };
  const columns = tableColumns(kind, mayReadCredit).map((column) => ({
    key: column.key,
    labels: column.words,
    aliases: column.also,
    required: mode === 'create' && column.required === true,
    keyColumn: column.key === kind.uniqueKey,
  }));
  return [code, ...columns];
}
