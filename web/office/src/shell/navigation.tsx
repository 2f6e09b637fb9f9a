import { useBilingual, useText } from '@hengjian/ui';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import type { NavEntry } from './entry.ts';
import { shellTexts } from './shell-texts.ts';

export interface NavigationProps {
  readonly entries: readonly NavEntry[];
  readonly folded: boolean;
  /** Absent in the drawer of a phone, which does not fold. */
  readonly onFold?: () => void;
  readonly onChoose?: () => void;
}

export function Navigation({ entries, folded, onFold, onChoose }: NavigationProps) {
  const say = useText(shellTexts);
  const inLanguage = useBilingual();
  return (
    <nav className={folded ? 'nv folded' : 'nv'} aria-label={say('navigation')}>
      {entries.map((entry, index) => {
        const name = inLanguage(entry.label);
        const previous = entries[index - 1];
        return (
          <Fragment key={entry.id}>
            {previous !== undefined && previous.group !== entry.group && <hr />}
            <Link
              to={entry.to}
              activeProps={{ className: 'on' }}
              title={folded ? name : undefined}
              aria-label={folded ? name : undefined}
              {...(onChoose === undefined ? {} : { onClick: onChoose })}
            >
              <i aria-hidden="true" lang="zh-CN">
                {entry.character}
              </i>
              {!folded && <span>{name}</span>}
            </Link>
          </Fragment>
        );
      })}
      {onFold !== undefined && (
        <button
          type="button"
          className="fold"
          aria-expanded={!folded}
          aria-label={folded ? say('unfold') : say('fold')}
          onClick={onFold}
        >
          <i aria-hidden="true">‹›</i>
          {!folded && <span>{say('fold')}</span>}
        </button>
      )}
    </nav>
  );
}
