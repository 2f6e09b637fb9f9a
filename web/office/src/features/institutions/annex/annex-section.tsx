import {
  apiQuery,
  DataTable,
  EmptyState,
  ErrorNotice,
  SectionHead,
  StateBar,
  StatusMark,
  useBilingual,
  useFormats,
  useText,
} from '@hengjian/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { CERTIFICATE_FIELDS } from '../../../registry/certificate-entries.ts';
import { wordsOf } from '../../../registry/dictionaries.ts';
import { isLibraryState, LIBRARY_ORDER, libraryMark } from '../../../registry/library-marks.ts';
import { institutionsTexts } from '../institutions-texts.ts';
import { annexTexts } from './annex-texts.ts';
import { type InstitutionSearch, withSearch } from '../search.ts';
import { queryOf, type Row } from './annex-query.ts';
import { AnnexFilters, type AnnexFiltersProps } from './annex-filters.tsx';
import { ExportButton } from './export-button.tsx';
import { RowDialog } from './row-dialog.tsx';
import { useReasons } from './use-reasons.ts';

const PAGE = 50;

export interface AnnexSectionProps {
  readonly id: string;
  readonly name: string;
  readonly sites: readonly { readonly number: number; readonly name: string }[];
  readonly search: InstitutionSearch;
  readonly onSearch: (search: InstitutionSearch) => void;
}

/** The capability annex against the library: five states, severity first where asked, of a day and as known on a day. */
export function AnnexSection({ id, name, sites, search, onSearch }: AnnexSectionProps) {
  const say = useText(institutionsTexts);
  const sayAnnex = useText(annexTexts);
  const inLanguage = useBilingual();
  const { number } = useFormats();
  const [open, setOpen] = useState<Row>();
  const page = search.page ?? 0;
  const query = queryOf(search);
  const found = useQuery({
    ...apiQuery('listCapabilities', { params: { id }, query: { ...query, page, size: PAGE } }),
    placeholderData: keepPreviousData,
  });
  const compared = useQuery(apiQuery('getLibraryComparison', { params: { id }, query: { size: 1 } }));
  const { rows = [], total = 0, states = {} } = found.data ?? {};
  const reasonOf = useReasons(id, rows, search.on === undefined && search.known === undefined);
  const version = compared.data?.version;
  const change: AnnexFiltersProps['onChange'] = (next) => onSearch(withSearch(search, { page: undefined, ...next }));
  return (
    <section>
      <SectionHead
        title={say('annex')}
        note={
          compared.data === undefined
            ? undefined
            : version
              ? sayAnnex('comparedWith', { version: version.name, day: version.releasedOn })
              : sayAnnex('notCompared')
        }
        more={<ExportButton id={id} name={name} search={search} total={total} />}
      />
      <StateBar
        label={sayAnnex('libraryStates')}
        parts={LIBRARY_ORDER.map((state) => {
          const { status, words } = libraryMark(state);
          return { id: state, status, label: inLanguage(words), count: states[state] ?? 0 };
        })}
        selected={isLibraryState(search.state) ? search.state : null}
        onSelect={(state) => change({ state })}
      />
      {(states['unjudged'] ?? 0) > 0 && (
        <p className="s12 qq">{sayAnnex('unjudged', { count: number(states['unjudged'] ?? 0) })}</p>
      )}
      <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
      <DataTable<Row>
        name="annex"
        label={say('annex')}
        rows={rows}
        rowId={keyOf}
        total={total}
        busy={found.isFetching}
        paging={{ page, size: PAGE, onPage: (next) => onSearch({ ...search, page: next }) }}
        onOpen={setOpen}
        filters={<AnnexFilters search={search} sites={sites} onChange={change} />}
        empty={<EmptyState title={sayAnnex('noRows')}>{sayAnnex('noRowsWhy')}</EmptyState>}
        columns={[
          { id: 'field', header: say('field'), render: (row) => inLanguage(wordsOf(CERTIFICATE_FIELDS, row.field)) },
          {
            id: 'item',
            header: sayAnnex('item'),
            fixed: true,
            render: (row) => (
              <button type="button" className="item-name" lang="zh-CN" onClick={() => setOpen(row)}>
                {row.object} {row.parameter}
              </button>
            ),
          },
          {
            id: 'standard',
            header: sayAnnex('standard'),
            fixed: true,
            render: (row) => (
              <>
                <span className="nw">{row.standardNumber}</span>
                {row.method !== '' && <span className="s12 q"> {row.method}</span>}
                <Reason words={reasonOf(row)} />
              </>
            ),
          },
          {
            id: 'restriction',
            header: sayAnnex('restriction'),
            render: (row) => (
              <span className="s12 q" lang="zh-CN">
                {[row.restriction, row.note].filter((text) => text !== '').join('；') || '―'}
              </span>
            ),
          },
          { id: 'site', header: say('site'), render: (row) => row.site },
          {
            id: 'certificate',
            header: say('certificate'),
            hiddenAtFirst: true,
            render: (row) => `${row.certificateNumber} · ${row.line}`,
          },
          {
            id: 'category',
            header: sayAnnex('category'),
            hiddenAtFirst: true,
            render: (row) => <span lang="zh-CN">{row.category}</span>,
          },
          {
            id: 'state',
            header: sayAnnex('libraryState'),
            fixed: true,
            render: (row) => {
              const { status, words } = libraryMark(row.libraryState);
              return (
                <>
                  <StatusMark status={status}>{inLanguage(words)}</StatusMark>
                  {row.inForce === false && <span className="o red">{sayAnnex('notInForce')}</span>}
                </>
              );
            },
          },
        ]}
      />
      {open !== undefined && <RowDialog row={open} onClose={() => setOpen(undefined)} />}
    </section>
  );
}

function keyOf({ certificateId, site, itemId, limitationId }: Row): string {
  return `${certificateId} ${site} ${itemId} ${limitationId}`;
}

function Reason({ words }: { readonly words: { readonly zh: string; readonly en: string } | undefined }) {
  const inLanguage = useBilingual();
  return words === undefined ? null : <span className="o">{inLanguage(words)}</span>;
}
