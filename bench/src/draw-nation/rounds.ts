import { runDraw } from '@hengjian/draw';
import { verifyDraw } from '@hengjian/verify';
import { timed } from '../figure.ts';
import { nationInput } from './nation-frame.ts';

/** What a number of rounds took, each a draw and then the recheck of its bundle; in milliseconds. */
export interface Rounds {
  readonly drawMs: readonly number[];
  readonly verifyMs: readonly number[];
  /** Names the draw: the same in every engine, or one of them is wrong. */
  readonly bundleHash: string;
  readonly selected: readonly { readonly stratum: string; readonly unit: string }[];
}

/** Draws and rechecks `count` times, after one round that is not counted. Runs in Node and in a page. */
export function measureRounds(count: number): Rounds {
  const input = nationInput();
  const trust = { keys: [] };
  const drawMs: number[] = [];
  const verifyMs: number[] = [];
  for (let round = 0; ; round++) {
    const drawn = timed(() => runDraw(input));
    const bundle = drawn.value;
    if (!bundle.ok) throw new Error(JSON.stringify(bundle.error));
    const verified = timed(() => verifyDraw(bundle.value, trust));
    const draw = verified.value;
    if (!draw.ok) throw new Error(JSON.stringify(draw.error));
    if (round > 0) {
      drawMs.push(drawn.ms);
      verifyMs.push(verified.ms);
    }
    if (round === count) return { drawMs, verifyMs, bundleHash: draw.value.bundleHash, selected: draw.value.selected };
  }
}
