import type { DrawStep } from '@hengjian/contract';
import type { Result } from '@hengjian/kernel';
import type { Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/http/index.ts';
import type { Refused } from '../../../platform/use-case/index.ts';
import type { InspectionMeans } from '../means.ts';
import type { LoadedDraw } from './load-draw.ts';

/** What an effect works with: the draw as it stood under the lock, and the step that the table allowed. */
export interface EffectInput<Step> {
  readonly means: InspectionMeans;
  readonly tx: Tx;
  readonly loaded: LoadedDraw;
  readonly actor: Actor;
  readonly step: Step;
  readonly at: Temporal.Instant;
}

/** What the step's event records besides state, person and time. */
export interface Effect {
  readonly entryId: string | null;
  /** Source, unit or office the step was about. */
  readonly about: string | null;
}

export type EffectOf<Action extends DrawStep['action']> = (
  input: EffectInput<Extract<DrawStep, { readonly action: Action }>>,
) => Promise<Result<Effect, Refused>>;
