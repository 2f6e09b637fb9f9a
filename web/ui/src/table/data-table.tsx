import { flexRender, type RowData, useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import { kitTexts } from '../words/kit-texts.ts';
import { useText } from '../words/locale.tsx';
import { ColumnChoice } from './column-choice.tsx';
import { type Column, columnDefinitions, features } from './columns.ts';
import { HeaderCell } from './header-cell.tsx';
import { rowAfterKey } from './row-keys.ts';
import { type Paging, TableFoot } from './table-foot.tsx';
import { useHiddenColumns } from './use-hidden-columns.ts';

export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

export interface DataTableProps<Row extends RowData> {
  /** Accessible name, and under `hengjian.columns.<name>` the memory of the column choice. */
  readonly name: string;
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  /** Rows behind the whole list, not only this page. */
  readonly total: number;
  readonly paging?: Paging;
  readonly sort?: Sort | undefined;
  readonly onSort?: (sort: Sort | undefined) => void;
  /** Enter or a click on a row. Put a link with the same target in the first cell, so that it can be found without a mouse. */
  readonly onOpen?: (row: Row) => void;
  /** A full-width row under a row, e.g. its refusal. */
  readonly below?: (row: Row) => ReactNode;
  /** Filters, left above the table. */
  readonly filters?: ReactNode;
  /** Export and the like, right above the table: exactly what is on screen. */
  readonly actions?: ReactNode;
  /** Shown in place of rows when there are none. */
  readonly empty?: ReactNode;
  readonly busy?: boolean;
  /** For thousands of rows without paging: renders only those in view, in a frame of `height` pixels. */
  readonly height?: number;
}

const ROW_HEIGHT = 37;
const SCREEN = 10;

export function DataTable<Row extends RowData>(props: DataTableProps<Row>) {
  const { name, label, columns, rows, rowId, total, paging, sort, onSort, onOpen, below, height, busy = false } = props;
  const say = useText(kitTexts);
  const { hidden, toggle } = useHiddenColumns(name, columns);
  const definitions = useMemo(() => columnDefinitions(columns), [columns]);
  const table = useTable({
    features,
    columns: definitions,
    data: rows,
    getRowId: rowId,
    state: { columnVisibility: Object.fromEntries(hidden.map((id) => [id, false])) },
  });
  const body = table.getRowModel().rows;
  const byId = new Map(columns.map((column) => [column.id, column]));
  const align = (id: string): string | undefined => (byId.get(id)?.align === 'right' ? 'r' : undefined);

  const frame = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- the compiler leaves this component alone, as it should
  const virtual = useVirtualizer({
    count: height === undefined ? 0 : body.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });
  const inView = virtual.getVirtualItems();
  const shown = height === undefined ? body : inView.flatMap((item) => body[item.index] ?? []);
  const before = height === undefined ? 0 : (inView[0]?.start ?? 0);
  const after = height === undefined ? 0 : virtual.getTotalSize() - (inView.at(-1)?.end ?? 0);

  const [active, setActive] = useState(0);
  const current = Math.min(active, Math.max(body.length - 1, 0));
  const moveTo = (index: number): void => {
    setActive(index);
    const target = (): HTMLElement | null | undefined => frame.current?.querySelector(`[data-row="${index}"]`);
    if (height !== undefined) virtual.scrollToIndex(index);
    const there = target();
    if (there) there.focus();
    // A row that comes into view only now exists after the next frame.
    else requestAnimationFrame(() => target()?.focus());
  };
  const onKeyDown = (event: KeyboardEvent, index: number, row: Row): void => {
    if (event.target !== event.currentTarget) return;
    const next = rowAfterKey(event.key, index, body.length, SCREEN);
    if (next !== undefined) moveTo(next);
    else if (event.key === 'Enter' && onOpen) onOpen(row);
    else return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent, index: number, row: Row): void => {
    setActive(index);
    const inControl = event.target instanceof Element && event.target.closest('a,button,input,label') !== null;
    const selecting = (getSelection()?.toString() ?? '') !== '';
    if (onOpen && !inControl && !selecting) onOpen(row);
  };
  const width = table.getVisibleLeafColumns().length;
  const choices = columns
    .filter((column) => column.fixed !== true)
    .map(({ id, header }) => ({ id, header, shown: !hidden.includes(id) }));
  return (
    <div className="dt" aria-busy={busy}>
      {(choices.length > 0 || props.filters !== undefined || props.actions !== undefined) && (
        <div className="bar">
          {props.filters}
          <span className="acts">
            {choices.length > 0 && <ColumnChoice columns={choices} onToggle={toggle} />}
            {props.actions}
          </span>
        </div>
      )}
      <div
        className={height === undefined ? 'scroll' : 'scroll tall'}
        style={height === undefined ? undefined : { maxHeight: height }}
        ref={frame}
      >
        <table className="t" aria-label={label} aria-rowcount={total + 1}>
          <thead>
            <tr>
              {columns
                .filter(({ id }) => !hidden.includes(id))
                .map(({ id, header, sortable, quiet }) => (
                  <HeaderCell
                    key={id}
                    name={header}
                    quiet={quiet === true}
                    className={align(id)}
                    sorted={sort?.column === id ? (sort.descending ? 'descending' : 'ascending') : undefined}
                    onSort={onSort && sortable === true ? () => onSort(nextSort(id, sort)) : undefined}
                  />
                ))}
            </tr>
          </thead>
          <tbody>
            <Spacer height={before} />
            {shown.map((row) => {
              const under = below?.(row.original);
              return [
                // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the first cell holds the same link
                <tr
                  key={row.id}
                  data-row={row.index}
                  data-opens={onOpen === undefined ? undefined : ''}
                  aria-rowindex={(paging?.page ?? 0) * (paging?.size ?? 0) + row.index + 2}
                  tabIndex={row.index === current ? 0 : -1}
                  onKeyDown={(event) => onKeyDown(event, row.index, row.original)}
                  onClick={(event) => onClick(event, row.index, row.original)}
                >
                  {row.getVisibleCells().map((cell) => (
                    <td key={cell.id} className={align(cell.column.id)}>
                      {flexRender(cell.column.columnDef.cell, cell.getContext())}
                    </td>
                  ))}
                </tr>,
                under !== undefined && under !== null && (
                  <tr key={`${row.id}-below`}>
                    <td colSpan={width}>{under}</td>
                  </tr>
                ),
              ];
            })}
            <Spacer height={after} />
          </tbody>
        </table>
      </div>
      {body.length === 0 && !busy && (props.empty ?? <p className="empty">{say('noRows')}</p>)}
      <TableFoot total={total} paging={paging} shown={body.length} hint={onOpen === undefined ? '' : say('keys')} />
    </div>
  );
}

/** Ascending, descending, then as the server has it. */
function nextSort(column: string, sort: Sort | undefined): Sort | undefined {
  if (sort?.column !== column) return { column, descending: false };
  return sort.descending ? undefined : { column, descending: true };
}

/** Stands for the rows out of view. */
function Spacer({ height }: { readonly height: number }) {
  return height <= 0 ? null : <tr aria-hidden="true" style={{ height }} />;
}
