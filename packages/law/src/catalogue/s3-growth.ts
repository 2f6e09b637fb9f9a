import type { Clause } from '../clause.ts';

/** Document 3, section 4 (items 7 to 9): helping the trade grow. */
// biome-ignore format: a catalogue reads as a table, one clause after the other
export const growth = [
  { id: 'R3-7', at: { zh: '四、7', en: '§4.7' },
    zh: '不论所有制和注册地，机构平等参与竞争和发展。',
    en: 'Bodies compete and grow on equal terms, whoever owns them and wherever they are registered.' },
  { id: 'R3-8a', at: { zh: '四、8', en: '§4.8' },
    zh: '支持机构申请并获得CNAS认可。',
    en: 'Bodies are supported in gaining CNAS accreditation.' },
  { id: 'R3-8b', at: { zh: '四、8', en: '§4.8' },
    zh: '鼓励机构数字化，发展在线和快速检测。',
    en: 'Bodies are encouraged to go digital and to develop online and rapid testing.' },
  { id: 'R3-8c', at: { zh: '四、8', en: '§4.8' },
    zh: '广泛组织能力验证和人员技能比武。',
    en: 'Proficiency testing and skill contests are held widely.' },
  { id: 'R3-8d', at: { zh: '四、8', en: '§4.8' },
    zh: '推动机构间结果互认，支持开发高品质认证项目。',
    en: 'Bodies come to accept one another’s results, and high-quality certification is supported.' },
  { id: 'R3-9a', at: { zh: '四、9', en: '§4.9' },
    zh: '按五项优先规划国家和省级检测中心、质量标准实验室。',
    en: 'National and provincial test centres and quality laboratories are planned by five priorities.' },
  { id: 'R3-9b', at: { zh: '四、9', en: '§4.9' },
    zh: '国家质检中心和省级授权机构要考核，不合格的退出。',
    en: 'National quality centres and provincially authorised bodies are appraised, and those that fail leave.' },
  { id: 'R3-9c', at: { zh: '四、9', en: '§4.9' },
    zh: '鼓励地方创建公共服务平台示范区，支持集聚区。',
    en: 'Cities are encouraged to create model zones of public service platforms, and clusters are supported.' },
] as const satisfies readonly Clause[];
