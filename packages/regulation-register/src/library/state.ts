/** The five states of a row against the parameter library (domain §2.7), from no finding to the gravest. */
export const LIBRARY_STATES = [
  'in-library',
  'withdrawn-citable',
  'withdrawn',
  'edition-outdated',
  'not-in-library',
] as const;
export type LibraryState = (typeof LIBRARY_STATES)[number];

/** 0 for no finding, 4 for the gravest: 未入库 > 年版过期 > 已废止 > 废止可引用 > 在库. */
export function severityOf(state: LibraryState): number {
  return LIBRARY_STATES.indexOf(state);
}
