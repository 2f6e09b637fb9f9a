// TEMPORARY until packages/regulation-register lands
export function siteNeedsOwnApproval({ kind, region }: { kind: string; region: string }, home: string): boolean {
  const city = (code: string) => (/^(?:11|12|31|50)/.test(code) ? code.slice(0, 2) : code.slice(0, 4));
  return kind === 'branch' && city(region) !== city(home);
}
export type CalibrationStatus = 'valid' | 'due-soon' | 'overdue' | 'unknown' | 'out-of-use';
export function calibrationStatus(
  facts: { lastDone: string | null; due: string | null; cycleMonths: number | null; outOfUse: string | null },
  date: string,
): CalibrationStatus {
  if (facts.outOfUse !== null && facts.outOfUse < date) return 'out-of-use';
  if (facts.due === null) return 'unknown';
  if (facts.due < date) return 'overdue';
  return Temporal.PlainDate.from(date).add({ days: 30 }).toString() >= facts.due ? 'due-soon' : 'valid';
}
export function missingPosts(posts: readonly (readonly string[])[]): string[] {
  const held = new Set(posts.flat());
  return ['top-manager', 'technical-manager', 'quality-manager', 'authorised-signatory'].filter((p) => !held.has(p));
}
