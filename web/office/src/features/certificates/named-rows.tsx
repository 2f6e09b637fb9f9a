import { api, dataOf, ErrorNotice, SectionHead, useFormats, useText } from '@hengjian/ui';
import { useQuery } from '@tanstack/react-query';
import { certificatesTexts } from './certificates-texts.ts';

interface RowKey {
  readonly site: number;
  readonly itemId: number;
  readonly limitationId: number;
}

export interface NamedRowsProps {
  readonly title: string;
  readonly institutionId: string;
  readonly certificateId: string;
  readonly keys: readonly RowKey[];
}

const PAGE = 200;
/** As far as an annex is walked to put words to keys; whoever decides on more has the annex itself. */
const PAGES = 20;

/** Rows that a draft names by key, in their words. */
export function NamedRows({ title, institutionId, certificateId, keys }: NamedRowsProps) {
  const say = useText(certificatesTexts);
  const { number } = useFormats();
  const wanted = new Set(keys.map(keyOf));
  const found = useQuery({
    queryKey: ['listCapabilities', 'named', certificateId, [...wanted]],
    queryFn: async ({ signal }) => {
      const rows = [];
      for (let page = 0; page < PAGES && rows.length < wanted.size; page++) {
        const query = { certificate: certificateId, page, size: PAGE };
        const answer = dataOf(await api.listCapabilities({ params: { id: institutionId }, query }, { signal }));
        rows.push(...answer.rows.filter((row) => wanted.has(keyOf(row))));
        if ((page + 1) * PAGE >= answer.total) break;
      }
      return rows;
    },
  });
  return (
    <>
      <SectionHead title={title} note={say('rowsNamed', { count: number(keys.length) })} />
      <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
      <ul className="s13 taken">
        {(found.data ?? []).map((row) => (
          <li key={keyOf(row)} lang="zh-CN">
            {row.site} · {row.object} {row.parameter} · {row.standardNumber} {row.restriction}
          </li>
        ))}
      </ul>
    </>
  );
}

function keyOf({ site, itemId, limitationId }: RowKey): string {
  return `${site} ${itemId} ${limitationId}`;
}
