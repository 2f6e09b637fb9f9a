import { err, ok, type Result } from '@hengjian/kernel';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import type { Means } from '../../../platform/means.ts';
import { parseAxis } from '../axis.ts';
import type { CertificateAxis, DecisionRefusal, NewDecision } from './new-decision.ts';

/** The certificate that a decision is about, locked until the transaction ends. */
export interface Target {
  readonly certificateId: string;
  readonly decisionId: string;
  readonly institutionId: string;
  readonly axis: CertificateAxis;
  readonly issuer: string;
  /** After the decision. */
  readonly sequence: number;
  readonly number: string;
  readonly isNew: boolean;
}

type Found = Result<readonly Target[], DecisionRefusal>;

/**
 * Locks the certificates, makes the new ones, and takes the numbers that the decisions give. A number that another
 * certificate has or had is refused, also where two transactions take it at once: the second waits for the first.
 */
export async function takeTargets(tx: Tx, means: Means, list: readonly NewDecision[]): Promise<Found> {
  const known = await lockKnown(tx, list);
  const targets: Target[] = [];
  for (const [at, { certificate, content }] of list.entries()) {
    if ('institutionId' in certificate) {
      if (content.number === null) return err({ code: 'NO_NUMBER', at });
      const { institutionId, axis, issuer } = certificate;
      const ids = { certificateId: means.ids.next(), decisionId: means.ids.next() };
      targets.push({ ...ids, institutionId, axis, issuer, sequence: 1, number: content.number, isNew: true });
      continue;
    }
    const row = known.get(certificate.id);
    if (row === undefined) return err({ code: 'NO_SUCH_CERTIFICATE', at });
    if (row.sequence !== certificate.baseSequence) return err({ code: 'STALE', at, newest: row.sequence });
    targets.push({
      certificateId: row.id,
      decisionId: means.ids.next(),
      institutionId: row.institution_id,
      axis: parseAxis(row.axis),
      issuer: row.issuer,
      sequence: row.sequence + 1,
      number: content.number ?? row.number,
      isNew: false,
    });
  }
  await insertNew(tx, targets);
  const taken = await takeNumbers(tx, targets);
  if (taken !== undefined) return err(taken);
  await raise(tx, targets);
  return ok(targets);
}

async function lockKnown(tx: Tx, list: readonly NewDecision[]) {
  const ids = list.flatMap(({ certificate }) => ('id' in certificate ? [certificate.id] : []));
  if (new Set(ids).size < ids.length) throw new Error('one list holds two decisions on one certificate');
  if (ids.length === 0) return new Map<string, never>();
  const rows = await tx
    .selectFrom('scope.certificate')
    .select(['id', 'institution_id', 'axis', 'issuer', 'number', 'sequence'])
    .where('id', '=', sql<string>`ANY (${ids}::uuid[])`)
    // In one order for everybody, so that no two wait for each other.
    .orderBy('id')
    .forUpdate()
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

async function insertNew(tx: Tx, targets: readonly Target[]): Promise<void> {
  const made = targets.filter(({ isNew }) => isNew);
  if (made.length === 0) return;
  await sql`
    INSERT INTO scope.certificate (id, institution_id, axis, number, issuer, status_index, sequence)
    SELECT c."certificateId", c."institutionId", c.axis, c.number, c.issuer,
      CASE WHEN c.axis = 'licence' THEN nextval('scope.status_index') END, 1
    FROM jsonb_to_recordset(${JSON.stringify(made)}::jsonb)
      AS c("certificateId" uuid, "institutionId" uuid, axis text, number text, issuer text)`.execute(tx);
}

/** Notes the numbers; answers the first that belongs to another certificate. */
async function takeNumbers(tx: Tx, targets: readonly Target[]): Promise<DecisionRefusal | undefined> {
  const json = JSON.stringify(targets.map(({ certificateId, axis, number }) => ({ certificateId, axis, number })));
  const given = sql`jsonb_to_recordset(${json}::jsonb) AS n("certificateId" uuid, axis text, number text)`;
  await sql`
    INSERT INTO scope.certificate_number (axis, number, certificate_id)
    SELECT n.axis, n.number, n."certificateId" FROM ${given} ORDER BY n.axis, n.number
    ON CONFLICT (axis, number) DO UPDATE SET certificate_id = EXCLUDED.certificate_id
    WHERE EXISTS (SELECT FROM scope.certificate c JOIN scope.holder h ON h.institution_id = c.institution_id
      WHERE c.id = certificate_number.certificate_id AND h.gone)`.execute(tx);
  const { rows } = await sql<{ certificateId: string }>`
    SELECT n."certificateId" FROM ${given}
    WHERE NOT EXISTS (SELECT FROM scope.certificate_number k
      WHERE k.axis = n.axis AND k.number = n.number AND k.certificate_id = n."certificateId")`.execute(tx);
  const others = new Set(rows.map(({ certificateId }) => certificateId));
  const at = targets.findIndex(({ certificateId }) => others.has(certificateId));
  return at < 0 ? undefined : { code: 'NUMBER_TAKEN', at, number: targets[at]?.number ?? '' };
}

async function raise(tx: Tx, targets: readonly Target[]): Promise<void> {
  const old = targets.filter(({ isNew }) => !isNew);
  if (old.length === 0) return;
  await sql`
    UPDATE scope.certificate c SET number = t.number, sequence = t.sequence
    FROM jsonb_to_recordset(${JSON.stringify(old)}::jsonb) AS t("certificateId" uuid, number text, sequence integer)
    WHERE c.id = t."certificateId"`.execute(tx);
}
