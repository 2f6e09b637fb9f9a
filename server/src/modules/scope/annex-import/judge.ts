import type { Tx } from '../../../platform/database/index.ts';
import type { ImportBatch } from '../../registry/index.ts';
import { hasErrors, type MappedRow, problemAt, type RowProblem } from '../../registry/index.ts';
import type { Wording } from '../wording.ts';
import { CertificateFinder, type KnownCertificate } from './certificates.ts';
import { Days } from './days.ts';
import type { AnnexMeans } from './means.ts';
import { memo } from './memo.ts';
import { problems } from './problems.ts';
import { createRowReader, type Find, labelOf, readField, type RowTexts } from './read-row.ts';
import { chooseCertificate, chooseSite } from './read-place.ts';
import { splitStandards } from './split-standards.ts';
import { Seen } from './seen.ts';
import type { StagedLine, StagedRow } from './stage.ts';
import { checkWords, wordsOf } from './wording-rules.ts';
import { Wordings } from './wordings.ts';

/** What a check keeps in mind from the first row of a file to its last. */
export interface AnnexCheck {
  readonly wordings: Wordings;
  readonly days: Days;
  judge(tx: Tx, rows: readonly MappedRow[]): Promise<{ readonly rows: StagedRow[]; readonly lines: StagedLine[] }>;
}

/** Judges the rows of a capability annex, piece by piece. */
export function createAnnexCheck(batch: ImportBatch, means: AnnexMeans, today: string): AnnexCheck {
  const { mapping, options } = batch;
  const finder = new CertificateFinder(batch.region);
  const readRow = createRowReader(options);
  const wordings = new Wordings(means.library, today);
  const days = new Days(batch.mode, options, today);
  const seen = new Seen();
  const split = memo(splitStandards);
  const worded = memo(checkWords);

  function readLines(texts: RowTexts, certificate: KnownCertificate | undefined, find: Find): Wording[] {
    const says = (key: string) => texts.get(key) ?? '';
    const field = certificate === undefined ? '' : readField(texts, certificate.number, find);
    const project = says('project');
    const parameter = says('parameter') === '' ? project : says('parameter');
    if (says('object') === '') find('error', 'object', problems.required(labelOf('object')));
    if (parameter === '')
      find('error', 'parameter' in mapping ? 'parameter' : 'project', problems.required(labelOf('parameter')));
    if (says('standard') === '') {
      find('error', 'standard', problems.required(labelOf('standard')));
      return [];
    }
    // A project that is not the parameter itself is one more level of category; the parameter is what the library knows.
    const above = project === '' || project === parameter ? [] : [project];
    const category = [says('category'), ...above].filter((part) => part !== '').join('／');
    const standards = split(says('standard'));
    const words = {
      category,
      object: says('object'),
      parameter,
      standard: says('standard'),
      method: says('method'),
      restriction: says('restriction'),
      note: says('note'),
    };
    for (const { key, severity, ...finding } of worded(wordsOf(words))) find(severity, key, finding);
    const titles = says('standardTitle').split(/[;；\n]/u);
    if (standards.length > 1) find('warning', 'standard', problems.split(standards.length));
    return standards.map(({ number, edition, title, method, read }, at) => {
      if (!read) find('warning', 'standard', problems.standardUnread(number));
      else if (edition === undefined) find('error', 'standard', problems.editionMissing(number));
      const own = titles.length === standards.length ? titles[at] : titles[0];
      return {
        field,
        category,
        object: says('object'),
        parameter,
        standardNumber: number,
        standardTitle: title === '' ? (own ?? '').trim() : title,
        method: method === '' ? says('method') : [method, says('method')].filter((part) => part !== '').join(' '),
      };
    });
  }

  return {
    wordings,
    days,
    async judge(tx, rows) {
      const found = rows.map((row) => {
        const wrong: RowProblem[] = [...row.problems];
        const find: Find = (severity, key, finding) => wrong.push(problemAt(severity, row, mapping, key, finding));
        return { row, wrong, find, texts: isHeading(row) ? HEADING : readRow(row, find) };
      });
      await finder.learn(
        tx,
        [...found.map(({ texts }) => texts.get('certificate') ?? ''), options.certificate ?? ''],
        found.map(({ texts }) => texts.get('institution') ?? ''),
      );
      const candidates = found.map(({ row, wrong, find, texts }) => {
        if (texts === HEADING) return { ...NOTHING, row, wrong, find };
        const certificate = chooseCertificate(finder, texts, options, find);
        const site = certificate === undefined ? undefined : chooseSite(certificate, texts, options, find);
        const valid = certificate === undefined ? undefined : days.read(certificate, texts, find);
        const lines = readLines(texts, certificate, find).map((wording) => wordings.number(wording));
        const limitation = wordings.limitation({
          restriction: texts.get('restriction') ?? '',
          note: texts.get('note') ?? '',
        });
        return { row, wrong, find, certificate, site, valid, lines, limitation };
      });
      await wordings.askEditions(tx);
      return stagedOf(candidates, wordings, seen, days);
    },
  };
}

const CLASHES = { same: problems.repeated, overlapping: problems.overlaps, apart: problems.secondStretch } as const;

/** A heading says nothing, also not what the rows below it repeat. */
const HEADING: RowTexts = new Map();
const NOTHING = { certificate: undefined, site: undefined, valid: undefined, lines: [], limitation: 0 };

function isHeading({ problems: found }: MappedRow): boolean {
  return found.some(({ code }) => code === 'HEADING_ROW');
}

interface Candidate {
  readonly row: MappedRow;
  readonly wrong: RowProblem[];
  readonly find: Find;
  readonly certificate: KnownCertificate | undefined;
  readonly site: number | undefined;
  readonly valid: { readonly from: string; readonly to: string | null } | undefined;
  readonly lines: readonly number[];
  readonly limitation: number;
}

/** What no row can say by itself: editions that do not exist, and rows that stand in the file before. */
function stagedOf(candidates: readonly Candidate[], wordings: Wordings, seen: Seen, days: Days) {
  const rows: StagedRow[] = [];
  const lines: StagedLine[] = [];
  for (const { row, wrong, find, certificate, site, valid, lines: numbers, limitation } of candidates) {
    for (const number of numbers) {
      const current = wordings.currentEdition(number);
      if (current !== undefined)
        find('error', 'standard', problems.editionUnknown(wordings.standardOf(number), current));
    }
    if (certificate !== undefined && site !== undefined && valid !== undefined && !hasErrors(wrong)) {
      const places = numbers.map((wording) => ({ certificateId: certificate.id, site, wording, limitation, ...valid }));
      for (const place of places) {
        const clash = seen.findClash(place);
        if (clash === undefined) continue;
        find('error', 'standard', CLASHES[clash.kind](clash.row));
      }
      if (!hasErrors(wrong)) {
        for (const [part, place] of places.entries()) {
          seen.note(place, row.number);
          lines.push({ row: row.number, part, ...place });
        }
      }
    }
    if (certificate !== undefined && hasErrors(wrong)) days.hold(certificate.id);
    rows.push({ row: row.number, cells: row.cells, problems: wrong, bad: hasErrors(wrong) });
  }
  return { rows, lines };
}
