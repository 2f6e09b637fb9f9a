import type { AnnexRowFacts, CertificateFacts } from './facts.ts';

/** A made-up certificate for tests and measurements; every name says that it is one. */
export function exampleFacts(changes: Partial<CertificateFacts> = {}): CertificateFacts {
  return {
    certificateId: '01980000-0000-7000-8000-000000000001',
    number: '260912340123',
    holder: {
      name: '粤衡计量检测中心（演示）上海分部',
      nameEn: 'Yueheng Metrology and Testing Centre (demo), Shanghai branch',
      uscc: '91310000MA1FL0DEM0',
      address: '上海市浦东新区示例路100号',
      synthetic: true,
    },
    sites: [
      { number: 1, name: '总部实验室', address: '上海市浦东新区示例路100号1–3层' },
      { number: 2, name: '闵行实验室', address: '上海市闵行区演示大道88号B座' },
    ],
    authority: { zh: '上海市市场监督管理局（演示）', en: 'Shanghai Market Regulation Bureau (demo)' },
    validFrom: '2026-07-08',
    validTo: '2032-07-07',
    decision: {
      id: '01980000-0000-7000-8000-000000000002',
      sequence: 1,
      kind: 'issued',
      decidedOn: '2026-07-08',
      recordedAt: Temporal.Instant.from('2026-07-08T07:04:00Z'),
    },
    annex: { version: 1, rows: 400, sha256: '5c0e92ab17f4d3c860b9a2e54f7108dd91ab33c07742fe0186d94c217a26c913' },
    signatories: [
      { name: '陆衡（演示）', post: '技术负责人／高级工程师', field: '食品、水质全部项目', remark: '' },
      { name: '𬬭䶮（演示）', post: '高级工程师', field: '水质', remark: '场所二' },
    ],
    qr: `HJ1:${'6BFOXN*TS0BI$ZD4N9:9S6RCVN5+O30K3/XIV0W23NTDEPWK G2EP4J0BGJLFX3R3VHXK'.repeat(8).slice(0, 560)}`,
    log: {
      leafIndex: 50_731,
      treeSize: 50_740,
      root: 'e41d770944b1d8c2a5ef20911c3c7b6d0df6a1c0ab98e2f35d6417c02bc658fa',
      signedAt: Temporal.Instant.from('2026-07-08T07:04:01Z'),
    },
    ...changes,
  };
}

/** Rows in the wording of real annexes, `count` of them. */
export function exampleRows(count: number): readonly AnnexRowFacts[] {
  const parameters = ['铅', '镉', '氨氮', '总硬度', '挥发酚类', '阴离子合成洗涤剂', '菌落总数', '三氯甲烷'];
  return Array.from({ length: count }, (_, i) => ({
    field: '13',
    category: '水和废水',
    object: i % 5 === 0 ? '生活饮用水及其水源水' : '生活饮用水',
    parameter: `${parameters[i % parameters.length]}${i >= parameters.length ? `（示例${Math.floor(i / parameters.length)}）` : ''}`,
    standardTitle: `生活饮用水标准检验方法 第${4 + (i % 10)}部分：示例指标`,
    standardNumber: `GB/T 5750.${4 + (i % 10)}-2023`,
    restriction: i % 3 === 0 ? '只用：电感耦合等离子体质谱法' : '',
    note: i % 7 === 0 ? '扩项' : '',
    site: 1 + (i % 2),
  }));
}
