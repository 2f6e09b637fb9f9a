import { useText } from '@hengjian/ui';
import createQr from 'qrcode-generator';
import { memo } from 'react';
import { ceremonyTexts } from './ceremony-texts.ts';

/** Where anybody finds this draw: short enough to be typed from the back row. */
export const RecheckCode = memo(function Recheck({
  address,
  count,
  published,
}: {
  readonly address: string;
  readonly count: number;
  readonly published: boolean;
}) {
  const say = useText(ceremonyTexts);
  const { path, size } = modulesOf(address);
  return (
    <div className="back">
      <svg
        className="qr"
        viewBox={`-4 -4 ${size + 8} ${size + 8}`}
        role="img"
        aria-label={say('qr', { address })}
        shapeRendering="crispEdges"
      >
        <path d={path} fill="#0f1618" />
      </svg>
      <div>
        <b>{say('home')}</b>
        <p>{say('homeWhy')}</p>
        <p>{say(published ? 'homeNow' : 'homeWhen', { count })}</p>
        <p className="adr">{address.replace(/^https?:\/\//, '')}</p>
      </div>
    </div>
  );
});

function modulesOf(text: string): { readonly path: string; readonly size: number } {
  const code = createQr(0, 'M');
  code.addData(text);
  code.make();
  const size = code.getModuleCount();
  let path = '';
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) if (code.isDark(row, column)) path += `M${column} ${row}h1v1h-1z`;
  return { path, size };
}
