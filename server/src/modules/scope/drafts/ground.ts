import type { DecisionDraft } from '@hengjian/contract';
import {
  type CertificateAction,
  type CertificateFacts,
  type CertificateState,
  certificateState,
  lastDayOf,
  suspensionEnds,
} from '@hengjian/regulation-register';
import type { Tx } from '../../../platform/database/index.ts';
import { type PastDecision, pastDecisions } from '../decisions/past-decisions.ts';
import { type CertificateView, getCertificate, type Holder, holdersOf, sitesOf } from '../read/certificates.ts';

/** What a draft is judged on: the institution, its places, the certificates concerned as they stand. */
export interface Ground {
  readonly holder: Holder;
  readonly sites: ReadonlySet<number>;
  /** The certificate it is about; null for a new one. */
  readonly certificate: CertificateView | null;
  readonly decisions: readonly PastDecision[];
  /** Certificates that are to go into one. */
  readonly merging: readonly CertificateView[];
  /** Of the newest decisions: what `baseSequence` of the draft must be. */
  readonly newest: number;
  readonly numberFree: boolean;
  /** Whose business the decision is: where the permission is looked up. */
  readonly region: string;
}

/** Undefined where there is no such institution, or a certificate named is not one of its. */
export async function loadGround(tx: Tx, draft: DecisionDraft): Promise<Ground | undefined> {
  const [holder] = await holdersOf(tx, [draft.institutionId]);
  if (holder === undefined) return undefined;
  const certificate = draft.certificateId === null ? null : await getCertificate(tx, draft.certificateId);
  if (certificate === undefined || (certificate !== null && !belongs(certificate, draft))) return undefined;
  const merging: CertificateView[] = [];
  for (const id of new Set(draft.merge)) {
    const one = await getCertificate(tx, id);
    if (one === undefined || !belongs(one, draft)) return undefined;
    merging.push(one);
  }
  const sites = (await sitesOf(tx, [draft.institutionId])).get(draft.institutionId) ?? [];
  const decisions = certificate === null ? undefined : await pastDecisions(tx, [certificate.id]);
  return {
    holder,
    sites: new Set(sites.map(({ number }) => number)),
    certificate,
    decisions: decisions?.get(certificate?.id ?? '') ?? [],
    merging,
    newest: [certificate, ...merging].reduce((sum, one) => sum + (one?.sequence ?? 0), 0),
    numberFree: draft.number === null || (await isFree(tx, draft, certificate)),
    region: regionOf(draft.axis, certificate?.issuer ?? merging[0]?.issuer ?? holder.licensedBy, holder.region),
  };
}

/** A licence is its authority's business; certificates of other bodies are kept by whoever supervises the institution. */
export function regionOf(axis: DecisionDraft['axis'], issuer: string, region: string): string {
  return axis === 'licence' ? issuer : region;
}

function belongs({ institutionId, axis }: CertificateView, draft: DecisionDraft): boolean {
  return institutionId === draft.institutionId && axis === draft.axis;
}

async function isFree(tx: Tx, { axis, number }: DecisionDraft, own: CertificateView | null): Promise<boolean> {
  const taken = await tx
    .selectFrom('scope.certificate_number as n')
    .innerJoin('scope.certificate as c', 'c.id', 'n.certificate_id')
    .innerJoin('scope.holder as h', 'h.institution_id', 'c.institution_id')
    .select('n.certificate_id')
    .where('n.axis', '=', axis)
    .where('n.number', '=', number ?? '')
    .where('h.gone', '=', false)
    .executeTakeFirst();
  return taken === undefined || taken.certificate_id === own?.id;
}

/** Where the certificate stands in its procedure. Rows that are suspended by name can be resumed while it is in force. */
export function stateFor({ certificate }: Ground, draft: DecisionDraft): CertificateState {
  const state = certificateState(certificate ?? undefined, draft.effectiveFrom);
  return draft.rows !== null && draft.action === 'resume' && state === 'in-force' ? 'suspended' : state;
}

/** The action of the procedure that a draft asks for: merging issues the certificate that the others go into. */
export function actionOf({ action }: DecisionDraft): CertificateAction {
  return action === 'merge' ? 'issue' : action;
}

export function factsOf(
  ground: Ground,
  draft: DecisionDraft,
  hands: { readonly preparedBy: string; readonly decidedBy: string },
): CertificateFacts {
  const { certificate, decisions, merging, numberFree } = ground;
  return {
    decidedOn: draft.decidedOn,
    effectiveFrom: draft.effectiveFrom,
    effectiveTo: draft.effectiveTo,
    lastEffectiveFrom: decisions.at(-1)?.effectiveFrom ?? null,
    correction: draft.correction,
    validTo: certificate?.validTo ?? null,
    termEnds: lastDayOf(draft.axis, draft.effectiveFrom),
    suspensionEnds: suspensionEnds(draft.axis, draft.effectiveFrom),
    number: draft.number ?? certificate?.number ?? null,
    numberFree,
    sites: (draft.sites ?? certificate?.sites ?? merging.flatMap(({ sites }) => sites)).length,
    additions: draft.additions.length,
    removals: draft.removals.length,
    reason: draft.reason ?? '',
    ...hands,
    mergedFrom: merging.length,
    mergedInto: null,
  };
}
