import type { ClauseId } from '@hengjian/law';
import type { Words } from './words.ts';

/** Something the law leaves open, and so is set by whoever runs the register. */
export interface Setting<Value extends string> {
  readonly id: string;
  readonly clause: ClauseId;
  readonly choices: readonly Value[];
  readonly usual: Value;
  readonly note: Words;
}

/** Whether a certificate keeps its number when it is renewed (domain §2.5: provinces differ). */
export const renewalNumbering = {
  id: 'register.renewal-numbering',
  clause: 'R4-A0.2',
  choices: ['new', 'kept'],
  usual: 'new',
  note: {
    zh: '延续换证是否换号，法规未规定，各省做法不同；旧号始终可查到同一张证书。',
    en: 'The law does not say whether renewal brings a new number, and provinces differ. An old number always finds its certificate.',
  },
} as const satisfies Setting<string>;

/** Until when a certificate is valid into which others are merged (R3-3f). */
export const mergedValidity = {
  id: 'register.merged-validity',
  clause: 'R3-3f',
  choices: ['earliest', 'latest', 'anew'],
  usual: 'earliest',
  note: {
    zh: '合并后有效期怎样定，文件未规定。通常取各证中最早到期的一天：合并不应让任何能力多得时间。',
    en: 'The papers leave open until when a merged certificate is valid. Usually the earliest last day: merging should give no capability more time.',
  },
} as const satisfies Setting<string>;

/** Whether a withdrawn standard may be cited because a contract agrees on it. */
export const withdrawnByContract = {
  id: 'register.withdrawn-by-contract',
  clause: 'R4-A15.2',
  choices: ['as-library-says', 'never'],
  usual: 'as-library-says',
  note: {
    zh: '合同约定时能否继续引用已废止标准，法规未规定；按参数库对该标准的标注，可设为一律不可。',
    en: 'The law does not say whether a contract may still agree on a withdrawn standard. The library’s mark on the standard decides, unless this is set to never.',
  },
} as const satisfies Setting<string>;

export const REGISTER_SETTINGS: readonly Setting<string>[] = [renewalNumbering, mergedValidity, withdrawnByContract];

/** What these rules do not model, and why; nobody should take silence for a rule. */
export interface NotModelled {
  readonly subject: Words;
  readonly why: Words;
}

export const NOT_MODELLED: readonly NotModelled[] = [
  {
    subject: { zh: '部分暂停作为证书状态', en: 'Partial suspension as a status' },
    why: {
      zh: '暂停部分能力时，暂停的是列出的附表行，证书本身仍有效；因此记在行的有效日期上，不另设状态。',
      en: 'A partial suspension suspends the rows it names while the certificate holds; it stands in the days of those rows, not in a status.',
    },
  },
  {
    subject: { zh: '整改期间', en: 'The time of an order to correct' },
    why: {
      zh: '责令整改期间不得出具报告（R4-A10.4）由检查模块的整改决定判断，不是证书的状态。',
      en: 'That no report may be issued under an order to correct (R4-A10.4) is judged by the order, which belongs to inspection; it is no status of a certificate.',
    },
  },
  {
    subject: { zh: '标准修改单', en: 'Amendments to standards' },
    why: {
      zh: '附表按编号加年号认定，修改单（如 /XG1-2024）没有自己的年版；能力是否含修改单写在“说明”栏。',
      en: 'Annexes cite number and edition; an amendment (such as /XG1-2024) is no edition. Whether it is covered stands in the note.',
    },
  },
  {
    subject: { zh: '称号的暂停', en: 'Suspension of a designation' },
    why: {
      zh: '工信部复核方案只有通过和取消两种结果，没有暂停。',
      en: 'The ministry’s re-review knows passing and withdrawal only, no suspension.',
    },
  },
];
