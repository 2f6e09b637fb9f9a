import type { ImportState, Refusal } from '@hengjian/contract';
import { may } from '@hengjian/permissions';
import type { Actor } from '../../../platform/http/index.ts';
import { rightsOf } from '../records/may.ts';
import type { Batch } from './batch.ts';
import type { ImportTarget } from './import-target.ts';
import type { Step } from './second-hand.ts';

/** The life of an import: which step is open in which state. The jobs move it out of the three running ones. */
const OPEN: Readonly<Record<ImportState, readonly Step[]>> = {
  mapped: ['check', 'cancel', 'reread'],
  checking: ['cancel'],
  checked: ['check', 'accept', 'cancel', 'reread'],
  importing: ['cancel'],
  imported: ['undo'],
  undoing: ['cancel'],
  undone: [],
  cancelled: [],
  failed: ['check', 'cancel', 'reread'],
};

/** Where cancelling leads: one step back, or out. */
export const AFTER_CANCEL: Readonly<Partial<Record<ImportState, ImportState>>> = {
  mapped: 'cancelled',
  checking: 'mapped',
  checked: 'cancelled',
  importing: 'checked',
  undoing: 'imported',
  failed: 'cancelled',
};

export function isOpen(batch: Batch, step: Step): boolean {
  if (step === 'accept' && batch.counts.good === 0) return false;
  return OPEN[batch.state].includes(step);
}

/**
 * Whether the person may see and move this import. A file of a colleague can hold credit classes, so it is for those who
 * may read them; one's own file tells nobody anything new. Whoever must take it as the second hand may see it too.
 */
export function mayHandle(actor: Actor, batch: Batch, { secondHand }: Pick<ImportTarget, 'secondHand'>): boolean {
  if (secondHand?.admits(actor, batch.region) === true) return true;
  if (!may(actor, 'registry.import', { region: batch.region })) return false;
  return batch.byPerson === actor.personId || rightsOf(actor).readCredit;
}

/** Whether the step is this person's at all: the second hand takes what was prepared, and prepares nothing. */
export function mayMove(actor: Actor, batch: Batch, target: Pick<ImportTarget, 'secondHand'>, step: Step): boolean {
  if (!mayHandle(actor, batch, target)) return false;
  const prepares = step === 'check' || step === 'reread';
  return !prepares || may(actor, 'registry.import', { region: batch.region });
}

export function notNow(batch: Batch): Refusal {
  return {
    code: 'NOT_NOW',
    message: {
      zh: '这一步现在不能进行：导入的状态已经改变，或没有可导入的行。',
      en: 'This step is not open now: the import has moved on, or there is no row to take.',
    },
    wayOut: { zh: '请刷新后查看最新状态。', en: 'Reload to see where it stands.' },
    params: { state: batch.state },
  };
}
