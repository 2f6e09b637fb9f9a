/// <reference lib="webworker" />
import { parseVerifierKey, type VerifiedDraw } from '@hengjian/verify';
import type { Question, Reply } from './messages.ts';
import { recheck } from './recheck.ts';
import { unitTickets } from './unit-tickets.ts';

/*
 * Computes beside the page, so that the nation's draw does not freeze it. It has no reason to touch the network, and
 * does not.
 */
declare const self: DedicatedWorkerGlobalScope;

let draw: VerifiedDraw | null = null;

self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has one listener, its page
  self.postMessage(answer(data));
});

function answer(question: Question): Reply {
  if (question.kind === 'ticket') {
    const tickets = draw === null ? [] : unitTickets(draw, question.unit);
    return { kind: 'tickets', unit: question.unit, tickets };
  }
  const key = parseVerifierKey(question.key);
  // Without its key the page could only say that signatures were not checked; better nothing than half an answer.
  if (!key.ok) return { kind: 'failed', reason: key.error };
  const start = performance.now();
  const rechecked = recheck(question.bundle, question.openings, { keys: [key.value] });
  draw = rechecked.draw;
  return {
    kind: 'report',
    report: rechecked.report,
    milliseconds: performance.now() - start,
    example: draw?.selected[0]?.unit ?? null,
  };
}
