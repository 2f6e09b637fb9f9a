import { StatusMark, useBilingual, useFormats } from '@hengjian/ui';
import { LIBRARY_STATES } from './words.ts';

/** Rows by their state against the library: a bar for the eye, the numbers for everybody. */
export function StateBar({
  label,
  counts,
}: {
  readonly label?: string;
  readonly counts: Readonly<Record<string, number>>;
}) {
  const inLanguage = useBilingual();
  const { number } = useFormats();
  const shown = LIBRARY_STATES.map((state) => ({ ...state, count: counts[state.code] ?? 0 })).filter(
    ({ count }) => count > 0,
  );
  if (shown.length === 0) return null;
  return (
    <div className="libstates">
      {label !== undefined && <span className="lab">{label}</span>}
      <p>
        {shown.map(({ code, status, words, count }) => (
          <StatusMark key={code} status={status}>
            {inLanguage(words)} {number(count)}
          </StatusMark>
        ))}
      </p>
      <div className="libbar" aria-hidden="true">
        {shown.map(({ code, count }) => (
          <i key={code} className={`lib-${code}`} style={{ flexGrow: count }} />
        ))}
      </div>
    </div>
  );
}
