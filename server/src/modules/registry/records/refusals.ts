import type { Refusal } from '@hengjian/contract';
import type { ColumnFinding } from './check-draft.ts';
import { getColumn, type RecordKind } from './kind.ts';
import type { StoredRecord } from './read-records.ts';

/** The first error decides the words; all of them travel, so that a form can mark every place. */
export function invalid(kind: RecordKind, errors: readonly ColumnFinding[]): Refusal {
  const [first] = errors;
  if (first === undefined) throw new Error('nothing is wrong with the record');
  const { words } = getColumn(kind, first.column);
  return {
    code: 'RECORD_INVALID',
    message: { zh: `${words.zh}：${first.message.zh}。`, en: `${words.en}: ${first.message.en}.` },
    at: `/draft/${first.column}`,
    params: { findings: errors },
  };
}

export function taken(kind: RecordKind, key: string): Refusal {
  const column = key === 'code' ? { words: { zh: '编号', en: 'Code' } } : getColumn(kind, key);
  return {
    code: 'TAKEN',
    message: {
      zh: `${column.words.zh}已被名录中的另一条记录使用（可能属于其他地区）。`,
      en: `${column.words.en}: another record of the registry has it already, perhaps one of another region.`,
    },
    wayOut: {
      zh: '请在名录中搜索并修改原有记录；新增不会改写已有记录。',
      en: 'Search the registry and change the record that exists; adding never changes one.',
    },
    at: key === 'code' ? '/code' : `/draft/${key}`,
  };
}

/** Somebody was faster: says who and when, so that people can talk to each other. */
export function changedMeanwhile(record: Pick<StoredRecord, 'changedAt' | 'version'>, by: string | null): Refusal {
  return {
    code: 'CHANGED_MEANWHILE',
    message: {
      zh: `${by ?? '另一位经办'}已在您打开之后修改了这条记录，您的修改没有保存。`,
      en: `${by ?? 'Somebody'} changed this record after you had opened it; your changes were not saved.`,
    },
    wayOut: { zh: '请核对最新内容后再次保存。', en: 'Look at the newest state and save again.' },
    params: { by, at: record.changedAt, version: record.version },
  };
}
