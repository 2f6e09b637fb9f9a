import {
  apiQuery,
  Checkbox,
  type DataOf,
  DataTable,
  ErrorNotice,
  SectionHead,
  TextField,
  useFormats,
  useText,
} from '@hengjian/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CertificateDetail } from '../certificate-detail.ts';
import { certificatesTexts } from '../certificates-texts.ts';
import type { RowKey } from './draft.ts';

type Row = DataOf<'listCapabilities'>['rows'][number];

const PAGE = 20;

export interface RowPickerProps {
  readonly title: string;
  readonly note: string;
  readonly certificate: CertificateDetail['certificate'];
  readonly value: readonly RowKey[];
  readonly onChange: (rows: RowKey[]) => void;
}

/** Chooses rows of an annex, page by page and by words; what was chosen stays chosen. */
export function RowPicker({ title, note, certificate, value, onChange }: RowPickerProps) {
  const say = useText(certificatesTexts);
  const { number } = useFormats();
  const [words, setWords] = useState('');
  const [page, setPage] = useState(0);
  const found = useQuery({
    ...apiQuery('listCapabilities', {
      params: { id: certificate.institutionId },
      query: { certificate: certificate.id, page, size: PAGE, ...(words.trim() !== '' && { q: words.trim() }) },
    }),
    placeholderData: keepPreviousData,
  });
  const { rows = [], total = 0 } = found.data ?? {};
  const chosen = new Set(value.map(keyOf));
  const choose = (row: Row, on: boolean): void => {
    const { site, itemId, limitationId } = row;
    onChange(on ? [...value, { site, itemId, limitationId }] : value.filter((one) => keyOf(one) !== keyOf(row)));
  };
  return (
    <section>
      <SectionHead title={title} note={note} more={say('chosen', { count: number(value.length) })} />
      <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
      <DataTable<Row>
        name="pick-rows"
        label={title}
        rows={rows}
        rowId={keyOf}
        total={total}
        busy={found.isFetching}
        paging={{ page, size: PAGE, onPage: setPage }}
        filters={
          <div className="filters">
            <TextField
              label={say('findRows')}
              value={words}
              onChange={(next) => {
                setPage(0);
                setWords(next);
              }}
              maxLength={200}
            />
          </div>
        }
        columns={[
          {
            id: 'item',
            header: say('item'),
            fixed: true,
            render: (row) => (
              <Checkbox isSelected={chosen.has(keyOf(row))} onChange={(on) => choose(row, on)}>
                <span lang="zh-CN">
                  {row.object} {row.parameter}
                </span>
              </Checkbox>
            ),
          },
          { id: 'standard', header: say('standard'), fixed: true, render: (row) => row.standardNumber },
          {
            id: 'restriction',
            header: say('restriction'),
            fixed: true,
            render: (row) => <span lang="zh-CN">{row.restriction || '―'}</span>,
          },
          { id: 'site', header: say('site'), fixed: true, render: (row) => row.site },
        ]}
      />
    </section>
  );
}

function keyOf({ site, itemId, limitationId }: RowKey): string {
  return `${site} ${itemId} ${limitationId}`;
}
