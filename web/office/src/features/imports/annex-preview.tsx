import { apiQuery, type DataOf, DataTable, Notice, SectionHead, useFormats, useText } from '@hengjian/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { annexTexts } from './annex-texts.ts';

type Annex = NonNullable<DataOf<'getImport'>['annex']>;
type Certificate = Annex['certificates'][number];
type Off = DataOf<'listTakenOff'>['rows'][number];

/** What taking the good rows does to the certificates. */
export function AnnexPreview({
  id,
  annex,
  taken,
}: {
  readonly id: string;
  readonly annex: Annex;
  readonly taken: boolean;
}) {
  const say = useText(annexTexts);
  const { number, date } = useFormats();
  const count = (key: 'added' | 'changed' | 'unchanged' | 'takenOff') => (row: Certificate) => number(row[key]);
  return (
    <>
      <p className="s13">
        {say('lines', { lines: number(annex.lines), certificates: number(annex.certificateCount) })}
        {annex.splitRows > 0 && ` ${say('split', { rows: number(annex.splitRows) })}`}
      </p>
      {annex.takenOff > 0 && !taken && <Notice>{say('takenOffCount', { lines: number(annex.takenOff) })}</Notice>}
      <section>
        <SectionHead
          title={say('certificates')}
          {...(annex.certificateCount > annex.certificates.length && {
            note: say('certificatesMore', { shown: number(annex.certificates.length) }),
          })}
        />
        <DataTable<Certificate>
          name="import-certificates"
          label={say('certificates')}
          rows={annex.certificates}
          rowId={(row) => row.number}
          total={annex.certificates.length}
          empty={<p className="empty">{say('none')}</p>}
          columns={[
            {
              id: 'number',
              header: say('certificate'),
              fixed: true,
              render: (row) => (
                <>
                  <b>{row.number}</b>
                  <span className="o">{row.institution}</span>
                  {row.held && <span className="o">{say('held')}</span>}
                </>
              ),
            },
            {
              id: 'decision',
              header: say('decision'),
              render: (row) => say(row.decision === 'changed' ? 'changed' : 'extended'),
            },
            { id: 'from', header: say('from'), render: (row) => date(row.effectiveFrom) },
            { id: 'added', header: say('added'), align: 'right', render: count('added') },
            { id: 'changed', header: say('altered'), align: 'right', render: count('changed') },
            { id: 'unchanged', header: say('unchanged'), align: 'right', render: count('unchanged') },
            { id: 'off', header: say('off'), align: 'right', render: count('takenOff') },
          ]}
        />
      </section>
      {annex.takenOff > 0 && <TakenOff id={id} taken={taken} />}
    </>
  );
}

const PAGE = 50;

function TakenOff({ id, taken }: { readonly id: string; readonly taken: boolean }) {
  const say = useText(annexTexts);
  const [page, setPage] = useState(0);
  const title = say(taken ? 'takenOffWas' : 'takenOff');
  const found = useQuery({
    ...apiQuery('listTakenOff', { params: { id }, query: { page, size: PAGE } }),
    placeholderData: keepPreviousData,
  });
  return (
    <section>
      <SectionHead title={title} />
      <DataTable<Off>
        name="import-taken-off"
        label={title}
        rows={found.data?.rows ?? []}
        rowId={(row) =>
          `${row.certificate} ${row.site} ${row.object} ${row.parameter} ${row.standard} ${row.restriction}`
        }
        total={found.data?.total ?? 0}
        busy={found.isFetching}
        paging={{ page, size: PAGE, onPage: setPage }}
        empty={<p className="empty">{say('none')}</p>}
        columns={[
          {
            id: 'capability',
            header: say('capability'),
            fixed: true,
            render: (row) => (
              <>
                {row.object} · {row.parameter}
                <span className="o">{row.category}</span>
              </>
            ),
          },
          { id: 'standard', header: say('standard'), fixed: true, render: (row) => row.standard },
          { id: 'restriction', header: say('restriction'), render: (row) => row.restriction },
          { id: 'site', header: say('site'), align: 'right', render: (row) => row.site },
          { id: 'certificate', header: say('certificate'), render: (row) => row.certificate },
        ]}
      />
    </section>
  );
}
