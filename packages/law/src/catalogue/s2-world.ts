import type { Clause } from '../clause.ts';

/** Document 2, part 2: what happened in international accreditation in 2021. */
// biome-ignore format: a catalogue reads as a table, one clause after the other
export const world = [
  { id: 'R2-2.1', at: { zh: '二（一）（二）', en: '§2(1)–(2)' }, derived: true,
    zh: '认证机构认可的国际变化要登记，评估影响并盯住期限。',
    en: 'International changes in accrediting certification bodies are noted, with their impact and any date to meet.' },
  { id: 'R2-2.2', at: { zh: '二（一）（二）', en: '§2(1)–(2)' }, derived: true,
    zh: '实验室和检验机构认可的国际变化同样登记跟踪。',
    en: 'International changes in accrediting laboratories and inspection bodies are noted and followed likewise.' },
  { id: 'R2-2.3', at: { zh: '二（二）', en: '§2(2)' },
    zh: '远程评审的风险包括策划、通信设施承载和网络信息安全。',
    en: 'The risks of working remotely lie in planning, in the capacity of the equipment, and in network and information security.' },
  { id: 'R2-2.4', at: { zh: '二（三）', en: '§2(3)' }, derived: true,
    zh: '公众能在一处查验证书，分辨出假证和未经认可的证。',
    en: 'The public can check a certificate in one place and tell an unaccredited or false one.' },
  { id: 'R2-2.5', at: { zh: '二（三）', en: '§2(3)' }, derived: true,
    zh: '国际上采信认可的做法和宣传活动，作为背景信息登记。',
    en: 'How others abroad rely on and promote accreditation is kept as background.' },
] as const satisfies readonly Clause[];
