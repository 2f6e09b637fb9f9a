import { err, ok, type Result } from '@hengjian/kernel';
import type { PrincipleException, RepeatException } from './facts.ts';

export type ExceptionRefusal = 'ALREADY_DECIDED' | 'APPROVER_IS_REQUESTER' | 'REASON_MISSING';

/**
 * Whether an exception counts. What holds “in principle” may be departed from with a reason and the consent of
 * somebody else; the record alone decides, so an entry that slipped in otherwise never counts.
 */
export function isApproved({ reason, requestedBy, approvedBy }: PrincipleException | RepeatException): boolean {
  return reason.trim() !== '' && approvedBy !== null && approvedBy !== requestedBy;
}

/** The exception with `approver`'s consent, or why he may not give it. */
export function approveException<Exception extends PrincipleException | RepeatException>(
  exception: Exception,
  approver: string,
): Result<Exception & { readonly approvedBy: string }, ExceptionRefusal> {
  if (exception.approvedBy !== null) return err('ALREADY_DECIDED');
  if (exception.reason.trim() === '') return err('REASON_MISSING');
  if (exception.requestedBy === approver) return err('APPROVER_IS_REQUESTER');
  return ok({ ...exception, approvedBy: approver });
}
