import { RARE_WORDS } from '@hengjian/server/measuring';

/** What is typed, and the words that LIKE has to find for the same. */
export interface Question {
  readonly q: string;
  readonly like: readonly string[];
}

const words = (q: string): Question => ({ q, like: q.split(' ').map((word) => word.toLowerCase()) });

/** Questions of a kind, the common beside the less common ones. */
export const KINDS: readonly {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly asked: readonly Question[];
}[] = [
  {
    id: '1-character',
    zh: '一个字',
    en: 'one character',
    asked: ['铅', '水', '苯', '铜', '磷', '油', '酸', '镉'].map(words),
  },
  {
    id: '2-characters',
    zh: '两个字',
    en: 'two characters',
    asked: ['甲醛', '总汞', '氨氮', '废水', '色度', '土壤', '蔬菜', '电池'].map(words),
  },
  {
    id: '3-characters',
    zh: '三个字',
    en: 'three characters',
    asked: ['苯乙烯', '饮用水', '六价铬', '拉伸强', '胶粘剂', '残留量', '大肠菌', '亚硝酸'].map(words),
  },
  {
    id: 'multi-word',
    zh: '多个词',
    en: 'several words',
    asked: [
      '土壤 甲醛',
      '食品 铅',
      '饮用水 氨氮',
      '铅 残留量 蔬菜',
      '水 铜',
      '电池 温升',
      '涂料 苯 含量',
      '玩具 镉 迁移量',
    ].map(words),
  },
  { id: 'rare-word', zh: '罕见词', en: 'rare words', asked: RARE_WORDS.slice(0, 8).map(words) },
  {
    id: 'standard-number',
    zh: '标准号',
    en: 'standard numbers',
    asked: [
      { q: 'GB5009.12', like: ['gb 5009.12-'] },
      { q: 'gb 5009.125', like: ['gb 5009.125-'] },
      { q: 'ＧＢ５００９．１４８', like: ['gb 5009.148-'] },
      { q: 'gb/t 5750.6', like: ['gb/t 5750.6-'] },
      { q: 'GB/T5750.11', like: ['gb/t 5750.11-'] },
      { q: 'gb5009.200', like: ['gb 5009.200-'] },
      { q: 'GB 5009.77—2016', like: ['gb 5009.77-2016'] },
      { q: 'gb/t 5750.4', like: ['gb/t 5750.4-'] },
    ],
  },
];

export const TYPED_NAMES: readonly string[] = [
  '浦江示例',
  '检测',
  '厦门昆仑示例',
  'pujiang',
  'cqpj',
  'Y012345',
  '浦江示例檢測技術',
  '上海浦东浦疆示例',
  'chongqingtiangon',
  '质量检验',
  '长沙 星河',
  '示例中衡环境监测占',
];
