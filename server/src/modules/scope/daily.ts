import { isRenewalDue, renewalDue } from '@hengjian/regulation-register';
import { sql } from 'kysely';
import { officialDate, toDate } from '../../platform/clock.ts';
import { enterJurisdiction, lock, type Tx } from '../../platform/database/index.ts';
import { publish } from '../../platform/outbox/index.ts';
import { organisationsOfInstitutions } from '../registry/index.ts';
import { applyLicences } from './licences.ts';
import type { ScopeMeans } from './means.ts';
import { countItems } from './search/count-items.ts';
import { certificateStates } from './versions.ts';

/** A licence ends within the time in which its renewal must be applied for: `{ institutionId, organisation, … }`. */
export const RENEWAL_DUE = 'scope.renewal-due';

/** A house that stood still catches up on what the days in between have changed. */
const LOOK_BACK_DAYS = 400;

/**
 * What a new day changes without anybody deciding: licences that ran out, began, are suspended or resume; renewals that
 * fall due; the counts that broad searches show. Doing it twice changes nothing.
 */
export async function passDay(means: ScopeMeans): Promise<void> {
  const today = officialDate(means.clock.now());
  await means.db.transaction().execute(async (tx) => {
    await enterJurisdiction(tx, '000000');
    await lock(tx, 'scope:day');
    await applyLicences(tx, means, await turnedSince(tx, today), null);
    await remindOfRenewal(tx, means, today);
  });
  await means.db.transaction().execute((tx) => countItems(tx, means));
}

/**
 * Institutions with a licence that began, ended or changed hands with a suspension within the look-back, or on which a
 * decision began to hold: the first day of a renewal's term changes number and end without any gap.
 */
async function turnedSince(tx: Tx, today: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT DISTINCT c.institution_id AS id
    FROM scope.certificate_version v
    JOIN scope.certificate c ON c.id = v.certificate_id AND c.axis = 'licence'
    CROSS JOIN LATERAL (
      SELECT lower(r) AS day FROM unnest(v.in_force) r UNION ALL SELECT upper(r) FROM unnest(v.in_force) r
      UNION ALL SELECT lower(s) FROM unnest(v.suspended) s UNION ALL SELECT upper(s) FROM unnest(v.suspended) s
      UNION ALL SELECT v.ended_on) turn
    WHERE v.recorded_to IS NULL AND turn.day BETWEEN ${today}::date - ${LOOK_BACK_DAYS}::integer AND ${today}::date
    UNION
    SELECT c.institution_id FROM scope.decision d
    JOIN scope.certificate c ON c.id = d.certificate_id AND c.axis = 'licence'
    WHERE d.decided_on < d.effective_from
      AND d.effective_from BETWEEN ${today}::date - ${LOOK_BACK_DAYS}::integer AND ${today}::date`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Tells institutions once that the renewal of their licence is to be applied for (R4-A5.3: three months before its end). */
async function remindOfRenewal(tx: Tx, means: ScopeMeans, today: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    SELECT v.certificate_id AS id FROM scope.certificate_version v
    JOIN scope.certificate c ON c.id = v.certificate_id AND c.axis = 'licence'
    WHERE v.recorded_to IS NULL AND v.ended_on IS NULL
      AND v.valid_to BETWEEN ${today}::date AND ${today}::date + 200
      AND NOT EXISTS (SELECT FROM scope.renewal_reminder r
        WHERE r.certificate_id = v.certificate_id AND r.valid_to = v.valid_to)`.execute(tx);
  const states = await certificateStates(tx, { ids: rows.map(({ id }) => id) });
  const due = states.filter(({ fold }) => isRenewalDue(fold, today));
  const organisations = await organisationsOfInstitutions(
    tx,
    due.map(({ institutionId }) => institutionId),
  );
  for (const { id, institutionId, fold } of due) {
    await tx
      .insertInto('scope.renewal_reminder')
      .values({ certificate_id: id, valid_to: fold.validTo, at: toDate(means.clock.now()) })
      .execute();
    const organisation = organisations.get(institutionId);
    if (organisation === undefined) continue;
    await publish(tx, means, {
      topic: RENEWAL_DUE,
      payload: {
        institutionId,
        organisation,
        number: fold.number,
        validTo: fold.validTo,
        applyBy: renewalDue(fold.validTo),
      },
    });
  }
}
