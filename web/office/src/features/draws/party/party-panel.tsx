import { Button, Hash, StatusMark, useBilingual, useText } from '@hengjian/ui';
import { useMemo, useState } from 'react';
import { drawTexts } from '../draw-texts.ts';
import type { Draw, Source } from '../procedure-view.ts';
import { CommitForm } from './commit-form.tsx';
import { partyTexts } from './party-texts.ts';
import { RevealForm } from './reveal-form.tsx';
import { secretStore } from './secret-store.ts';

/** What the draw asks of the party at this screen, at any stage: to commit, to keep, to reveal, to forget. */
export function PartyPanel({ draw, source }: { readonly draw: Draw; readonly source: Source }) {
  const say = useText(partyTexts);
  const sayDraw = useText(drawTexts);
  const inLanguage = useBilingual();
  const store = useMemo(() => secretStore(localStorage, draw.id, source.id), [draw.id, source.id]);
  const name = inLanguage(source.name);
  const { commitment, value } = source;
  const committing = draw.state === 'committing' && commitment === null;
  const revealing = draw.state === 'revealing' && commitment !== null && value === null;
  const over = draw.state === 'void' || draw.state === 'published';
  if (over && store.newest() === undefined) return null;
  return (
    <section className="party" aria-label={name}>
      <h2>
        {committing ? say('commitTitle', { name }) : revealing ? say('revealTitle', { name }) : name}{' '}
        <span className="demo">{sayDraw('own')}</span>
      </h2>
      {committing ? (
        <CommitForm draw={draw} source={source} store={store} />
      ) : revealing ? (
        <RevealForm draw={draw} source={source} commitment={commitment} store={store} />
      ) : commitment === null ? (
        <p className="q">{say('notYourTurn')}</p>
      ) : value === null ? (
        <>
          <StatusMark status="ok">{say('sent')}</StatusMark>
          <p>
            <Hash value={commitment} />
          </p>
          <p>{say(store.find(commitment) === undefined ? 'sentElsewhere' : 'sentHere')}</p>
        </>
      ) : (
        <Afterwards store={store} />
      )}
    </section>
  );
}

/** The secret is public: the copy has done its duty. */
function Afterwards({ store }: { readonly store: ReturnType<typeof secretStore> }) {
  const say = useText(partyTexts);
  const [wasHere] = useState(store.newest() !== undefined);
  const [gone, setGone] = useState(false);
  return (
    <>
      <StatusMark status="ok">{say('done')}</StatusMark>
      {gone && <p className="q">{say('forgotten')}</p>}
      {wasHere && !gone && (
        <div className="acts">
          <Button
            onPress={() => {
              store.forget();
              setGone(true);
            }}
          >
            {say('forget')}
          </Button>
        </div>
      )}
    </>
  );
}
