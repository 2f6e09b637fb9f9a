import { describe, expect, test } from 'vitest';
import { editDistance, suggestMapping, type TargetField } from './mapping.ts';

const fields = [
  {
    key: 'name',
    labels: { zh: '机构名称', en: 'Institution name' },
    aliases: ['法人单位名称', '单位名称'],
    required: true,
  },
  {
    key: 'uscc',
    labels: { zh: '统一社会信用代码', en: 'USCC' },
    aliases: ['社会信用代码', '组织机构代码'],
    required: true,
  },
  { key: 'region', labels: { zh: '所在区', en: 'Region' }, aliases: ['区'], required: true },
  { key: 'expires', labels: { zh: '证书有效期至', en: 'Expires on' }, aliases: [], required: false },
] as const satisfies readonly TargetField[];

function matchesOf(...headers: string[]) {
  return suggestMapping(headers, fields).matches.map(({ index, field, by }) => [index, field, by]);
}

describe('columns matched to fields', () => {
  test('by label in either language, by alias, by the same words, by one of several names, by few differing characters', () => {
    expect(matchesOf('机构名称', 'USCC', '区')).toEqual([
      [0, 'name', 'label'],
      [1, 'uscc', 'label'],
      [2, 'region', 'alias'],
    ]);
    expect(matchesOf('* 机 构 名 称（必填）', 'ＵＳＣＣ', 'expires ON')).toEqual([
      [0, 'name', 'normalised'],
      [1, 'uscc', 'normalised'],
      [2, 'expires', 'normalised'],
    ]);
    expect(matchesOf('组织机构代码\n/社会信用代码')).toEqual([[0, 'uscc', 'part']]);
    expect(matchesOf('统一社会信用编码', '证书有效期')).toEqual([
      [0, 'uscc', 'similar'],
      [1, 'expires', 'similar'],
    ]);
  });

  test('the surer column gets the field, of equal ones the first, and the other stays free', () => {
    const { matches, unmappedColumns } = suggestMapping(['单位名称', '机构名称', '机构名称'], fields);
    expect(matches).toEqual([{ index: 1, field: 'name', by: 'label', confidence: 1 }]);
    expect(unmappedColumns).toEqual([0, 2]);
  });

  test('unknown columns stay unmapped and missing required fields are named', () => {
    expect(suggestMapping(['备注', '', '名称'], fields)).toEqual({
      matches: [],
      unmappedColumns: [0, 1, 2],
      missing: ['name', 'uscc', 'region'],
    });
  });

  test('short names are never guessed', () => {
    expect(matchesOf('市', '所在县')).toEqual([]);
  });

  test('the edit distance counts insertions, deletions and replacements', () => {
    expect([editDistance('', 'abc'), editDistance('abc', 'abc'), editDistance('kitten', 'sitting')]).toEqual([3, 0, 3]);
  });
});
