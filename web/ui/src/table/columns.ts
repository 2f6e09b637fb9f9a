import { columnVisibilityFeature, createColumnHelper, type RowData, tableFeatures } from '@tanstack/react-table';
import type { ReactNode } from 'react';

/** Sorting and paging are the server's; here they are only chosen. Column choice is the person's. */
export const features = tableFeatures({ columnVisibilityFeature });

export interface Column<Row> {
  /** Also the name the server sorts by. */
  readonly id: string;
  readonly header: string;
  readonly render: (row: Row) => ReactNode;
  /** Numbers stand right, words left. */
  readonly align?: 'right';
  /** The header is for the ear only, e.g. above a column of buttons. */
  readonly quiet?: boolean;
  readonly sortable?: boolean;
  /** The column that says what the row is should stay. */
  readonly fixed?: boolean;
  readonly hiddenAtFirst?: boolean;
}

export function columnDefinitions<Row extends RowData>(columns: readonly Column<Row>[]) {
  const helper = createColumnHelper<typeof features, Row>();
  return columns.map((column) =>
    helper.display({
      id: column.id,
      header: column.header,
      cell: ({ row }) => column.render(row.original),
      enableHiding: column.fixed !== true,
    }),
  );
}
