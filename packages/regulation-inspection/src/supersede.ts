import { err, ok, type Result } from '@hengjian/kernel';
import type { DrawState } from './procedure-draw.ts';

/** A draw as the next one has to name it. */
export interface EarlierDraw {
  readonly number: number;
  readonly state: DrawState;
  /** Hash of its bundle, or of its frame where it never got a result; null when nothing of it was logged. */
  readonly bundle: string | null;
  readonly voidReason: string | null;
  readonly voidApprover: string | null;
}

/** The member `supersedes` of the bundle (draw specification §6). */
export interface Supersedes {
  readonly bundle: string;
  readonly reason: string;
  readonly approver: string;
}

export interface NextDraw {
  readonly number: number;
  readonly supersedes: Supersedes | null;
}

/**
 * Number and predecessor of the next draw under a plan. While one is under way or stands, there is no next one. Numbers
 * are never used twice, also where a draw ended before anything of it was logged.
 */
export function supersede(earlier: readonly EarlierDraw[]): Result<NextDraw, 'EARLIER_DRAW_STANDS'> {
  if (earlier.some(({ state }) => state !== 'void')) return err('EARLIER_DRAW_STANDS');
  const last = earlier.reduce<EarlierDraw | null>(
    (latest, draw) => (latest === null || draw.number > latest.number ? draw : latest),
    null,
  );
  if (last === null) return ok({ number: 1, supersedes: null });
  const { bundle, voidReason, voidApprover } = last;
  return ok({
    number: last.number + 1,
    supersedes:
      bundle === null || voidReason === null || voidApprover === null
        ? null
        : { bundle, reason: voidReason, approver: voidApprover },
  });
}
