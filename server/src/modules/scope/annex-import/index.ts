import type { ImportOptions, Refusal } from '@hengjian/contract';
import { officialDate } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { type ImportMapping, type ImportTarget, missingColumns } from '../../registry/index.ts';
import type { ScopeMeans } from '../means.ts';
import { acceptAnnex } from './accept.ts';
import { CertificateFinder } from './certificates.ts';
import { FIELDS, OPTIONS } from './fields.ts';
import { finishCheck } from './finish.ts';
import { createAnnexCheck } from './judge.ts';
import { annexLibrary } from './library.ts';
import { listAnnexRows, listReturned } from './list-rows.ts';
import { listTakenOff } from './preview.ts';
import { type LineFinding, problems } from './problems.ts';
import { labelOf } from './read-row.ts';
import { annexSecondHand } from './second-hand.ts';
import { clearStaged, stageLines, stageRows } from './stage.ts';
import { undoAnnex } from './undo.ts';

/**
 * Capability annexes from tables (domain §3.8): rows of one certificate or of many become lines of annexes, by one
 * decision on each certificate. Mode `create` adds rows; in mode `update` the file is the whole annex from a day on.
 */
export function createAnnexImport(scope: ScopeMeans): ImportTarget {
  const means = { ...scope, library: annexLibrary };
  const today = () => officialDate(means.clock.now());
  return {
    subject: 'capability',
    modes: ['create', 'update'],
    mergedCells: 'filled-down',
    options: OPTIONS,
    secondHand: annexSecondHand,
    fields: () => FIELDS,
    findLack: (tx, about) => findLack(tx, about),
    clear: clearStaged,
    createCheck(batch) {
      const check = createAnnexCheck(batch, means, today());
      return {
        async judge(tx, rows) {
          const staged = await check.judge(tx, rows);
          await stageRows(tx, batch.id, staged.rows);
          await stageLines(tx, batch.id, staged.lines);
        },
        finish: (tx) => finishCheck(tx, batch, means, check, today()),
      };
    },
    accept: (tx, batch, report, by) => acceptAnnex(tx, batch, means, report, by),
    undo: (tx, batch, report, by) => undoAnnex(tx, batch, means, report, by),
    listRows: (tx, batch, query) => listAnnexRows(tx, batch, means, query, today()),
    listReturned: (tx, batch, after, limit) => listReturned(tx, batch.id, after, limit),
    listTakenOff,
  };
}

/** A file says which certificate its rows belong to, or a person does; and what is tested stands in one of two columns. */
async function findLack(
  tx: Tx,
  {
    region,
    mapping,
    options,
  }: { readonly region: string; readonly mapping: ImportMapping; readonly options: ImportOptions },
): Promise<Refusal | null> {
  if (!('parameter' in mapping) && !('project' in mapping)) return missingColumns([labelOf('parameter')]);
  const { certificate } = options;
  if (certificate === undefined || certificate.trim() === '') {
    return 'certificate' in mapping || 'institution' in mapping
      ? null
      : { ...asRefusal(problems.noCertificate()), at: '/options/certificate' };
  }
  const finder = new CertificateFinder(region);
  await finder.learn(tx, [certificate], []);
  const [found] = finder.byNumber(certificate);
  const finding =
    found === undefined
      ? problems.certificateUnknown(certificate)
      : !finder.covers(found)
        ? problems.outside()
        : found.endedOn === null
          ? null
          : problems.certificateEnded(found.endedOn);
  return finding && { ...asRefusal(finding), at: '/options/certificate' };
}

function asRefusal({ code, message, clause, wayOut }: LineFinding): Refusal {
  const sentence = { zh: `${message.zh}。`, en: `${message.en}.` };
  return { code, message: sentence, ...(clause && { clause }), ...(wayOut && { wayOut }) };
}
