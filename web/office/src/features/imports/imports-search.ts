export const SUBJECTS = [
  'institution',
  'inspector',
  'expert',
  'conflict',
  'capability',
  'staff',
  'instrument',
  'standard',
  'parameter',
] as const;
export type Subject = (typeof SUBJECTS)[number];

/** What is to be brought in, and which page of past imports is shown. */
export interface ImportsSearch {
  readonly subject?: Subject;
  readonly page?: number;
}

export function parseImportsSearch(search: Readonly<Record<string, unknown>>): ImportsSearch {
  const subject = SUBJECTS.find((one) => one === search['subject']);
  const page = Number(search['page']);
  return { ...(subject !== undefined && { subject }), ...(Number.isInteger(page) && page > 0 && { page }) };
}
