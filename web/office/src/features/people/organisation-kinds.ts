import type { OrganisationKind, Words } from '@hengjian/contract';

interface KindWords extends Words {
  readonly kind: OrganisationKind;
}

// biome-ignore format: a dictionary reads as a table
export const ORGANISATION_KINDS: readonly KindWords[] = [
  { kind: 'regulator', zh: '监管部门', en: 'Regulator' },
  { kind: 'joint-department', zh: '联合部门', en: 'Joint department' },
  { kind: 'discipline-inspection', zh: '纪检监察', en: 'Discipline inspection' },
  { kind: 'audit', zh: '审计', en: 'Audit' },
  { kind: 'technical-body', zh: '技术机构', en: 'Technical body' },
  { kind: 'association', zh: '行业协会', en: 'Association' },
  { kind: 'public-representative', zh: '公众代表', en: 'Representative of the public' },
  { kind: 'institution', zh: '检验检测机构', en: 'Inspection and testing institution' },
];
