import createQr from 'qrcode-generator';

/** Alphanumeric, because the text is base45: the code stays small enough for print. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const code = createQr(0, 'M');
  code.addData(text, 'Alphanumeric');
  code.make();
  const size = code.getModuleCount();
  const cells = Array.from({ length: size * size }, (_, index) => [Math.floor(index / size), index % size] as const);
  const path = cells
    .filter(([row, column]) => code.isDark(row, column))
    .map(([row, column]) => `M${column} ${row}h1v1h-1z`)
    .join('');
  // Four modules of quiet ground all round, as the standard asks.
  return (
    <svg
      className="qr"
      viewBox={`-4 -4 ${size + 8} ${size + 8}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={path} fill="#14191b" />
    </svg>
  );
}
