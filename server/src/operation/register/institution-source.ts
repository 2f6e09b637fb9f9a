import {
  type AxisFacts,
  type CapabilityFacts,
  type CertificateFacts,
  type InstitutionPageFacts,
  SCOPE_SIZE,
} from '@hengjian/portal';
import { officialDate } from '../../platform/clock.ts';
import { readPublic, type Tx } from '../../platform/database/index.ts';
import type { Platform } from '../../platform/means.ts';
import type { InstitutionQuestion } from '../../modules/portal/index.ts';
import { readPublicFile } from '../../modules/registry/index.ts';
import {
  type CapabilityRow,
  certificatesOf,
  findHolderByCode,
  listCapabilities,
  pastDecisions,
  sitesOf,
  statusOf,
} from '../../modules/scope/index.ts';
import { findPlaces } from '../../modules/transparency/index.ts';
import { eventOf } from './history.ts';
import { fieldName, kindName, regionName } from './names.ts';

/** Decisions shown at most; whoever wants all downloads them. */
const MOST_EVENTS = 40;
type Axes = Awaited<ReturnType<typeof statusOf>>;

/** One institution on a day, as known at the end of another: its axes, certificates, history and annex. */
export function findInstitutionPage(
  { db, clock }: Platform,
  question: InstitutionQuestion,
): Promise<InstitutionPageFacts | undefined> {
  return readPublic(db, async (tx) => {
    const holder = await findHolderByCode(tx, question.code);
    if (holder === undefined) return undefined;
    const id = holder.institutionId;
    const today = officialDate(clock.now());
    const on = question.on ?? today;
    const known = question.known === null ? undefined : endOf(question.known);
    const axes = await statusOf(tx, id, on, known);
    const certificates = await certificatesOf(tx, id, known);
    const rows = await listCapabilities(tx, {
      of: { institutionId: id },
      on,
      ...(known !== undefined && { known }),
      axis: question.axis,
      q: question.q,
      inForce: true,
      page: question.page - 1,
      size: SCOPE_SIZE,
    });
    const own = await readPublicFile(tx, id);
    return {
      code: holder.code,
      name: holder.name,
      nameEn: holder.nameEn,
      formerNames: holder.formerNames,
      uscc: holder.uscc,
      kind: kindName(holder.kind),
      region: regionName(holder.region),
      address: holder.address,
      on,
      today,
      known: question.known,
      axes: axesOf(axes),
      certificates: certificates.map((certificate) => certificateOf(certificate, axes)),
      sites: ((await sitesOf(tx, [id])).get(id) ?? []).map((site) => ({ ...site, region: regionName(site.region) })),
      history: await historyOf(tx, certificates, known),
      capabilities: {
        rows: rows.rows.map(capabilityOf),
        total: rows.total,
        page: question.page,
        size: SCOPE_SIZE,
        q: question.q,
        axis: question.axis,
      },
      commitment: own.commitment,
      contacts: own.contacts,
    };
  });
}

/** The last moment of a day in Shanghai: "as known on that day" includes what was recorded on it. */
export function endOf(day: string): Temporal.Instant {
  const next = Temporal.PlainDate.from(day).add({ days: 1 });
  return next.toZonedDateTime('Asia/Shanghai').toInstant().subtract({ milliseconds: 1 });
}

/** A row of an annex as the pages show it. */
export function capabilityOf(row: Pick<CapabilityRow, keyof CapabilityFacts & keyof CapabilityRow>): CapabilityFacts {
  return {
    field: fieldName(row.field),
    category: row.category,
    object: row.object,
    parameter: row.parameter,
    standardNumber: row.standardNumber,
    standardTitle: row.standardTitle,
    method: row.method,
    restriction: row.restriction,
    note: row.note,
    site: row.site,
    certificateNumber: row.certificateNumber,
    libraryState: row.libraryState,
  };
}

function axesOf(axes: Axes): readonly AxisFacts[] {
  return (['licence', 'accreditation', 'designation'] as const).map((axis) => {
    const { status, certificates } = axes[axis];
    const [best] = certificates;
    const since = best?.suspendedRows?.from ?? (status === 'active' ? best?.validFrom : best?.because.effectiveFrom);
    const until = status === 'active' ? best?.validTo : (best?.suspendedRows?.to ?? best?.because.effectiveTo);
    return {
      axis,
      state: status,
      since: since ?? null,
      until: until ?? null,
      numbers: certificates.map(({ number }) => number),
    };
  });
}

function certificateOf(certificate: Awaited<ReturnType<typeof certificatesOf>>[number], axes: Axes): CertificateFacts {
  const standing = axes[certificate.axis].certificates.find(({ id }) => id === certificate.id);
  return {
    number: standing?.number ?? certificate.number,
    axis: certificate.axis,
    issuer: regionName(certificate.issuer),
    validFrom: certificate.validFrom,
    validTo: certificate.validTo,
    state: standing?.status ?? 'none',
    annexVersion: standing?.annex.version ?? certificate.newest.annexVersion,
    annexRows: standing?.annex.rows ?? certificate.newest.annexRows,
    annexSha256: certificate.newest.annexSha256,
  };
}

async function historyOf(
  tx: Tx,
  certificates: Awaited<ReturnType<typeof certificatesOf>>,
  known: Temporal.Instant | undefined,
) {
  const past = await pastDecisions(
    tx,
    certificates.map(({ id }) => id),
    known,
  );
  const decisions = [...past.values()].flat();
  const places = await findPlaces(tx, [...new Set(decisions.map(({ logEntryId }) => logEntryId))]);
  return certificates
    .flatMap((certificate) => {
      const list = past.get(certificate.id) ?? [];
      let number = certificate.number;
      return list.map((decision, index) => {
        number = decision.number ?? number;
        return eventOf(decision, list[index - 1], number, places.get(decision.logEntryId)?.leafIndex ?? null);
      });
    })
    .toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
    .slice(0, MOST_EVENTS);
}
