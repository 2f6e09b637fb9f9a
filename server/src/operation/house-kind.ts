import { err, ok, type Result } from '@hengjian/kernel';
import type { Platform } from '../platform/means.ts';
import { settleOnce } from './first-setting.ts';

/** `demo`: holds the made-up province, and anybody may become one of its people. `empty`: began empty, for real work. */
export type HouseKind = 'demo' | 'empty';

const SETTING = 'house.kind';

/**
 * What the house is, settled at its first start and never changed: forgetting `--empty` once must not let demo people
 * into a real office, and a demonstration does not turn into an office by a flag.
 */
export async function settleHouseKind(
  platform: Pick<Platform, 'db' | 'clock'>,
  emptyAsked: boolean,
): Promise<Result<HouseKind, string>> {
  const value = await settleOnce(platform, SETTING, emptyAsked ? 'empty' : 'demo');
  if (value !== 'demo' && value !== 'empty') throw new Error(`unknown kind of house ${JSON.stringify(value)}`);
  if (value === 'demo' && emptyAsked) return err(DEMO_DATA);
  return ok(value);
}

const DEMO_DATA = [
  '--empty：这里已有演示数据。请用 --data 另选数据目录（或另建数据库）后以 --empty 启动。',
  '--empty: the demonstration lives here already. Choose another --data directory (or another database) to start empty.',
].join('\n');
