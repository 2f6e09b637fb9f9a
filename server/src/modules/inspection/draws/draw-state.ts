import { type DrawState, drawProcedure } from '@hengjian/regulation-inspection';
import type { DrawEvent } from './store.ts';

/** The state the events lead to. */
export function foldDrawState(events: readonly DrawEvent[]): DrawState {
  return parseDrawState(events.at(-1)?.toState ?? drawProcedure.initial);
}

/** As it stands in a row; another one is a bug. */
export function parseDrawState(text: string): DrawState {
  if (!isDrawState(text)) throw new Error(`unknown draw state ${text}`);
  return text;
}

function isDrawState(text: string): text is DrawState {
  return Object.hasOwn(drawProcedure.states, text);
}

/** The request to void the draw that waits for a decision. */
export function openVoidRequest(events: readonly DrawEvent[]): DrawEvent | undefined {
  return events.findLast(({ action }) => action === 'request-void');
}
