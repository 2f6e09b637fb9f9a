import { Type } from 'typebox';
import { Value } from 'typebox/value';
import type { Means } from './options.ts';
import { seal, unseal } from './sealed.ts';

const TicketSchema = Type.Object({ personId: Type.String(), issuedAt: Type.Integer() });

/**
 * Between the password and the second factor nobody is signed in and nothing is stored: the browser carries a sealed
 * note of who has shown his password and when. By itself it opens nothing; it only says whose code is to be checked.
 */
export function sealTicket(means: Means, personId: string): string {
  const ticket = { personId, issuedAt: means.clock.now().epochMilliseconds };
  return seal(means.sealingKey, means.randomBytes, PURPOSE, Buffer.from(JSON.stringify(ticket))).toString('base64url');
}

const PURPOSE = 'sign-in-step';

/** Whose second factor is awaited and since when; null when the note is not ours or too old. */
export function openTicket(
  means: Means,
  sealed: string,
): { readonly personId: string; readonly issuedAt: Temporal.Instant } | null {
  const plain = unseal(means.sealingKey, PURPOSE, Buffer.from(sealed, 'base64url'));
  if (plain === null) return null;
  const ticket: unknown = JSON.parse(plain.toString());
  if (!Value.Check(TicketSchema, ticket)) return null;
  const issuedAt = Temporal.Instant.fromEpochMilliseconds(ticket.issuedAt);
  const ends = issuedAt.add({ minutes: means.limits.stepMinutes });
  return Temporal.Instant.compare(means.clock.now(), ends) < 0 ? { personId: ticket.personId, issuedAt } : null;
}
