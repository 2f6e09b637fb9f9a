import { useBilingual, useText } from '@hengjian/ui';
import { memo } from 'react';
import type { Draw } from '../procedure-view.ts';
import { fieldName } from '../words.ts';
import { ceremonyTexts } from './ceremony-texts.ts';
import type { Line } from './lines.ts';
import type { Moment } from './pace.ts';
import { drawTicks } from './ticks.ts';

const WIDTH = 812;
/** Height that all lines have together on a screen of 1920 × 1080. */
const ROOM = 600;
const ROW_MOST = 74;

export function FieldLines({
  strata,
  lines,
  moment,
}: {
  readonly strata: Draw['strata'];
  /** Undefined before there is a seed. */
  readonly lines: readonly Line[] | undefined;
  readonly moment: Moment;
}) {
  const say = useText(ceremonyTexts);
  const height = Math.min(ROW_MOST, ROOM / Math.max(1, strata.length));
  return (
    <section className="lines">
      <h2>
        {say('lines')}
        <small>{strata.some(({ method }) => method !== 'equal') ? say('linesNote') : ''}</small>
      </h2>
      <ul>
        {strata.map((stratum, i) => {
          const line = lines?.[i];
          const phase = line === undefined || i > moment.line ? 'todo' : i === moment.line ? 'now' : 'done';
          return (
            <Row
              key={stratum.id}
              stratum={stratum}
              line={line}
              height={height}
              phase={phase}
              landed={phase === 'now' ? moment.landed : phase === 'done' ? stratum.quota : 0}
              settled={phase === 'now' ? moment.settled : phase === 'done' ? 1 : 0}
            />
          );
        })}
      </ul>
    </section>
  );
}

interface RowProps {
  readonly stratum: Draw['strata'][number];
  readonly line: Line | undefined;
  readonly height: number;
  readonly phase: 'todo' | 'now' | 'done';
  readonly landed: number;
  readonly settled: number;
}

/** Drawn anew only while its own ticks move. */
const Row = memo(function LineRow({ stratum, line, height, phase, landed, settled }: RowProps) {
  const say = useText(ceremonyTexts);
  const inLanguage = useBilingual();
  const field = inLanguage(fieldName(stratum.field));
  const method = say(stratum.arm === 'all' ? (stratum.method === 'equal' ? 'equal' : 'weighted') : stratum.arm);
  const count = Math.min(Math.floor(landed + 1e-9), line?.selected.length ?? 0);
  return (
    <li className={phase} style={{ height }}>
      <div className="nm">
        <b>{field}</b>
        <small>
          {say('listed', { listed: stratum.units, quota: stratum.quota, method })}
          {line !== undefined &&
            line.gone > 0 &&
            phase !== 'todo' &&
            `${say('dot')}${say('gone', { count: line.gone })}`}
        </small>
      </div>
      <svg
        width={WIDTH}
        height={height}
        viewBox={`0 0 ${WIDTH} ${height}`}
        role="img"
        aria-label={say('linesChart', { field, listed: stratum.units, quota: stratum.quota, landed: count })}
      >
        <LineDrawing
          line={phase === 'todo' ? undefined : line}
          height={height}
          landed={landed}
          settled={settled}
          pending={say('pending', { count: stratum.units })}
          take={say('take', { count: line?.selected.length ?? stratum.quota })}
        />
      </svg>
      <div className="ct">
        {count} <small>{say('ofQuota', { quota: stratum.quota })}</small>
      </div>
    </li>
  );
});

function LineDrawing({
  line,
  height,
  landed,
  settled,
  pending,
  take,
}: {
  readonly line: Line | undefined;
  readonly height: number;
  readonly landed: number;
  readonly settled: number;
  readonly pending: string;
  readonly take: string;
}) {
  const tall = Math.min(28, height * 0.42);
  const base = Math.round(height * 0.68) + 0.5;
  const axis = <path className="ax" d={`M0 ${base}h${WIDTH}`} />;
  if (line === undefined)
    return (
      <>
        <text className="sm" x="0" y={base - 9}>
          {pending}
        </text>
        {axis}
      </>
    );
  const { taken, flying, still } = drawTicks(line, { width: WIDTH, base, tall }, landed, settled);
  const cut = line.cut * WIDTH;
  // Near the right edge the words stand left of their line.
  const turned = cut > WIDTH - 110;
  return (
    <>
      <path className="k" d={taken} />
      <path className="z" d={still} />
      <path className="f" d={flying} />
      {settled > 0 && (
        <>
          <path className="cut" d={`M${cut.toFixed(1)} ${base - tall - 7}v${tall + 14}`} />
          <text
            className="sm"
            x={turned ? cut - 8 : cut + 8}
            y={base - tall + 5}
            textAnchor={turned ? 'end' : 'start'}
            opacity={settled}
          >
            {take}
          </text>
        </>
      )}
      {axis}
    </>
  );
}
