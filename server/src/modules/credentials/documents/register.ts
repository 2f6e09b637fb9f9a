import type { Words } from '@hengjian/contract';
import { findRegion } from '@hengjian/registry-codes';
import { type CertificateStatus, licenceStatus } from '@hengjian/regulation-register';
import { officialDate } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { type CertificateView, findCertificateOn, listCapabilities } from '../../scope/index.ts';
import { findNewestHead, findPlaces } from '../../transparency/index.ts';
import type { AnnexRowFacts, CertificateFacts } from './facts.ts';
import type { DocumentMeans } from './means.ts';

/** A licence as the register holds it now: what it would print, and whether it is in force today. */
export interface RegisterEntry {
  readonly facts: Omit<CertificateFacts, 'qr'>;
  readonly status: CertificateStatus;
  /** Days on which the annex of the standing decision may hold as a whole, the likeliest first. */
  readonly annexDays: readonly string[];
}

/** By its number, also by one it had before. */
export async function findEntry(tx: Tx, means: DocumentMeans, number: string): Promise<RegisterEntry | undefined> {
  const today = officialDate(means.clock.now());
  const view = await findCertificateOn(tx, 'licence', number, today);
  if (view === undefined) return undefined;
  const { holder, newest } = view;
  return {
    status: licenceStatus(view, today),
    annexDays: [newest.effectiveFrom, today],
    facts: {
      certificateId: view.id,
      number: view.number,
      holder: {
        name: holder.name,
        nameEn: holder.nameEn,
        uscc: holder.uscc,
        address: holder.address,
        synthetic: holder.synthetic,
      },
      sites: view.sitesCovered.map((site) => ({ number: site.number, name: site.name, address: site.address })),
      authority: authorityOf(view),
      validFrom: view.validFrom,
      validTo: view.validTo,
      decision: {
        id: newest.id,
        sequence: newest.sequence,
        kind: newest.kind,
        decidedOn: newest.decidedOn,
        recordedAt: newest.recordedAt,
      },
      annex: { version: newest.annexVersion, rows: newest.annexRows, sha256: newest.annexSha256 },
      signatories: (await means.signatoriesOf?.(tx, view.institutionId, today)) ?? [],
      log: await findLogPlace(tx, newest.logEntryId),
    },
  };
}

/** The newest head that covers the entry is the one on paper: the older a head is, the fewer entries it vouches for. */
async function findLogPlace(tx: Tx, entryId: string): Promise<CertificateFacts['log']> {
  const place = (await findPlaces(tx, [entryId])).get(entryId);
  const head = await findNewestHead(tx);
  if (place === undefined || head === undefined || head.size <= place.leafIndex) return null;
  return {
    leafIndex: place.leafIndex,
    treeSize: head.size,
    root: head.root.toString('hex'),
    signedAt: head.signedAt,
  };
}

/** At most `limit` rows of the annex, in its order; undefined where they are not the rows the decision counted. */
export async function findAnnexRows(
  tx: Tx,
  { facts, annexDays }: RegisterEntry,
  limit: number,
): Promise<readonly AnnexRowFacts[] | undefined> {
  for (const on of annexDays) {
    const of = { certificateId: facts.certificateId };
    const { rows, total } = await listCapabilities(tx, { of, on, page: 0, size: limit });
    if (total !== facts.annex.rows || rows.length !== total) continue;
    return rows.map((row) => ({
      field: row.field,
      category: row.category,
      object: row.object,
      parameter: row.parameter,
      standardTitle: [row.standardTitle, row.method].filter((part) => part !== '').join('　'),
      standardNumber: row.standardNumber,
      restriction: row.restriction,
      note: row.note,
      site: row.site,
    }));
  }
  return undefined;
}

function authorityOf({ issuer, holder }: CertificateView): Words {
  const demo = holder.synthetic ? { zh: '（演示）', en: ' (demo)' } : { zh: '', en: '' };
  if (/^0+$/.test(issuer))
    return {
      zh: `国家市场监督管理总局${demo.zh}`,
      en: `State Administration for Market Regulation${demo.en}`,
    };
  const region = findRegion(issuer);
  return {
    zh: `${region?.zh ?? issuer}市场监督管理局${demo.zh}`,
    en: `Administration for Market Regulation, ${region?.en ?? issuer}${demo.en}`,
  };
}
