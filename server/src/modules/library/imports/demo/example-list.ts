import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { unzipSync, zipSync } from 'fflate';
import { writeXlsx } from '../../../../platform/tables/index.ts';

const HEADER = [
  '来源',
  '编号',
  '领域',
  '类别',
  '对象',
  '参数',
  '别名',
  '计量单位',
  '依据标准',
  '法律依据',
  '主管部门',
  '备注',
] as const;
const NATION = '国家能力项目库';

// biome-ignore format: a list reads as a table
/** Made up throughout: sources as they are called, objects and parameters that carry 示例; four rows that come back. */
const ROWS: readonly (readonly string[])[] = [
  [NATION, '', '食品', '示例粮食', '示例大米', '示例参数甲', '示例甲；Example A', 'mg/kg', '示例标准 GB 5009.12-2023', '《食品安全法》第84条', '国家市场监督管理总局', '演示数据'],
  [NATION, '', '产品质量检验', '示例建材', '示例水泥', '示例强度', '', 'MPa', 'GB/T 17671-2021', '《产品质量法》第19条', '市场监管部门', '演示数据'],
  [NATION, '', '生态环境监测', '示例水', '示例地表水', '示例化学需氧量', '示例COD', 'mg/L', 'HJ 828-2017', '《生态环境监测条例》', '生态环境部', '演示数据'],
  [NATION, '', '司法鉴定', '示例法医毒物', '示例血液', '示例乙醇', '', 'mg/100mL', 'GA/T 842-2019', '《关于司法鉴定管理问题的决定》第5条', '司法部', '演示数据'],
  [NATION, '', '林业产品', '示例木材', '示例板材', '示例含水率', '', '%', 'GB/T 1927.4-2021', '', '国家林业和草原局', '演示数据；主管部门不在字典，只提示'],
  [NATION, '', '机动车排放与安全技术', '示例机动车', '示例汽油车', '示例排气', '', '', 'GB 18285-2018', '《大气污染防治法》第54条', '生态环境部', '演示数据'],
  [NATION, '', '核能', '示例类别', '示例对象', '示例参数乙', '', '', 'GB 5009.12-2023', '', '', '退回：没有这个领域'],
  [NATION, '', '食品', '示例粮食', '示例大米', '示例参数丙', '', '', 'GB 5009.12', '', '', '退回：标准没有年号'],
  [NATION, '', '食品', '示例粮食', '示例大米', '示例参数甲', '', '', 'GB 5009.12-2023', '', '', '退回：与第2行重复'],
  [NATION, '', '化妆品', '示例类别', '示例膏霜', '示例参数丁', '', '', '见附录', '', '', '退回：认不出标准'],
  [NATION, 'DEMO-0001', '农产品', '示例蔬菜', '示例叶菜', '示例农残', '1,2-示例；示例乙', 'mg/kg', 'GB 23200.121-2021；GB 23200.113-2018', '《农产品质量安全法》', '农业农村部', '演示数据'],
];

/** examples/能力项目库-示例.xlsx, the same bytes every time. */
export async function makeExampleList(): Promise<Uint8Array> {
  const columns = HEADER.map((header) => ({ header, kind: 'text' as const, width: 16 }));
  const written = await buffer(Readable.from(writeXlsx([{ name: '能力项目库（示例）', columns, rows: ROWS }])));
  // A fixed date in every entry, so that the same table is the same file.
  const mtime = new Date(Date.UTC(2026, 5, 1));
  const parts = Object.entries(unzipSync(written)).map(([name, bytes]) => [name, [bytes, { mtime }]] as const);
  return zipSync(Object.fromEntries(parts.map(([name, [bytes, options]]) => [name, [bytes, options]])));
}
