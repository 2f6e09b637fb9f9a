import { calibrationStatus, siteNeedsOwnApproval } from '@hengjian/regulation-register';
import type { Tx } from '../../../platform/database/index.ts';
import { sql } from 'kysely';
import { findDoubleEmployment, type Overlap } from './double-employment.ts';
import type { FileOf } from './file-of.ts';
import type { FilePart } from './part.ts';
import { AUTHORISATION } from './parts.ts';
import { selectParts, type StoredPart } from './read-parts.ts';

/**
 * Parts as they travel: with what follows from them on a day. The schema of the endpoint is the last gate, and names
 * every member.
 */
export async function presentParts(
  tx: Tx,
  file: FileOf,
  part: FilePart,
  parts: readonly StoredPart[],
  day: string,
): Promise<readonly Record<string, unknown>[]> {
  if (part.name === 'staff') return presentStaff(tx, file, parts);
  if (part.name === 'authorisation') return presentAuthorisations(tx, parts);
  return parts.map((one) => ({ ...plain(one), ...derived(file, part, one, day) }));
}

function plain({ id, version, changedAt, values }: StoredPart): Record<string, unknown> {
  return { id, version, changedAt, ...values };
}

function derived(file: FileOf, part: FilePart, { values }: StoredPart, day: string): Record<string, unknown> {
  if (part.name === 'instrument') return { state: stateOf(values, day) };
  if (part.name !== 'site') return {};
  const place = { kind: String(values['kind']), region: String(values['region']) };
  return { needsOwnApproval: siteNeedsOwnApproval(place, file.region) };
}

/** Where the traceability of an instrument stands on a day. */
export function stateOf(values: StoredPart['values'], day: string) {
  const text = (key: string) => (typeof values[key] === 'string' ? values[key] : null);
  const cycle = values['cycleMonths'];
  // The file keeps the last day in use; the rule asks for the first day out of it.
  const last = text('to');
  return calibrationStatus(
    {
      lastDone: text('lastDone'),
      due: text('due'),
      cycleMonths: typeof cycle === 'number' ? cycle : null,
      outOfUse: last === null ? null : Temporal.PlainDate.from(last).add({ days: 1 }).toString(),
    },
    day,
  );
}

async function presentStaff(tx: Tx, file: FileOf, people: readonly StoredPart[]) {
  const ids = people.map(({ id }) => id);
  const authorisations = await presentAuthorisations(
    tx,
    await selectParts(tx, AUTHORISATION, sql`WHERE t.staff_id = ANY (${ids}::uuid[]) ORDER BY t.valid_from, t.id`),
  );
  const known = await sql<{ id: string }>`
    SELECT id FROM registry.staff WHERE id = ANY (${ids}::uuid[]) AND identity_hash IS NOT NULL`.execute(tx);
  const identified = new Set(known.rows.map(({ id }) => id));
  const overlaps = people.length === 0 ? new Map<string, Overlap[]>() : await overlapsOf(tx, file);
  return people.map((person) => ({
    ...plain(person),
    identityKnown: identified.has(person.id),
    authorisations: authorisations.filter(({ staffId }) => staffId === person.id),
    overlaps: overlaps.get(person.id) ?? [],
  }));
}

async function overlapsOf(tx: Tx, file: FileOf): Promise<ReadonlyMap<string, Overlap[]>> {
  const found = await findDoubleEmployment(tx, { institutionId: file.id }, { most: 10_000 });
  return new Map(found.map(({ staffId, overlaps }) => [staffId, overlaps]));
}

async function presentAuthorisations(
  tx: Tx,
  parts: readonly StoredPart[],
): Promise<readonly Record<string, unknown>[]> {
  const ids = parts.map(({ values }) => String(values['staffId']));
  const { rows } = await sql<{ id: string; name: string }>`
    SELECT id, name FROM registry.staff WHERE id = ANY (${ids}::uuid[])`.execute(tx);
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return parts.map((one) => ({ ...plain(one), staffName: names.get(String(one.values['staffId'])) ?? '' }));
}
