import { DIFFERENCES, PAIR_NAMES, pairText } from '@hengjian/regulation-register';
import {
  apiQuery,
  type Bilingual,
  ClauseTag,
  type DataOf,
  DataTable,
  EmptyState,
  ErrorNotice,
  PageHead,
  StateBar,
  type Status,
  StatusMark,
  useBilingual,
  useText,
} from '@hengjian/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { AsOfBar, AsOfNote } from '../../registry/as-of-bar.tsx';
import type { AsOf } from '../../registry/as-of.ts';
import { PathLink } from '../../registry/path-link.tsx';
import { certificatesTexts } from './certificates-texts.ts';
import '../../registry/registry.css';
import './certificates.css';

type Pair = DataOf<'matchScope'>['pairs'][number];
type Kind = keyof DataOf<'matchScope'>['counts'];

const PAGE = 50;
const KINDS = ['equal', 'differs', 'only-cma', 'only-cnas'] as const satisfies readonly Kind[];
const MARKS: Readonly<Record<Kind, Status>> = { equal: 'ok', differs: 'stop', 'only-cma': 'run', 'only-cnas': 'wait' };

/** The licensed scope beside the accredited one, row by row, each difference in words. */
export function ScopeMatchPage() {
  const { id = '' } = useParams({ strict: false });
  const say = useText(certificatesTexts);
  const inLanguage = useBilingual();
  const [kind, setKind] = useState<Kind | null>('differs');
  const [page, setPage] = useState(0);
  const [asOf, setAsOf] = useState<AsOf>({});
  const institution = useQuery(apiQuery('getInstitutionFile', { params: { id }, query: {} }));
  const found = useQuery({
    ...apiQuery('matchScope', { params: { id }, query: { ...asOf, ...(kind !== null && { kind }), page, size: PAGE } }),
    placeholderData: keepPreviousData,
  });
  const { counts, pairs = [], clause } = found.data ?? {};
  const total =
    counts === undefined ? 0 : kind === null ? KINDS.reduce((sum, one) => sum + counts[one], 0) : counts[kind];
  const name = institution.data?.institution.name ?? '';
  return (
    <>
      <PageHead
        title={say('matchTitle')}
        crumbs={<PathLink to={`/institutions/${id}`}>{name}</PathLink>}
        sub={say('matchSub')}
      />
      <AsOfBar
        value={asOf}
        onChange={(next) => {
          setPage(0);
          setAsOf(next);
        }}
      />
      <AsOfNote value={asOf} />
      <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
      {clause !== undefined && <ClauseTag clause={clause} />}
      <StateBar<Kind>
        label={say('matchTitle')}
        parts={KINDS.map((one) => ({
          id: one,
          status: MARKS[one],
          label: inLanguage(PAIR_NAMES[one]),
          count: counts?.[one] ?? 0,
        }))}
        selected={kind}
        onSelect={(next) => {
          setPage(0);
          setKind(next);
        }}
      />
      <DataTable<Pair>
        name="scope-match"
        label={say('matchTitle')}
        rows={pairs}
        rowId={({ cma, cnas }) =>
          [cma, cnas].map((row) => (row === null ? '' : `${row.site} ${row.itemId} ${row.limitationId}`)).join('|')
        }
        total={total}
        busy={found.isFetching}
        paging={{ page, size: PAGE, onPage: setPage }}
        empty={<EmptyState title={say('noPairs')} />}
        columns={[
          {
            id: 'item',
            header: say('item'),
            fixed: true,
            render: ({ cma, cnas }) => {
              const row = cma ?? cnas;
              return (
                <span lang="zh-CN">
                  {row?.object} {row?.parameter}
                </span>
              );
            },
          },
          { id: 'cma', header: 'CMA', fixed: true, render: ({ cma }) => <Side row={cma} /> },
          { id: 'cnas', header: 'CNAS', fixed: true, render: ({ cnas }) => <Side row={cnas} /> },
          {
            id: 'kind',
            header: say('comparison'),
            fixed: true,
            render: (pair) => {
              const known = KINDS.find((one) => one === pair.kind);
              return (
                <>
                  {known !== undefined && (
                    <StatusMark status={MARKS[known]}>{inLanguage(PAIR_NAMES[known])}</StatusMark>
                  )}
                  {known !== undefined && known !== 'equal' && <span className="o">{inLanguage(explain(pair))}</span>}
                </>
              );
            },
          },
          {
            id: 'shorten',
            header: say('assessment'),
            render: ({ mayShorten }) => (mayShorten ? say('mayShorten') : '―'),
          },
        ]}
      />
    </>
  );
}

function Side({ row }: { readonly row: Pair['cma'] }) {
  const say = useText(certificatesTexts);
  if (row === null) return <>―</>;
  return (
    <span lang="zh-CN">
      {row.standardNumber} {row.method}
      <span className="o">
        {say('siteShort', { site: row.site })}
        {row.restriction !== '' && ` · ${row.restriction}`}
      </span>
    </span>
  );
}

/** What the rule says of a pair; the answer has its rows in another shape than the rule. */
function explain({ differences, cma, cnas }: Pair): Bilingual {
  if (cma !== null && cnas !== null) {
    const found = DIFFERENCES.filter((difference) => differences.includes(difference));
    return pairText({ kind: 'differs', cma: sideOf(cma), cnas: sideOf(cnas), differences: found });
  }
  if (cma !== null) return pairText({ kind: 'only-cma', cma: sideOf(cma) });
  return cnas === null ? { zh: '', en: '' } : pairText({ kind: 'only-cnas', cnas: sideOf(cnas) });
}

function sideOf(row: NonNullable<Pair['cma']>) {
  const { site, object, parameter, standardNumber: standard, method, restriction } = row;
  return { site, object, parameter, standard, method, restriction };
}
