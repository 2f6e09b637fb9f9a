/** Name of the lock under which a plan, its exceptions and its draws change. */
export function planLock(planId: string): string {
  return `plan:${planId}`;
}
