/** A page or answer of the running server. */
export interface Asked {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly path: string;
  /** Whether it is a page of the portal, which has a weight. */
  readonly page: boolean;
}

const page = (id: string, zh: string, en: string, path: string): Asked => ({ id, zh, en, path, page: true });
const answer = (id: string, zh: string, en: string, path: string): Asked => ({ id, zh, en, path, page: false });
const found = (q: string, more = ''): string => `/search?q=${encodeURIComponent(q)}${more}`;

/** SH0001 is the demo's main institution, GD00001 one of another province; both are made up. */
const MAIN = 'SH0001';
const OTHER = 'GD00001';
const NUMBER = '230900110042';

/** Every page of the portal, those that search by several kinds of words. */
export const ASKED: readonly Asked[] = [
  page('home', '首页', 'home', '/'),
  page('home-en', '首页（英文）', 'home, in English', '/en'),
  page('search.two-words', '查询“氨氮 土壤”', 'search 氨氮 土壤', found('氨氮 土壤')),
  page(
    'search.two-words-province',
    '查询“氨氮 土壤”，广东',
    'search 氨氮 土壤 in Guangdong',
    found('氨氮 土壤', '&region=440000'),
  ),
  page('search.one-character', '查询“水”', 'search 水', found('水')),
  page('search.one-character-page', '查询“水”第 20 页', 'search 水, page 20', found('水', '&page=20')),
  page('search.standard', '查询 GB/T 5750.6', 'search GB/T 5750.6', found('GB/T 5750.6')),
  page('search.old-edition', '查询 gb/t 5750.6—2006', 'search gb/t 5750.6—2006', found('gb/t 5750.6—2006')),
  page('search.pinyin', '查询拼音 pujiangshili', 'search pinyin pujiangshili', found('pujiangshili')),
  page('search.initials', '查询首字母 pjsl', 'search initials pjsl', found('pjsl')),
  page('search.nothing', '查询查无结果的词', 'search for what nobody tests', found('独角兽角')),
  page(
    'search.on',
    '查询“铅 生活饮用水”，2025-01-01',
    'search 铅 生活饮用水 on 2025-01-01',
    found('铅 生活饮用水', '&on=2025-01-01'),
  ),
  page('institution', '机构页', 'institution', `/institutions/${MAIN}`),
  page('institution.other', '外省机构页', 'institution of another province', `/institutions/${OTHER}`),
  page('institution.on', '机构页，2025-01-01', 'institution on 2025-01-01', `/institutions/${MAIN}?on=2025-01-01`),
  page('compare', '比较三家', 'comparison of three', `/compare?with=${MAIN},SH0002,${OTHER}`),
  page('verify', '验证页', 'verification', '/verify'),
  page('verify.number', '按证书编号验证', 'verification of a number', `/verify?number=${NUMBER}`),
  page('standards', '标准列表', 'standards', '/standards'),
  page('standard', '标准页', 'standard', `/standards/${encodeURIComponent('GB/T 5750.6-2023')}`),
  page('open-data', '开放数据', 'open data', '/open-data'),
  page('plans', '抽查计划', 'plans', '/plans'),
  page('draws', '抽取结果', 'draws', '/draws'),
  page('log', '透明日志', 'log', '/log'),
  answer('certificate', '证书接口', 'certificate by the interface', `/api/public/certificates/${NUMBER}`),
  answer('status-list', '状态列表', 'status list', '/status/revocation'),
  answer(
    'download.institutions',
    '下载广东机构 CSV：首字节',
    'institutions of Guangdong as CSV, first byte',
    '/open-data/institutions.csv?region=440000',
  ),
  answer(
    'download.capabilities',
    '下载西藏能力 CSV：首字节',
    'capabilities of Xizang as CSV, first byte',
    '/open-data/capabilities.csv?region=540000',
  ),
];
