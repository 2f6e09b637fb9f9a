import {
  apiQuery,
  Button,
  type Column,
  DataTable,
  EmptyState,
  ErrorNotice,
  Hash,
  Refusal,
  StatusMark,
  useBilingual,
  useFormats,
  useText,
} from '@hengjian/ui';
import { REPLACEMENT_REASON_NAMES, REPLACEMENT_REASONS } from '@hengjian/regulation-inspection';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { drawTexts } from './draw-texts.ts';
import { choiceOf, type Draw, type SelectedRow } from './procedure-view.ts';
import { ReplaceDialog } from './replace-dialog.tsx';
import { useDrawStep, useRecomputed } from './use-draw.ts';
import { fieldName, needName, poolName } from './words.ts';

/** Who was drawn, in the order of chance, who goes there, and who stands in for whom. */
export function ResultTab({ draw }: { readonly draw: Draw }) {
  const say = useText(drawTexts);
  const drawn = draw.seed !== null;
  const list = useQuery({ ...apiQuery('listSelected', { params: { id: draw.id } }), enabled: drawn });
  const [asking, setAsking] = useState<SelectedRow>();
  const approval = useDrawStep(draw.id);
  const columns = useColumns(draw, setAsking);
  const mayApprove = choiceOf(draw, 'approve-replacement') !== undefined;
  const below = (row: SelectedRow) =>
    row.replacedBy === null && row.replacementRequest === null ? null : (
      <Replacement
        row={row}
        mayApprove={mayApprove}
        busy={approval.busy}
        onApprove={() => approval.run({ action: 'approve-replacement', unit: row.replacedBy?.unit ?? row.unit })}
      />
    );
  if (!drawn) return <EmptyState title={say('resultNone')}>{say('resultNoneWhy')}</EmptyState>;
  const rows = list.data?.selected ?? [];
  return (
    <>
      <OwnCheck draw={draw} />
      <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />
      <ErrorNotice error={approval.refused} />
      <DataTable
        name="draw-selected"
        label={say('tabResult')}
        columns={columns}
        rows={rows}
        rowId={({ stratum, unit }) => `${stratum} ${unit}`}
        total={rows.length}
        busy={list.isPending}
        below={below}
      />
      <ReplaceDialog draw={draw} row={asking} onClose={() => setAsking(undefined)} />
    </>
  );
}

function useColumns(draw: Draw, onAsk: (row: SelectedRow) => void): readonly Column<SelectedRow>[] {
  const say = useText(drawTexts);
  const inLanguage = useBilingual();
  const formats = useFormats();
  const asking = choiceOf(draw, 'request-replacement');
  return [
    { id: 'position', header: '#', align: 'right', fixed: true, render: ({ position }) => position },
    {
      id: 'unit',
      header: say('unit'),
      fixed: true,
      render: ({ name, unit }) => (
        <>
          <b>{name}</b>
          <span className="o">{unit}</span>
        </>
      ),
    },
    {
      id: 'field',
      header: say('field'),
      render: ({ field, stratum, rank, certainty }) => (
        <>
          {inLanguage(fieldName(field))}
          <span className="o">
            {stratum === field ? '' : `${say(stratum.endsWith('.random') ? 'arm-random' : 'arm-risk')} · `}
            {say('rank')} {rank}
            {certainty && <abbr title={say('certaintyWhy')}> · {say('certainty')}</abbr>}
          </span>
        </>
      ),
    },
    { id: 'ticket', header: say('ticket'), render: ({ ticket }) => <Hash value={ticket} short copy={false} /> },
    {
      id: 'team',
      header: say('team'),
      render: ({ team }) =>
        team.map(({ pool, inspectors }) => (
          <span key={pool} className="seat">
            <span className="q">{inLanguage(poolName(pool))}</span> {formats.list(inspectors.map(({ name }) => name))}
          </span>
        )),
    },
    ...(asking === undefined
      ? []
      : [
          {
            id: 'acts',
            header: say('askReplacement'),
            quiet: true,
            render: (row: SelectedRow) =>
              row.replacementRequest === null && (
                <Button
                  small
                  isDisabled={!asking.allowed}
                  aria-label={`${say('askReplacement')} ${row.name} ${asking.missing.map(({ code }) => inLanguage(needName(code))).join(' ')}`}
                  onPress={() => onAsk(row)}
                >
                  {say('askReplacement')}
                </Button>
              ),
          },
        ]),
  ];
}

function Replacement({
  row: { replacedBy, replacementRequest },
  mayApprove,
  busy,
  onApprove,
}: {
  readonly row: SelectedRow;
  readonly mayApprove: boolean;
  readonly busy: boolean;
  readonly onApprove: () => void;
}) {
  const say = useText(drawTexts);
  const inLanguage = useBilingual();
  const causeOf = (code: string): string => {
    const known = REPLACEMENT_REASONS.find((one) => one === code);
    return known === undefined ? code : inLanguage(REPLACEMENT_REASON_NAMES[known]);
  };
  return (
    <div className="replaced">
      {replacedBy !== null && (
        <StatusMark status="end">{say('replaced', { name: replacedBy.name, reason: replacedBy.reason })}</StatusMark>
      )}
      {replacementRequest !== null && (
        <>
          <StatusMark status="wait">
            {say('replacementAsked', { ...replacementRequest, cause: causeOf(replacementRequest.cause) })}
          </StatusMark>
          {mayApprove && (
            <Button small isDisabled={busy} onPress={onApprove}>
              {say('approveReplacement')}
            </Button>
          )}
        </>
      )}
    </div>
  );
}

/** The draw again, on this computer, with what could not be checked; and whatever fell short, which is never hidden. */
function OwnCheck({ draw }: { readonly draw: Draw }) {
  const say = useText(drawTexts);
  const inLanguage = useBilingual();
  const formats = useFormats();
  const { verdict, error } = useRecomputed(draw.id, true);
  if (verdict === undefined) return <ErrorNotice error={error} />;
  if (!verdict.ok)
    return <Refusal live what={say('ownFails', { code: verdict.failure.code, at: verdict.failure.at })} />;
  const { selected, reserves, maxLoad, shortfalls, shortages, unchecked } = verdict.draw;
  const nameOf = (stratum: string): string =>
    inLanguage(fieldName(draw.strata.find(({ id }) => id === stratum)?.field ?? stratum));
  const sealed = [...new Set(unchecked.map(nameOf))];
  return (
    <div className="stack own-check">
      <p>
        <b>
          {say('resultLine', {
            selected: formats.number(selected.length),
            reserves: formats.number(reserves.length),
            load: maxLoad,
          })}
        </b>
      </p>
      <p className="s13 q">
        <StatusMark status="ok">{say('ownOk')}</StatusMark>{' '}
        {sealed.length > 0 && say('ownSealed', { fields: formats.list(sealed) })}
      </p>
      {shortfalls.map(({ stratum, quota, available }) => (
        <Refusal key={stratum} what={say('shortfall', { field: nameOf(stratum), quota, available })} />
      ))}
      {shortages.map(({ unit, pools, needed, available }) => (
        <Refusal
          key={unit}
          what={say('shortage', {
            unit,
            pools: formats.list(pools.map((pool) => inLanguage(poolName(pool)))),
            needed,
            available,
          })}
        />
      ))}
    </div>
  );
}
