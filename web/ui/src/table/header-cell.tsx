import { kitTexts } from '../words/kit-texts.ts';
import { useText } from '../words/locale.tsx';

export interface HeaderCellProps {
  readonly name: string;
  readonly quiet: boolean;
  readonly className: string | undefined;
  readonly sorted: 'ascending' | 'descending' | undefined;
  readonly onSort: (() => void) | undefined;
}

export function HeaderCell({ name, quiet, className, sorted, onSort }: HeaderCellProps) {
  const say = useText(kitTexts);
  return (
    <th scope="col" className={className} {...(sorted === undefined ? {} : { 'aria-sort': sorted })}>
      {onSort === undefined ? (
        <span className={quiet ? 'vh' : undefined}>{name}</span>
      ) : (
        <button type="button" className="sort" onClick={onSort} title={say('sortBy', { column: name })}>
          {name}
          {sorted !== undefined && <span aria-hidden="true">{sorted === 'ascending' ? '↑' : '↓'}</span>}
        </button>
      )}
    </th>
  );
}
