import type { DataOf } from '@hengjian/ui';

/** A directory of selected capabilities, as it is listed. */
export type Directory = DataOf<'listDirectories'>['directories'][number];
