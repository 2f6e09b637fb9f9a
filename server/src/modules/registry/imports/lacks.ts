import type { Refusal, Words } from '@hengjian/contract';

/** A column that is needed and that no column of the file was chosen for. */
export function missingColumns(labels: readonly Words[]): Refusal {
  return {
    code: 'COLUMN_MISSING',
    message: {
      zh: `还没有指定列：${labels.map(({ zh }) => zh).join('、')}。`,
      en: `No column chosen for: ${labels.map(({ en }) => en).join(', ')}.`,
    },
    at: '/mapping',
  };
}

export const MAPPING_WRONG: Refusal = {
  code: 'MAPPING_WRONG',
  message: {
    zh: '列对应有误：同一列只能用一次，且须是表中的列。',
    en: 'The mapping does not fit: a column serves once only and must be one of the table.',
  },
  at: '/mapping',
};

/** Some tables are only added to, never changed by a file. */
export function modeClosed(mode: 'create' | 'update', subject: string): Refusal {
  if (subject === 'conflict') {
    return {
      code: 'CONFLICTS_ARE_NOT_UPDATED',
      message: {
        zh: '回避关系只能申报或解除，不能批量修改。',
        en: 'Conflicts are declared and ended, not changed.',
      },
      at: '/mode',
    };
  }
  return {
    code: 'MODE_CLOSED',
    message: {
      zh: `这类表格不能以“${mode === 'update' ? '更新' : '新增'}”方式导入。`,
      en: `A table of this kind cannot be taken by “${mode === 'update' ? 'update' : 'add'}”.`,
    },
    wayOut: { zh: '请选择另一种方式。', en: 'Choose the other way.' },
    at: '/mode',
  };
}
