import { useState } from 'react';
import type { Column } from './columns.ts';

export interface HiddenColumns {
  readonly hidden: readonly string[];
  readonly toggle: (id: string) => void;
}

/** A person's choice of columns, remembered on this device under the table's name. */
export function useHiddenColumns<Row>(table: string, columns: readonly Column<Row>[]): HiddenColumns {
  const key = `hengjian.columns.${table}`;
  const [hidden, setHidden] = useState<readonly string[]>(() => {
    const remembered = localStorage.getItem(key);
    if (remembered !== null) return remembered.split(',').filter((id) => id !== '');
    return columns.filter((column) => column.hiddenAtFirst === true).map((column) => column.id);
  });
  const toggle = (id: string): void => {
    const next = hidden.includes(id) ? hidden.filter((one) => one !== id) : [...hidden, id];
    localStorage.setItem(key, next.join(','));
    setHidden(next);
  };
  return { hidden, toggle };
}
