import { useFormats, useText } from '@hengjian/ui';
import type { Draw } from '../procedure-view.ts';
import { ceremonyTexts } from './ceremony-texts.ts';
import type { CheckedFrame } from './recompute.ts';

const inEights = (hex: string): string => (hex.match(/.{8}/g) ?? []).join(' ');

/** The frame hash under its seal, and the seed: both computed here; the server's word is only compared. */
export function HashRows({
  draw,
  checked,
  seed,
}: {
  readonly draw: Draw;
  readonly checked: CheckedFrame | undefined;
  readonly seed: string | null;
}) {
  const say = useText(ceremonyTexts);
  return (
    <dl className="hx">
      <dt>{say('frameHash')}</dt>
      <dd className="fh">
        {draw.frameHash === null ? (
          <span className="todo">{say('frameOpen')}</span>
        ) : (
          <>
            {inEights(checked?.hash ?? draw.frameHash)}
            <span className="sealed">{say('sealed')}</span>
            {checked !== undefined && (
              <span className={checked.asShown ? 'eq' : 'ne'}>
                {say(checked.asShown ? 'frameChecked' : 'frameDiffers')}
              </span>
            )}
            <Place draw={draw} />
          </>
        )}
      </dd>
      <dt>{say('seed')}</dt>
      <dd className="seed">
        {seed === null ? <span className="todo">{say('seedOpen')}</span> : inEights(seed)}
        {seed !== null && draw.seed !== null && seed !== draw.seed && <span className="ne">{say('seedWrong')}</span>}
      </dd>
    </dl>
  );
}

function Place({ draw }: { readonly draw: Draw }) {
  const say = useText(ceremonyTexts);
  const formats = useFormats();
  if (draw.frameLog === null) return <small>{say('frameWaiting')}</small>;
  const { at, leafIndex } = draw.frameLog;
  const reveals = draw.sources.flatMap(({ revealedAt }) => revealedAt ?? []).toSorted();
  const first = reveals[0];
  // Leaves count from 0; people count from 1.
  const place = { at: formats.dateTime(at).slice(5), leaf: formats.number(leafIndex + 1) };
  const before = first !== undefined && Date.parse(at) < Date.parse(first);
  return <small>{say(before ? 'frameBefore' : 'framePlace', place)}</small>;
}
