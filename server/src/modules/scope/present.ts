import type { CapabilitySchema } from '@hengjian/contract';
import { lastDays, type DateRange, licenceStatus } from '@hengjian/regulation-register';
import type { Static } from 'typebox';
import type { PastDecision } from './decisions/past-decisions.ts';
import type { DraftRow } from './drafts/store.ts';
import type { CapabilityRow } from './read/capabilities.ts';
import type { CertificateView } from './read/certificates.ts';
import type { AxisStatus } from './read/status.ts';

/*
 * Records as they travel: days inclusive, instants as text, arrays that the schemas' types call mutable.
 */

export function presentRanges(ranges: readonly DateRange[]) {
  return lastDays(ranges).map(({ from, to }) => ({ from, to }));
}

export function presentCapability(row: CapabilityRow): Static<typeof CapabilitySchema> {
  const { valid, recordedFrom, ...rest } = row;
  return { ...rest, valid: presentRanges(valid), recordedFrom: recordedFrom.toString() };
}

export function presentCertificate(view: CertificateView, on: string) {
  const { id, institutionId, axis, number, issuer, sequence, validFrom, validTo, endedOn, endedBy } = view;
  return {
    id,
    institutionId,
    axis,
    number,
    issuer,
    sequence,
    status: licenceStatus(view, on),
    validFrom,
    validTo,
    endedOn,
    endedBy,
    inForce: presentRanges(view.inForce),
    suspended: presentRanges(view.suspended),
    sites: view.sitesCovered.map(({ number: place, name, address }) => ({ number: place, name, address })),
    annexVersion: view.newest.annexVersion,
    annexRows: view.newest.annexRows,
  };
}

export function presentDecision(
  decision: PastDecision,
  names: ReadonlyMap<string, string>,
  places: ReadonlyMap<string, { readonly leafIndex: number }>,
) {
  const { certificateId: _, batchId: _batch, logEntryId, recordedAt, preparedBy, decidedBy, ...rest } = decision;
  return {
    ...rest,
    sites: decision.sites === null ? null : [...decision.sites],
    rows: (decision.rows ?? null) === null ? null : (decision.rows ?? []).map((row) => ({ ...row })),
    mergedFrom: [...(decision.mergedFrom ?? [])],
    mergedInto: decision.mergedInto ?? null,
    preparedBy: names.get(preparedBy) ?? '',
    decidedBy: names.get(decidedBy) ?? '',
    recordedAt: recordedAt.toString(),
    leafIndex: places.get(logEntryId)?.leafIndex ?? null,
  };
}

export function presentAxis({ status, certificates }: AxisStatus) {
  return {
    status,
    certificates: certificates.map(({ because, ...standing }) => {
      const { id, kind, decidedOn, effectiveFrom, effectiveTo, documentNumber } = because;
      return { ...standing, because: { id, kind, decidedOn, effectiveFrom, effectiveTo, documentNumber } };
    }),
  };
}

export function presentDraft(draft: DraftRow, names: ReadonlyMap<string, string>, myTurn: boolean) {
  const { id, state, content, institutionName, preparedBy, preparedAt, answeredBy, answer, newest } = draft;
  const { certificateId, institutionId, action, axis, number, effectiveFrom } = content;
  return {
    id,
    certificateId,
    institutionId,
    institutionName,
    state,
    action,
    axis,
    number,
    effectiveFrom,
    additions: content.additions.length,
    removals: content.removals.length,
    preparedBy: names.get(preparedBy) ?? '',
    preparedAt: preparedAt.toString(),
    answeredBy: answeredBy === null ? null : (names.get(answeredBy) ?? ''),
    answer,
    stale: state === 'prepared' && newest !== content.baseSequence,
    myTurn,
  };
}
