import type { Refusal } from '@hengjian/contract';
import type { Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/http/index.ts';
import type { Batch } from './batch.ts';

export type Step = 'check' | 'accept' | 'cancel' | 'undo' | 'reread';

/** Where what is taken must not be one person's work: one brings the table and has it checked, another takes it. */
export interface SecondHand {
  /** Whether somebody may see such imports of the region, take them and take them back, though he may not import. */
  admits(actor: Actor, region: string): boolean;
  /** Why a step that is open in the batch's state is not open to this person. */
  findRefusal(tx: Tx, actor: Actor, batch: Batch, step: Step): Promise<Refusal | null>;
}
