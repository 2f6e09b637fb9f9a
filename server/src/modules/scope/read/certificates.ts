import type { CertificateFold } from '@hengjian/regulation-register';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import type { CertificateAxis } from '../decisions/new-decision.ts';
import { type PastDecision, pastDecisions } from '../decisions/past-decisions.ts';
import { type CertificateState, certificateStates } from '../versions.ts';
import type { Known } from './believed.ts';
import { termOn } from './term.ts';

export interface Holder {
  readonly institutionId: string;
  readonly code: string;
  readonly uscc: string | null;
  readonly name: string;
  readonly nameEn: string | null;
  readonly formerNames: readonly string[];
  readonly kind: string;
  readonly region: string;
  readonly licensedBy: string;
  readonly address: string | null;
  readonly fields: readonly string[];
  readonly synthetic: boolean;
}

export interface Site {
  readonly number: number;
  readonly name: string;
  readonly address: string;
  readonly region: string;
}

/** A certificate with whose it is, what it covers, and the newest decision on it. */
export interface CertificateView extends Omit<CertificateState, 'fold'>, CertificateFold {
  readonly holder: Holder;
  /** Those the certificate covers. */
  readonly sitesCovered: readonly Site[];
  /** The newest decision; of a certificate as it stands on a day, the last one that had begun. */
  readonly newest: PastDecision;
}

/** One certificate as it is believed now, or was by `known`; undefined where nobody knew it then. */
export async function getCertificate(tx: Tx, id: string, known?: Known): Promise<CertificateView | undefined> {
  return (await viewsOf(tx, await certificateStates(tx, { ids: [id] }, known), known))[0];
}

/** By its number, also by one it had before it was renewed or changed. */
export async function findCertificateByNumber(
  tx: Tx,
  axis: CertificateAxis,
  number: string,
  known?: Known,
): Promise<CertificateView | undefined> {
  const id = await findIdByNumber(tx, axis, number);
  return id === undefined ? undefined : getCertificate(tx, id, known);
}

/** As it stands on a day: what was decided ahead of that day is not on its paper yet. */
export async function getCertificateOn(tx: Tx, id: string, day: string): Promise<CertificateView | undefined> {
  return (await viewsOf(tx, await certificateStates(tx, { ids: [id] }), undefined, day))[0];
}

/** By its number, also by one it had or will have; as it stands on a day. */
export async function findCertificateOn(
  tx: Tx,
  axis: CertificateAxis,
  number: string,
  day: string,
): Promise<CertificateView | undefined> {
  const id = await findIdByNumber(tx, axis, number);
  return id === undefined ? undefined : getCertificateOn(tx, id, day);
}

async function findIdByNumber(tx: Tx, axis: CertificateAxis, number: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('scope.certificate_number')
    .select('certificate_id')
    .where('axis', '=', axis)
    .where('number', '=', number)
    .executeTakeFirst();
  return row?.certificate_id;
}

/** Every certificate an institution has or had, by axis, the one that ends last first. */
export async function certificatesOf(
  tx: Tx,
  institutionId: string,
  known?: Known,
): Promise<readonly CertificateView[]> {
  return viewsOf(tx, await certificateStates(tx, { institutionIds: [institutionId] }, known), known);
}

async function viewsOf(
  tx: Tx,
  states: readonly CertificateState[],
  known: Known,
  day?: string,
): Promise<readonly CertificateView[]> {
  const institutions = [...new Set(states.map(({ institutionId }) => institutionId))];
  const holders = new Map((await holdersOf(tx, institutions)).map((holder) => [holder.institutionId, holder]));
  const sites = await sitesOf(tx, institutions);
  const decisions = await pastDecisions(
    tx,
    states.map(({ id }) => id),
    known,
  );
  return states.map(({ fold, ...state }) => {
    const holder = holders.get(state.institutionId);
    const past = decisions.get(state.id) ?? [];
    const last = past.at(-1);
    if (holder === undefined || last === undefined) throw new Error(`certificate ${state.id} has lost its holder`);
    const { standing: newest = last, ...term } = (day === undefined ? undefined : termOn(past, day)) ?? {};
    const shown = { ...fold, ...term };
    const sitesCovered = (sites.get(state.institutionId) ?? []).filter(({ number }) => shown.sites.includes(number));
    return { ...state, ...shown, holder, sitesCovered, newest };
  });
}

export async function findHolderByCode(tx: Tx, code: string): Promise<Holder | undefined> {
  const row = await tx
    .selectFrom('scope.holder')
    .select('institution_id')
    .where('code', '=', code)
    .where('gone', '=', false)
    .executeTakeFirst();
  return row === undefined ? undefined : (await holdersOf(tx, [row.institution_id]))[0];
}

export async function holdersOf(tx: Tx, institutionIds: readonly string[]): Promise<readonly Holder[]> {
  if (institutionIds.length === 0) return [];
  const rows = await tx
    .selectFrom('scope.holder')
    .select(['institution_id', 'code', 'uscc', 'name', 'name_en', 'former_names', 'kind', 'region_code'])
    .select(['licensed_by', 'address', 'fields', 'synthetic'])
    .where('institution_id', '=', sql<string>`ANY (${[...institutionIds]}::uuid[])`)
    .execute();
  return rows.map((row) => ({
    institutionId: row.institution_id,
    code: row.code,
    uscc: row.uscc,
    name: row.name,
    nameEn: row.name_en,
    formerNames: row.former_names,
    kind: row.kind,
    region: row.region_code,
    licensedBy: row.licensed_by,
    address: row.address,
    fields: row.fields,
    synthetic: row.synthetic,
  }));
}

/** Places of institutions, by institution, in order. */
export async function sitesOf(
  tx: Tx,
  institutionIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Site[]>> {
  if (institutionIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('scope.site')
    .select(['institution_id', 'number', 'name', 'address', 'region_code'])
    .where('institution_id', '=', sql<string>`ANY (${[...institutionIds]}::uuid[])`)
    .orderBy('number')
    .execute();
  const sites = rows.map(({ institution_id, number, name, address, region_code }) => ({
    institution: institution_id,
    site: { number, name, address, region: region_code },
  }));
  const grouped = Map.groupBy(sites, ({ institution }) => institution);
  return new Map([...grouped].map(([institution, list]) => [institution, list.map(({ site }) => site)]));
}
