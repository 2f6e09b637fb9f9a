import { useBilingual, useFormats, useText } from '@hengjian/ui';
import { memo } from 'react';
import type { Draw } from '../procedure-view.ts';
import { fieldName, poolName } from '../words.ts';
import { ceremonyTexts } from './ceremony-texts.ts';
import type { Drawn } from './drawn.ts';
import type { Moment } from './pace.ts';

const SHOWN = 6;

export function DrawnSide({
  strata,
  drawn,
  moment,
  maxLoad,
}: {
  readonly strata: Draw['strata'];
  readonly drawn: readonly Drawn[];
  readonly moment: Moment;
  readonly maxLoad: number;
}) {
  const say = useText(ceremonyTexts);
  const total = drawn.length > 0 ? drawn.length : strata.reduce((sum, { quota }) => sum + quota, 0);
  const sending = moment.assigned > 0;
  const count = Math.min(sending ? moment.assigned : moment.drawn, drawn.length);
  const quotas = new Map<string, number>();
  for (const { field, quota } of strata) quotas.set(field, (quotas.get(field) ?? 0) + quota);
  const here = drawn.slice(0, Math.min(moment.drawn, drawn.length));
  const latest = drawn.slice(Math.max(0, count - SHOWN), count).toReversed();
  return (
    <section className="side">
      <h2>
        {say(sending ? 'teams' : 'drawn', { count, total })}
        <small>{sending ? say('teamsNote', { load: maxLoad }) : say('perCell')}</small>
      </h2>
      <div className="cells">
        {[...quotas].map(([field, quota]) => (
          <FieldCells
            key={field}
            field={field}
            quota={quota}
            count={here.filter((one) => one.field === field).length}
            hot={!sending && !moment.done && here.at(-1)?.field === field}
            sent={sending ? drawn.slice(0, count).filter((one) => one.field === field).length : 0}
          />
        ))}
      </div>
      <Latest drawn={latest} from={count} sending={sending} done={moment.done} />
    </section>
  );
}

const FieldCells = memo(function Cells({
  field,
  quota,
  count,
  hot,
  sent,
}: {
  readonly field: string;
  readonly quota: number;
  readonly count: number;
  readonly hot: boolean;
  readonly sent: number;
}) {
  const say = useText(ceremonyTexts);
  const inLanguage = useBilingual();
  const name = inLanguage(fieldName(field));
  const classOf = (cell: number): string | undefined => {
    if (cell < sent) return 'on sent';
    if (hot && cell === count - 1) return 'hot';
    return cell < count ? 'on' : undefined;
  };
  return (
    <div>
      <span>
        <span className="vh">{say('cellsLabel', { field: name, count, quota })}</span>
        <span aria-hidden="true">{name}</span>
      </span>
      <p aria-hidden="true">
        {Array.from({ length: quota }, (_, cell) => (
          // Cells have no identity but their place.
          // oxlint-disable-next-line react/no-array-index-key
          <i key={cell} className={classOf(cell)} />
        ))}
      </p>
    </div>
  );
});

function Latest({
  drawn,
  from,
  sending,
  done,
}: {
  readonly drawn: readonly Drawn[];
  /** Position of the first, counted from 1. */
  readonly from: number;
  readonly sending: boolean;
  readonly done: boolean;
}) {
  const say = useText(ceremonyTexts);
  const inLanguage = useBilingual();
  const formats = useFormats();
  if (drawn.length === 0) return <p className="none">{say('listEmpty')}</p>;
  return (
    <table className="ls" aria-label={say('listLabel')}>
      <tbody>
        {drawn.map((one, i) => (
          <tr key={`${one.field} ${one.unit}`} className={i === 0 && !done ? 'hot' : undefined}>
            <td>{from - i}</td>
            <td className="inst">{one.name}</td>
            {sending ? (
              <td className="team" colSpan={2}>
                {one.team.map(({ pool, names }) => `${inLanguage(poolName(pool))} ${formats.list(names)}`).join(' · ')}
              </td>
            ) : (
              <>
                <td className="rk">{say('rank', { field: inLanguage(fieldName(one.field)), rank: one.rank })}</td>
                <td className="h">{one.ticket.slice(0, 8)}</td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
