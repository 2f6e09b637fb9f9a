import type { DecisionDraft, Refusal } from '@hengjian/contract';
import { certificateChoices, issuerCodeOf } from '@hengjian/regulation-register';
import { certificateFields, certificateNumberText, parseCertificateNumber } from '@hengjian/registry-codes';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import type { RowKey } from '../decisions/new-decision.ts';
import { actionOf, factsOf, type Ground, stateFor } from './ground.ts';
import { findMisplaced } from './misplaced.ts';
import * as refusals from './refusals.ts';
import { suspendedRows } from './suspended-rows.ts';

/** Why a decision as drafted cannot be made; undefined where nothing is in its way. */
export async function findObstacle(
  tx: Tx,
  ground: Ground,
  draft: DecisionDraft,
  hands: { readonly preparedBy: string; readonly decidedBy: string },
  today: string,
): Promise<Refusal | undefined> {
  const misplaced = findMisplaced(draft, today);
  if (misplaced !== undefined) return misplaced;
  const choice = certificateChoices(
    draft.axis,
    stateFor(ground, draft),
    ['division-head'],
    factsOf(ground, draft, hands),
  ).find(({ action }) => action === actionOf(draft));
  if (choice === undefined) return refusals.NOT_IN_THIS_STATE;
  if (!choice.allowed) return refusals.missingRefusal(choice.missing);
  const site = [...(draft.sites ?? []), ...draft.additions.map((row) => row.site)].find(
    (one) => !ground.sites.has(one),
  );
  if (site !== undefined) return refusals.unknownSite(site);
  const wording = findBadWording(draft);
  if (wording !== undefined) return wording;
  const number = findBadNumber(ground, draft);
  if (number !== undefined) return number;
  const named = [...draft.removals, ...(draft.action === 'suspend' ? (draft.rows ?? []) : [])];
  if (ground.certificate === null) return undefined;
  if (!(await allStand(tx, ground.certificate.id, named))) return refusals.UNKNOWN_ROW;
  // Otherwise resuming would be a way to add what nobody has approved.
  const resumed = draft.action === 'resume' ? await suspendedRows(tx, ground.certificate.id, draft.rows ?? []) : [];
  const back = resumed.every((row) => row !== undefined && (row.to === null || draft.effectiveFrom <= row.to));
  return back ? undefined : refusals.NOT_SUSPENDED;
}

function findBadWording({ additions }: DecisionDraft): Refusal | undefined {
  for (const [at, { field, object, parameter, standardNumber }] of additions.entries()) {
    if (!certificateFields.some(({ code }) => code === field)) return refusals.unknownField(field, at);
    if ([object, parameter, standardNumber].some((text) => text.trim() === '')) return refusals.wordingMissing(at);
  }
  return undefined;
}

/** A number of our own follows the rule and its dictionaries. What others gave is taken over as it is. */
function findBadNumber({ certificate, merging, holder }: Ground, draft: DecisionDraft): Refusal | undefined {
  const { axis, action, number } = draft;
  if (axis !== 'licence' || action === 'take-over' || number === null) return undefined;
  const parsed = parseCertificateNumber(number);
  if (!parsed.ok) return refusals.badNumber(certificateNumberText(parsed.error));
  const [warning] = parsed.value.warnings;
  if (warning !== undefined) return refusals.badNumber(certificateNumberText(warning));
  const issuer = issuerCodeOf(certificate?.issuer ?? merging[0]?.issuer ?? holder.licensedBy);
  if (issuer !== undefined && parsed.value.issuer?.code !== issuer)
    return refusals.badNumber({
      zh: `编号第 3–4 位应为发证机关代码 ${issuer}。`,
      en: `Digits 3 and 4 are the code of the issuing authority, ${issuer}.`,
    });
  return parsed.value.value === number
    ? undefined
    : refusals.badNumber({ zh: '编号请写成 12 位数字。', en: 'Write the number as twelve digits.' });
}

async function allStand(tx: Tx, certificateId: string, rows: readonly RowKey[]): Promise<boolean> {
  if (rows.length === 0) return true;
  const { rows: missing } = await sql`
    SELECT FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r(site integer, "itemId" integer, "limitationId" integer)
    WHERE NOT EXISTS (SELECT FROM scope.capability c WHERE c.certificate_id = ${certificateId}::uuid
      AND c.site = r.site AND c.item_id = r."itemId" AND c.limitation_id = r."limitationId" AND c.recorded_to IS NULL)
    LIMIT 1`.execute(tx);
  return missing.length === 0;
}
