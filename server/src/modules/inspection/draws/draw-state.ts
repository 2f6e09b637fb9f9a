import { type DrawState, drawProcedure } from '@hengjian/regulation-inspection';
import type { DrawEvent } from './store.ts';

/** The state the events lead to. */
export function foldDrawState(events: readonly DrawEvent[]): DrawState {
  const last = events.at(-1)?.toState ?? drawProcedure.initial;
  if (!isDrawState(last)) throw new Error(`unknown draw state ${last}`);
  return last;
}

function isDrawState(text: string): text is DrawState {
  return Object.hasOwn(drawProcedure.states, text);
}

/** The request to void the draw that waits for a decision. */
export function openVoidRequest(events: readonly DrawEvent[]): DrawEvent | undefined {
  return events.findLast(({ action }) => action === 'request-void');
}
