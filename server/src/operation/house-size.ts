import { err, ok, type Result } from '@hengjian/kernel';
import type { Platform } from '../platform/means.ts';
import { settleOnce } from './first-setting.ts';
import type { HouseKind } from './house-kind.ts';

/** How much a demonstration holds: the province alone, or the nation around it. */
export type HouseSize = 'province' | 'nation';

const SETTING = 'house.size';

/**
 * How large the demonstration is, settled at its first start and never changed: forgetting `--nation` once changes
 * nothing, and a province that people have worked in does not become the nation by a flag. Houses from before the choice
 * are provinces. An empty house has no size.
 */
export async function settleHouseSize(
  platform: Pick<Platform, 'db' | 'clock'>,
  kind: HouseKind,
  nationAsked: boolean,
): Promise<Result<HouseSize, string>> {
  if (kind === 'empty') return nationAsked ? err(EMPTY_DATA) : ok('province');
  const people = await platform.db.selectFrom('identity.person').select('id').limit(1).executeTakeFirst();
  const value = await settleOnce(platform, SETTING, nationAsked && people === undefined ? 'nation' : 'province');
  if (value !== 'province' && value !== 'nation') throw new Error(`unknown size of house ${JSON.stringify(value)}`);
  return value === 'province' && nationAsked ? err(PROVINCE_DATA) : ok(value);
}

const PROVINCE_DATA = [
  '--nation：这里已是一个省的演示数据。请用 --data 另选数据目录（或另建数据库）后以 --nation 启动。',
  '--nation: the demonstration of one province lives here already. Choose another --data directory (or another database) for the nation.',
].join('\n');
const EMPTY_DATA = [
  '--nation：这里是一个空库，供实际使用。请用 --data 另选数据目录（或另建数据库）后以 --nation 启动演示。',
  '--nation: an empty house for real work lives here. Choose another --data directory (or another database) for the demonstration.',
].join('\n');
