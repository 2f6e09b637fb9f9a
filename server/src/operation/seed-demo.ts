import { seedIdentity } from '../modules/identity/index.ts';
import type { Platform } from '../platform/means.ts';

/** The demo province, put in place at the first start; later starts change nothing. */
export async function seedDemo(platform: Platform, _ownerUrl: string): Promise<void> {
  await seedIdentity(platform);
}
