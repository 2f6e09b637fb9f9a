import type { Chance } from './chance.ts';

// Made up and marked as such (示例, 演示): no institution, good or bad, is meant by any of them.
const FIRST = Array.from('申沪浦海东南明新华天安正诚信博远瑞康恒汇启中宏嘉');
const SECOND = Array.from('源衡江泰和通达诚信科联捷盛华晟宁辰丰润泽安维恩');
const SURNAMES = Array.from('王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧');
const GIVEN = Array.from('明芳伟敏静磊军洋勇艳杰娟涛超霞平刚英玲华斌鹏宇波慧莉丹云强健');

const TRADES: Readonly<Record<string, readonly string[]>> = {
  vehicle: ['机动车检测', '汽车检测', '机动车检验'],
  environment: ['环境监测', '环境检测', '生态监测'],
  forensic: ['司法鉴定', '物证鉴定'],
  'food-agri': ['食品检测', '农产品检测', '食品检验'],
  'civil-defence': ['人防设备检测', '防护设备检测'],
  'import-export': ['商品检验', '进出口检验鉴定'],
  cosmetics: ['化妆品检测', '日化检测'],
  other: ['检测', '计量检测', '建材检测', '工程检测', '质量检验', '电子检测', '纺织检测', '化工检测'],
};

const ENDINGS = {
  enterprise: ['技术（示例）有限公司', '（演示）有限公司', '服务（示例）有限公司'],
  'public-institution': ['研究院（示例）', '中心（演示）'],
  association: ['服务中心（示例）'],
} as const;
export type MadeUpKind = keyof typeof ENDINGS;

/** A name nobody has had yet. */
export function institutionName(chance: Chance, field: string, kind: MadeUpKind, had: Set<string>): string {
  for (;;) {
    const trade = chance.pick(TRADES[field] ?? ['检测']);
    const name = `${chance.pick(FIRST)}${chance.pick(SECOND)}${trade}${chance.pick(ENDINGS[kind])}`;
    if (had.has(name)) continue;
    had.add(name);
    return name;
  }
}

/** A common surname and one character: half the country could be meant, so nobody is. */
export function personName(chance: Chance): string {
  return `${chance.pick(SURNAMES)}${chance.pick(GIVEN)}`;
}
