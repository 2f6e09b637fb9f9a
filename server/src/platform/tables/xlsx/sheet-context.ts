import type { DateSystem, TableLimits } from '../model.ts';
import type { InflationBudget } from '../zip/inflate.ts';
import type { TextPool } from './shared-strings.ts';
import type { Styles } from './styles.ts';

export interface SheetContext {
  readonly sheet: string;
  readonly dateSystem: DateSystem;
  readonly styles: Styles;
  readonly texts: TextPool;
  readonly limits: TableLimits;
  readonly budget: InflationBudget;
}
