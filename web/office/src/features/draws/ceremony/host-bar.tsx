import { Button, ErrorNotice, useBilingual, useText } from '@hengjian/ui';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { isStepOfCeremony, type Draw } from '../procedure-view.ts';
import { PublishedValueDialog } from '../published-value-dialog.tsx';
import { useDrawStep } from '../use-draw.ts';
import { actionName, needName } from '../words.ts';
import { ceremonyTexts } from './ceremony-texts.ts';
import type { Show } from './use-show.ts';

const LENGTHS = [45, 60, 75, 90, 120] as const;

interface HostBarProps {
  readonly draw: Draw;
  /** Undefined before there is something to show. */
  readonly show: Show | undefined;
  readonly seconds: number;
  readonly onSeconds: (seconds: number) => void;
}

/** For the one at the keyboard. It comes with the mouse or the focus and goes by itself, so that the room sees the draw. */
export function HostBar({ draw, show, seconds, onSeconds }: HostBarProps) {
  const say = useText(ceremonyTexts);
  const awake = useAwake();
  return (
    <aside className={awake ? 'host awake' : 'host'} aria-label={say('bar')}>
      <Steps draw={draw} />
      {show !== undefined && <Controls show={show} seconds={seconds} onSeconds={onSeconds} />}
      <Link className="btn btn-s" to="/draws/$drawId" params={{ drawId: draw.id }}>
        {say('leave')}
      </Link>
    </aside>
  );
}

/** The steps of the procedure that belong into the room. What is missing for one stands beside it. */
function Steps({ draw }: { readonly draw: Draw }) {
  const inLanguage = useBilingual();
  const step = useDrawStep(draw.id);
  const [entering, setEntering] = useState(false);
  const take = (action: string): void => {
    if (action === 'enter-published-value') setEntering(true);
    else if (action === 'open-reveals' || action === 'draw' || action === 'publish') step.run({ action });
  };
  return (
    <>
      {draw.choices
        .filter(({ action }) => isStepOfCeremony(action))
        .map(({ action, allowed, missing }) => (
          <span key={action} className="step-of">
            <Button small kind="main" isDisabled={!allowed || step.busy} onPress={() => take(action)}>
              {inLanguage(actionName(action))}
            </Button>
            {missing.map(({ code }) => (
              <small key={code}>{inLanguage(needName(code))}</small>
            ))}
          </span>
        ))}
      <ErrorNotice error={step.refused} />
      <PublishedValueDialog draw={draw} isOpen={entering} onClose={() => setEntering(false)} />
    </>
  );
}

function Controls({
  show,
  seconds,
  onSeconds,
}: {
  readonly show: Show;
  readonly seconds: number;
  readonly onSeconds: (seconds: number) => void;
}) {
  const say = useText(ceremonyTexts);
  return (
    <span className="controls">
      <Button small onPress={show.playing ? show.pause : show.play}>
        {say(show.playing ? 'pause' : 'play')}
      </Button>
      <Button small onPress={show.step}>
        {say('step')}
      </Button>
      <Button small onPress={show.toEnd}>
        {say('end')}
      </Button>
      <Button small onPress={show.restart}>
        {say('restart')}
      </Button>
      <label>
        {say('length')}{' '}
        <select value={seconds} onChange={(event) => onSeconds(Number(event.target.value))}>
          {LENGTHS.map((count) => (
            <option key={count} value={count}>
              {say('seconds', { count })}
            </option>
          ))}
        </select>
      </label>
      <small>{say('keys')}</small>
    </span>
  );
}

/** True for four seconds after the mouse moved or the screen was touched. */
function useAwake(): boolean {
  const [awake, setAwake] = useState(true);
  useEffect(() => {
    let timer = setTimeout(() => setAwake(false), 4000);
    const wake = (): void => {
      clearTimeout(timer);
      setAwake(true);
      timer = setTimeout(() => setAwake(false), 4000);
    };
    for (const kind of ['pointermove', 'pointerdown'] as const) addEventListener(kind, wake);
    return () => {
      clearTimeout(timer);
      for (const kind of ['pointermove', 'pointerdown'] as const) removeEventListener(kind, wake);
    };
  }, []);
  return awake;
}
