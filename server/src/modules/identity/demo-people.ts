import type { Role } from '@hengjian/permissions';

/** A person anybody may become with one click, in demo mode only. */
export interface DemoPerson {
  readonly login: string;
  readonly name: string;
  /** Key of a demo organisation. */
  readonly organisation: string;
  /** The first is what the person is shown as. */
  readonly roles: readonly [Role, ...Role[]];
}

// biome-ignore format: a dictionary reads as a table
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  { login: 'zhou.ming', name: '周明', organisation: 'city-bureau', roles: ['clerk'] },
  { login: 'gu.lan', name: '顾岚', organisation: 'city-bureau', roles: ['division-head'] },
  { login: 'fang.xuan', name: '方宣', organisation: 'city-bureau', roles: ['host'] },
  { login: 'chen.ji', name: '陈纪', organisation: 'discipline', roles: ['discipline', 'party'] },
  { login: 'he.jia', name: '何佳', organisation: 'association', roles: ['party'] },
  { login: 'lin.gong', name: '林公', organisation: 'notary', roles: ['party'] },
  { login: 'jiang.heng', name: '蒋衡', organisation: 'city-bureau', roles: ['joint-department', 'party'] },
  { login: 'zhao.an', name: '赵安', organisation: 'department-police', roles: ['joint-department', 'party'] },
  { login: 'qian.zheng', name: '钱正', organisation: 'department-justice', roles: ['joint-department'] },
  { login: 'sun.qing', name: '孙青', organisation: 'department-ecology', roles: ['joint-department'] },
  { login: 'li.he', name: '李禾', organisation: 'department-agriculture', roles: ['joint-department'] },
  { login: 'wu.fang', name: '吴防', organisation: 'department-civil-defence', roles: ['joint-department'] },
  { login: 'zheng.guan', name: '郑关', organisation: 'department-customs', roles: ['joint-department'] },
  { login: 'wang.yao', name: '王药', organisation: 'department-drug', roles: ['joint-department'] },
  { login: 'feng.lu', name: '冯路', organisation: 'department-road-transport', roles: ['joint-department'] },
  { login: 'xu.pu', name: '徐浦', organisation: 'district-310115', roles: ['district-clerk'] },
  { login: 'yan.pu', name: '严浦', organisation: 'district-310115', roles: ['district-head', 'party'] },
  { login: 'song.cha', name: '宋查', organisation: 'city-bureau', roles: ['inspector'] },
  { login: 'han.shen', name: '韩审', organisation: 'audit-office', roles: ['auditor'] },
  { login: 'shen.zhiyuan', name: '沈知远', organisation: 'institution', roles: ['institution'] },
  { login: 'tan.ping', name: '谭评', organisation: 'association', roles: ['expert'] },
  { login: 'qin.yi', name: '秦议', organisation: 'association', roles: ['expert'] },
  { login: 'luo.guan', name: '罗管', organisation: 'city-bureau', roles: ['system-administrator'] },
];
