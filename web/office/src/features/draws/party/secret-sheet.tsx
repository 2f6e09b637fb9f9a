import { Pairs, useBilingual, useText } from '@hengjian/ui';
import { createPortal } from 'react-dom';
import type { Draw, Source } from '../procedure-view.ts';
import { partyTexts } from './party-texts.ts';
import { commitmentOf } from './secret.ts';

const inEights = (hex: string): string => (hex.match(/.{8}/g) ?? []).join(' ');

/** The secret on paper. On the screen it is never there; `printSecret` prints it and nothing else. */
export function SecretSheet({
  draw,
  source,
  secret,
}: {
  readonly draw: Draw;
  readonly source: Source;
  readonly secret: string;
}) {
  const say = useText(partyTexts);
  const inLanguage = useBilingual();
  return createPortal(
    <div className="secret-sheet" aria-hidden="true">
      <h1>{say('sheetTitle')}</h1>
      <Pairs
        pairs={[
          [say('sheetDraw'), `${draw.code} · ${draw.planTitle}`],
          [say('sheetSource'), `${inLanguage(source.name)} (${source.id})`],
          [say('secret'), <code key="secret">{inEights(secret)}</code>],
          [say('hash'), <code key="hash">{inEights(commitmentOf(secret))}</code>],
        ]}
      />
    </div>,
    document.body,
  );
}

export function printSecret(): void {
  document.body.dataset['print'] = 'secret';
  addEventListener('afterprint', () => delete document.body.dataset['print'], { once: true });
  print();
}
