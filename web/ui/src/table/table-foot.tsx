import type { ReactNode } from 'react';
import { Button } from '../controls/button.tsx';
import { kitTexts } from '../words/kit-texts.ts';
import { useFormats, useText } from '../words/locale.tsx';
import { position } from './row-keys.ts';

export interface Paging {
  /** From 0. */
  readonly page: number;
  readonly size: number;
  readonly onPage: (page: number) => void;
}

export interface TableFootProps {
  readonly total: number;
  readonly paging: Paging | undefined;
  readonly shown: number;
  readonly hint: ReactNode;
}

/** Row count and position: always there, also when there are no rows and on paper. */
export function TableFoot({ total, paging, shown, hint }: TableFootProps) {
  const say = useText(kitTexts);
  const { number } = useFormats();
  const size = paging?.size ?? Math.max(shown, 1);
  const { from, to, pages } = position(paging?.page ?? 0, size, total);
  const words =
    total === 0 ? say('rowsNone') : say('rows', { from: number(from), to: number(to), total: number(total) });
  return (
    <div className="foot">
      <output>{words}</output>
      {paging === undefined || pages === 1 ? (
        <span className="noprint">{hint}</span>
      ) : (
        <nav className="pages" aria-label={say('pages')}>
          <span>{say('pageSize', { rows: size })}</span>
          <Step to={0} word={say('firstPage')} paging={paging} pages={pages} />
          <Step to={paging.page - 1} word={say('previousPage')} paging={paging} pages={pages} />
          <span>
            {number(paging.page + 1)} / {number(pages)}
          </span>
          <Step to={paging.page + 1} word={say('nextPage')} paging={paging} pages={pages} />
          <Step to={pages - 1} word={say('lastPage')} paging={paging} pages={pages} />
        </nav>
      )}
    </div>
  );
}

function Step({ to, word, paging, pages }: { to: number; word: string; paging: Paging; pages: number }) {
  return (
    <Button
      kind="link"
      small
      isDisabled={to < 0 || to >= pages || to === paging.page}
      onPress={() => paging.onPage(to)}
    >
      {word}
    </Button>
  );
}
