import { ok, type Result } from '@hengjian/kernel';
import type { Tx } from '../../../platform/database/index.ts';
import { missing, type Refused, refuse } from '../../../platform/use-case/index.ts';
import { isRefusal, readDraft } from './check-standard.ts';
import type { Withdrawal } from './edit-standard.ts';
import type { StandardRecord } from './record.ts';
import { findStandard } from './store.ts';
import { findBrokenChain } from './write-standards.ts';

/** The standard as it would read after a withdrawal, checked as the withdrawal itself would be. Nothing is written. */
export async function previewWithdrawal(
  tx: Tx,
  number: string,
  withdrawal: Withdrawal,
): Promise<Result<StandardRecord, Refused>> {
  const standard = await findStandard(tx, number);
  if (standard === undefined) return missing();
  const { title, issued, implemented, source } = standard;
  const { withdrawn, citable, transitionUntil, replacedBy } = withdrawal;
  const record = readDraft({
    number,
    title,
    issued,
    implemented,
    source,
    withdrawn,
    citable,
    transitionUntil,
    replacedBy,
  });
  if (isRefusal(record)) return refuse(record);
  const broken = await findBrokenChain(tx, record);
  return broken === undefined ? ok(record) : refuse(broken);
}
