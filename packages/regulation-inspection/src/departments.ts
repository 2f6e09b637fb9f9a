import type { Words } from './words.ts';

interface DepartmentEntry {
  readonly code: string;
  /** As the authority signs. */
  readonly name: Words;
  /** As it stands in a table cell. */
  readonly short: Words;
}

/**
 * The nine authorities that issued the city notice of 2023 together (R4-0.2), in its order.
 * A department code is also the name of its pool of inspectors.
 */
// biome-ignore format: a dictionary reads as a table
export const DEPARTMENTS = [
  { code: 'market', name: { zh: '市市场监督管理局', en: 'Municipal Administration for Market Regulation' }, short: { zh: '市监', en: 'Market regulation' } },
  { code: 'police', name: { zh: '市公安局', en: 'Municipal Public Security Bureau' }, short: { zh: '公安', en: 'Police' } },
  { code: 'justice', name: { zh: '市司法局', en: 'Municipal Bureau of Justice' }, short: { zh: '司法', en: 'Justice' } },
  { code: 'ecology', name: { zh: '市生态环境局', en: 'Municipal Bureau of Ecology and Environment' }, short: { zh: '生态环境', en: 'Ecology' } },
  { code: 'agriculture', name: { zh: '市农业农村委员会', en: 'Municipal Commission of Agriculture and Rural Affairs' }, short: { zh: '农业农村', en: 'Agriculture' } },
  { code: 'civil-defence', name: { zh: '市国防动员办公室', en: 'Municipal National Defence Mobilisation Office' }, short: { zh: '国动办', en: 'Civil defence' } },
  { code: 'customs', name: { zh: '海关', en: 'Customs' }, short: { zh: '海关', en: 'Customs' } },
  { code: 'drug', name: { zh: '市药品监督管理局', en: 'Municipal Medical Products Administration' }, short: { zh: '药监', en: 'Medical products' } },
  { code: 'road-transport', name: { zh: '市道路运输管理局', en: 'Municipal Road Transport Administration' }, short: { zh: '道路运输', en: 'Road transport' } },
] as const satisfies readonly DepartmentEntry[];

export type DepartmentId = (typeof DEPARTMENTS)[number]['code'];

export function isDepartmentId(value: string): value is DepartmentId {
  return DEPARTMENTS.some(({ code }) => code === value);
}

/** The dictionary entry of a department. */
export function getDepartment(code: DepartmentId): (typeof DEPARTMENTS)[number] {
  const entry = DEPARTMENTS.find((department) => department.code === code);
  if (entry === undefined) throw new Error(`no department ${code}`);
  return entry;
}
