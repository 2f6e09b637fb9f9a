import type { DataOf } from '@hengjian/ui';
import { isLibraryState } from '../../../registry/library-marks.ts';
import type { InstitutionSearch } from '../search.ts';

export type Row = DataOf<'listCapabilities'>['rows'][number];

/** The rows a filter stands for, as the server is asked. */
export function queryOf({ on, known, axis, q, field, site, state, order }: InstitutionSearch) {
  return {
    axis: axis ?? ('licence' as const),
    ...(on !== undefined && { on }),
    ...(known !== undefined && { known }),
    ...(q !== undefined && { q }),
    ...(field !== undefined && { field }),
    ...(site !== undefined && { site }),
    ...(isLibraryState(state) && { state }),
    ...(order !== undefined && { order }),
  };
}
