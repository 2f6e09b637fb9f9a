import {
  apiQuery,
  type Column,
  type DataOf,
  DataTable,
  EmptyState,
  ErrorNotice,
  Select,
  StatusMark,
  useBilingual,
  useFormats,
  useText,
} from '@hengjian/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { drawTexts } from './draw-texts.ts';
import type { Draw } from './procedure-view.ts';
import { fieldName } from './words.ts';

type Row = DataOf<'listProbabilities'>['rows'][number];
const SIZE = 50;

/** For those allowed: with which probability everybody could have been drawn. */
export function ProbabilitiesTab({ draw }: { readonly draw: Draw }) {
  const say = useText(drawTexts);
  const navigate = useNavigate();
  const { page = 1, stratum } = useSearch({ from: '/shell/draws/$drawId' });
  const query = { page, pageSize: SIZE, ...(stratum === undefined ? {} : { stratum }) };
  const list = useQuery({
    ...apiQuery('listProbabilities', { params: { id: draw.id }, query }),
    enabled: draw.frameHash !== null,
    placeholderData: keepPreviousData,
  });
  const stratumName = useStratumName(draw);
  const columns = useColumns(stratumName);
  if (draw.frameHash === null) return <EmptyState title={say('probabilitiesNone')} />;
  const go = (search: { page?: number; stratum?: string }) =>
    void navigate({
      to: '/draws/$drawId',
      params: { drawId: draw.id },
      search: { tab: 'probabilities', ...search },
      replace: true,
    });
  return (
    <>
      <p className="q s13">{say('probabilitiesWhy')}</p>
      <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />
      <DataTable
        name="draw-probabilities"
        label={say('probabilitiesTable')}
        columns={columns}
        rows={list.data?.rows ?? []}
        rowId={(row) => `${row.stratum} ${row.unit}`}
        total={list.data?.total ?? 0}
        busy={list.isFetching}
        paging={{
          page: page - 1,
          size: SIZE,
          onPage: (next) => go({ page: next + 1, ...(stratum === undefined ? {} : { stratum }) }),
        }}
        filters={
          <Select
            label={say('stratum')}
            value={stratum ?? ''}
            onChange={(value) => go(value === '' ? {} : { stratum: value })}
            options={[
              { value: '', label: say('allStrata') },
              ...draw.strata.map(({ id }) => ({ value: id, label: stratumName(id) })),
            ]}
          />
        }
      />
    </>
  );
}

function useStratumName(draw: Draw): (id: string) => string {
  const say = useText(drawTexts);
  const inLanguage = useBilingual();
  return (id) => {
    const stratum = draw.strata.find((one) => one.id === id);
    if (stratum === undefined) return id;
    const field = inLanguage(fieldName(stratum.field));
    return stratum.arm === 'all' ? field : `${field} · ${say(`arm-${stratum.arm}`)}`;
  };
}

function useColumns(stratumName: (id: string) => string): readonly Column<Row>[] {
  const say = useText(drawTexts);
  const formats = useFormats();
  return [
    {
      id: 'unit',
      header: say('unit'),
      fixed: true,
      render: ({ name, unit }) => (
        <>
          {name}
          <span className="o">{unit}</span>
        </>
      ),
    },
    { id: 'stratum', header: say('stratum'), render: ({ stratum }) => stratumName(stratum) },
    { id: 'credit', header: say('credit'), render: ({ creditClass }) => creditClass ?? say('creditNone') },
    { id: 'size', header: say('size'), align: 'right', render: ({ size }) => formats.number(size) },
    {
      id: 'probability',
      header: say('probability'),
      align: 'right',
      render: ({ probability }) => `${(probability * 100).toFixed(2)}%`,
    },
    {
      id: 'selected',
      header: say('selected'),
      render: ({ selected }) =>
        selected ? (
          <StatusMark status="ok">{say('yes')}</StatusMark>
        ) : (
          <StatusMark status="end">{say('no')}</StatusMark>
        ),
    },
  ];
}
