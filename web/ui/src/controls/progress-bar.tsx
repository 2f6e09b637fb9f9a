import { ProgressBar as AriaProgressBar } from 'react-aria-components/ProgressBar';
import { useFormats } from '../words/locale.tsx';

export interface ProgressBarProps {
  readonly label: string;
  readonly done: number;
  /** Undefined while it is not known how much there is. */
  readonly total: number | undefined;
}

/** Long work: always with counts, a percentage alone says nothing. */
export function ProgressBar({ label, done, total }: ProgressBarProps) {
  const { number, percent } = useFormats();
  const share = total === undefined || total === 0 ? 0 : Math.min(1, done / total);
  const counts = total === undefined ? number(done) : `${number(done)} / ${number(total)}, ${percent(share)}`;
  return (
    <AriaProgressBar
      className="prog"
      aria-label={label}
      value={share * 100}
      isIndeterminate={total === undefined}
      valueLabel={counts}
    >
      <div className="row">
        <span>{label}</span>
        <span className="q">{counts}</span>
      </div>
      <div className={total === undefined ? 'track any' : 'track'}>
        <i style={total === undefined ? {} : { width: `${share * 100}%` }} />
      </div>
    </AriaProgressBar>
  );
}
