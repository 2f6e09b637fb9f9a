/** A share against the line of the overall ratio. The figures stand beside it, so it is for the eye only. */
export function RatioBar({
  part,
  base,
  percent,
}: {
  readonly part: number;
  readonly base: number;
  readonly percent: number;
}) {
  // The line stands in the middle; twice the overall ratio fills the bar.
  const share = base === 0 || Number.isNaN(part) ? 0 : Math.min(1, (100 * part) / base / (2 * percent));
  return (
    <svg className="rb" viewBox="0 0 80 14" aria-hidden="true">
      <path d={`M0 3h${(80 * share).toFixed(1)}v8H0z`} fill="var(--teal)" />
      <path d="M40.5 0v14" stroke="var(--ink)" />
    </svg>
  );
}
