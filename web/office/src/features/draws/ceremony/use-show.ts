import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type Moment, momentAt, nextStep, type Pace } from './pace.ts';

export interface Show {
  readonly moment: Moment;
  readonly playing: boolean;
  readonly play: () => void;
  readonly pause: () => void;
  readonly step: () => void;
  readonly toEnd: () => void;
  readonly restart: () => void;
}

/** Somebody who asked for less motion sees states, not movement. */
function wantsStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/**
 * The show at its moment. `begin` says how it opens: at its `end` when the list is known already, at rest at the
 * `start`, or by itself (`play`) when the draw has just been made before everybody's eyes.
 */
export function useShow(pace: Pace, begin: 'end' | 'start' | 'play'): Show {
  // A share of the whole, so that another length keeps the place.
  const [part, setPart] = useState(() => (begin === 'end' || (begin === 'play' && wantsStill()) ? 1 : 0));
  const [running, setRunning] = useState(begin === 'play');
  const playing = running && part < 1;
  const { total } = pace;

  useEffect(() => {
    if (!playing) return undefined;
    let last = performance.now();
    let frame = requestAnimationFrame(function tick(now) {
      // A window that was hidden goes on where it was.
      const passed = Math.min(0.25, (now - last) / 1000);
      last = now;
      setPart((before) => Math.min(1, before + passed / Math.max(total, 1e-3)));
      frame = requestAnimationFrame(tick);
    });
    return () => cancelAnimationFrame(frame);
  }, [playing, total]);

  const play = useCallback(() => {
    if (wantsStill()) return setPart(1);
    setPart((now) => (now >= 1 ? 0 : now));
    setRunning(true);
  }, []);
  const pause = useCallback(() => setRunning(false), []);
  const step = useCallback(() => {
    setRunning(false);
    setPart((now) => (now >= 1 ? 1 : nextStep(pace, now * pace.total) / pace.total));
  }, [pace]);
  const toEnd = useCallback(() => {
    setRunning(false);
    setPart(1);
  }, []);
  const restart = useCallback(() => {
    setRunning(false);
    setPart(0);
  }, []);
  const moment = useMemo(() => momentAt(pace, part >= 1 ? total : part * total), [pace, part, total]);
  return { moment, playing, play, pause, step, toEnd, restart };
}

/** Keys of the host. A control that has the focus keeps its own keys. */
export function useShowKeys(show: Show): void {
  const current = useRef(show);
  useEffect(() => {
    current.current = show;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const inside = (selector: string): boolean =>
        event.target instanceof Element && event.target.closest(selector) !== null;
      if (inside('input,select,textarea,[role=dialog],[role=alertdialog],[role=listbox]')) return;
      if (event.key === ' ' && inside('button,a')) return;
      const { playing, play, pause, step, toEnd, restart } = current.current;
      const acts: Readonly<Record<string, () => void>> = {
        ' ': playing ? pause : play,
        ArrowRight: step,
        End: toEnd,
        Home: restart,
      };
      const act = acts[event.key];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}
