import type { DrawStep } from '@hengjian/contract';
import type { Result } from '@hengjian/kernel';
import type { Refused } from '../../../platform/use-case/index.ts';
import type { Effect, EffectInput, EffectOf } from './effect.ts';
import { commit } from './effect-commit.ts';
import { compute } from './effect-compute.ts';
import { approveReplacement, requestReplacement } from './effect-replace.ts';
import { reveal } from './effect-reveal.ts';
import { seal } from './effect-seal.ts';
import { announce, declareVoid, nothingMore } from './effect-state.ts';

/** What each step of the procedure brings about: the one place where the table meets the world. */
const EFFECTS: { readonly [Action in DrawStep['action']]: EffectOf<Action> } = {
  'open-commitments': nothingMore,
  commit,
  seal,
  'open-reveals': nothingMore,
  reveal,
  'enter-published-value': reveal,
  draw: compute,
  publish: announce,
  'request-replacement': requestReplacement,
  'approve-replacement': approveReplacement,
  'request-void': nothingMore,
  void: declareVoid,
};

export function takeEffect<Step extends DrawStep>(input: EffectInput<Step>): Promise<Result<Effect, Refused>> {
  // The key is the step's own action, so function and step belong together; the compiler cannot follow that.
  const effect = EFFECTS[input.step.action] as (input: EffectInput<Step>) => Promise<Result<Effect, Refused>>;
  return effect(input);
}
