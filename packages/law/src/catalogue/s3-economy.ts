import type { Clause } from '../clause.ts';

/** Document 3, section 5 (items 10 to 13): serving the real economy. */
// biome-ignore format: a catalogue reads as a table, one clause after the other
export const economy = [
  { id: 'R3-10a', at: { zh: '五、10', en: '§5.10' },
    zh: '支持各方合写检测能力白皮书和提升路线，攻关关键技术。',
    en: 'White papers and road maps of testing ability are supported, and key techniques are researched.' },
  { id: 'R3-10b', at: { zh: '五、10', en: '§5.10' },
    zh: '设备、环境、标准物质等资源向社会开放共用。',
    en: 'Instruments, facilities and reference materials are opened for others to use.' },
  { id: 'R3-10c', at: { zh: '五、10', en: '§5.10' },
    zh: '建产品质量检测数据中心，监测并防范成片的质量风险。',
    en: 'Data centres for product testing watch for quality risks across an industry, a region or the system.' },
  { id: 'R3-10d', at: { zh: '五、10', en: '§5.10' },
    zh: '抽样了解企业需求，建实训基地，开展培训。',
    en: 'The needs of firms are surveyed by sample, training bases are set up and courses held.' },
  { id: 'R3-11', at: { zh: '五、11', en: '§5.11' },
    zh: '支持碳领域合格评定，推广绿色产品认证和有机认证。',
    en: 'Conformity assessment of carbon is supported, and green-product and organic certification are promoted.' },
  { id: 'R3-12a', at: { zh: '五、12', en: '§5.12' },
    zh: '支持机构到境外设点、合作、取得认可，参与国际标准。',
    en: 'Bodies are supported in opening, cooperating and gaining recognition abroad, and in making international standards.' },
  { id: 'R3-12b', at: { zh: '五、12', en: '§5.12' },
    zh: '建主要贸易伙伴和产品的合格评定信息库。',
    en: 'A database holds the conformity requirements of the main trading partners and products.' },
  { id: 'R3-12c', at: { zh: '五、12', en: '§5.12' },
    zh: '出口转内销产品办强制性认证走绿色通道，免办手续更简便。',
    en: 'Export goods turned to the home market get a fast CCC track, and CCC exemption becomes simpler.' },
  { id: 'R3-13', at: { zh: '五、13', en: '§5.13' },
    zh: '粤港澳机构开展比对、共定湾区标准，推动资格和结果互认。',
    en: 'Guangdong, Hong Kong and Macao compare laboratories, share Bay Area standards and move to mutual acceptance.' },
] as const satisfies readonly Clause[];
