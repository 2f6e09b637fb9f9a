import type { DataOf } from '@hengjian/ui';

/** A key of somebody's program, as it is listed. */
export type Key = DataOf<'listApiKeys'>['keys'][number];
