import type { VerifyCode } from '@hengjian/verify';
import type { Words } from '../language.ts';

/** What a closed code of `verifyDraw` says to a person: what is wrong, and what that can mean. */
export interface CodeWords {
  readonly what: Words;
  readonly meaning: Words;
}

export const CODE_WORDS = {
  MALFORMED: {
    what: { zh: '这不是一份完整的复算包', en: 'This is not a complete draw bundle' },
    meaning: {
      zh: '文件残缺、格式不符，或含有会被读成两种意思的内容。请从抽取页面重新下载。',
      en: 'The file is damaged, of another format, or holds something two readers could understand differently. Please download it again from the page of the draw.',
    },
  },
  FRAME_INVALID: {
    what: { zh: '抽样框不合规则', en: 'The frame breaks the rules' },
    meaning: {
      zh: '名录、配额、检查人员或来源有一处不合规范，这样的抽样框不能用来抽取。',
      en: 'The lists, quotas, inspectors or sources break the specification in one place; nothing may be drawn from such a frame.',
    },
  },
  COMMITMENT_MISMATCH: {
    what: { zh: '揭示的秘密与事先的承诺不符', en: 'A revealed secret does not match its commitment' },
    meaning: {
      zh: '有一方揭示的不是它承诺的那个秘密，或者文件在之后被改过。',
      en: 'A party revealed another secret than it had committed to, or the file was changed afterwards.',
    },
  },
  SOURCE_MISSING: {
    what: { zh: '少了或多了一个来源的揭示值', en: 'A source was not revealed, or one too many was' },
    meaning: {
      zh: '没有全部揭示值就没有种子；缺一方的抽取应当作废。',
      en: 'Without every value there is no seed; a draw that lacks a party must be void.',
    },
  },
  SEED_MISMATCH: {
    what: { zh: '种子与算出的不同', en: 'The seed differs from the computed one' },
    meaning: {
      zh: '由抽样框和揭示值算出的是另一个种子：抽样框、揭示值或种子至少一处被改过。',
      en: 'Frame and reveals give another seed: at least one of them, or the seed, was changed.',
    },
  },
  SELECTION_MISMATCH: {
    what: { zh: '抽中或候补名单与算出的不同', en: 'The drawn or reserve list differs from the computed one' },
    meaning: {
      zh: '按种子重算，这个位置应是别的机构、别的名次或别的标注。',
      en: 'By the seed, another institution, rank or mark belongs in this place.',
    },
  },
  ASSIGNMENT_MISMATCH: {
    what: { zh: '派员与算出的不同', en: 'The assignment differs from the computed one' },
    meaning: {
      zh: '按种子和回避关系重算，这家机构应由别的检查人员去查。',
      en: 'By the seed and the pairs kept apart, other inspectors belong to this institution.',
    },
  },
  MAX_LOAD_MISMATCH: {
    what: { zh: '每人最多家数与算出的不同', en: 'The maximum load differs from the computed one' },
    meaning: {
      zh: '能够做到的最小值不是文件里写的这个数。',
      en: 'The least load that can be reached is not the number in the file.',
    },
  },
  SHORTAGE_MISMATCH: {
    what: { zh: '派不出人的清单与算出的不同', en: 'The list of shortages differs from the computed one' },
    meaning: {
      zh: '文件说派不出人的机构，与按名单算出的不一致。',
      en: 'The institutions said to lack inspectors are not those that the lists give.',
    },
  },
  OPENING_MISMATCH: {
    what: { zh: '开封值与密封的权重不符', en: 'An opening does not match its sealed weight' },
    meaning: {
      zh: '审计方文件里的权重不是封存时的那个，或属于另一次抽取。',
      en: 'The weight in the auditor’s file is not the one that was sealed, or belongs to another draw.',
    },
  },
  NOT_IN_LOG: {
    what: { zh: '日志证明不成立', en: 'The proof of being in the log does not hold' },
    meaning: {
      zh: '按给出的证明，抽样框或结果不在所示的日志头之下。',
      en: 'By the proof given, the frame or the result is not under the log head shown.',
    },
  },
  BAD_SIGNATURE: {
    what: { zh: '日志头的签名无效', en: 'The signature on a log head is not valid' },
    meaning: {
      zh: '签名不是本页所信的公钥签的，或日志头在签名后被改过。',
      en: 'It was not made by the key this page trusts, or the head was changed after signing.',
    },
  },
  REVEALED_BEFORE_LOGGED: {
    what: { zh: '揭示早于抽样框写入日志', en: 'Revealed before the frame was in the log' },
    meaning: {
      zh: '先知道秘密、后定名单，就可能挑选名单；这样的抽取不可信。',
      en: 'Whoever knows the secrets before the lists are fixed can pick the lists; such a draw is not to be trusted.',
    },
  },
} as const satisfies Record<VerifyCode, CodeWords>;
