import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { readTable } from '@hengjian/server/measuring';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { annexFile } from './annex-file.ts';
import { type AnnexHouse } from './annex-house.ts';

/** Milliseconds of one round over the same rows. */
export interface Round {
  readonly rows: number;
  /** The file read and its rows thrown away. */
  readonly read: number;
  /** The whole check: read, judged, staged, counted. */
  readonly check: number;
  /** Rows into the register: decisions, rows, hashes of annexes, log, audit, commit. */
  readonly accept: number;
  /** COPY of the rows that the import wrote, into the same table, and COMMIT. */
  readonly copy: number;
}

const COLUMNS =
  'institution_id, certificate_id, item_id, limitation_id, line, site, valid, decision_id, closed_by, recorded_from, recorded_to';

/** One import, then a bare COPY of the very rows that it wrote: they are taken away in between, and stay afterwards. */
export async function measureRound(house: AnnexHouse, certificates: number, wanted: number): Promise<Round> {
  const numbers = await house.certificates(certificates);
  const file = annexFile(numbers, wanted);
  const id = await house.begin(file.bytes);
  const read = await readAll(house, id);
  await house.owner.query('CHECKPOINT');
  const check = await house.step(id, 'check');
  if (check.good !== file.rows) throw new Error(`${check.bad} rows of the bench's own file are bad`);
  await house.owner.query('CHECKPOINT');
  const accept = await house.step(id, 'accept');
  if (accept.imported !== file.rows) throw new Error(`only ${accept.imported} of ${file.rows} rows were taken`);
  const mine = `decision_id IN (SELECT id FROM scope.decision WHERE batch_id = '${id}')`;
  const pieces: Buffer[] = [];
  for await (const piece of house.owner.query(
    copyTo(`COPY (SELECT ${COLUMNS} FROM scope.capability WHERE ${mine} ORDER BY certificate_id, line) TO STDOUT`),
  ))
    pieces.push(Buffer.from(piece));
  await house.owner.query(`DELETE FROM scope.capability WHERE ${mine}`);
  await house.owner.query('VACUUM ANALYZE scope.capability');
  await house.owner.query('CHECKPOINT');
  const start = performance.now();
  await house.owner.query('BEGIN');
  await pipeline(Readable.from(pieces), house.owner.query(copyFrom(`COPY scope.capability (${COLUMNS}) FROM STDIN`)));
  await house.owner.query('COMMIT');
  const copy = performance.now() - start;
  const { rows } = await house.owner.query(`SELECT count(*)::int AS n FROM scope.capability WHERE ${mine}`);
  if (rows[0].n !== file.rows) throw new Error(`COPY wrote ${rows[0].n} of ${file.rows} rows`);
  return { rows: file.rows, read, check: check.ms, accept: accept.ms, copy };
}

async function readAll(house: AnnexHouse, id: string): Promise<number> {
  const { rows } = await house.owner.query('SELECT file_sha256 FROM registry.import_batch WHERE id = $1', [id]);
  const path = await house.files.getPath(String(rows[0].file_sha256));
  const start = performance.now();
  const opened = await readTable({ path }, { fileName: 'annex.csv' });
  if (!opened.ok) throw new Error(opened.error.code);
  await using table = opened.value;
  let count = 0;
  for await (const row of table.rows) if (row.ok) count++;
  if (count === 0) throw new Error('the file of the bench is empty');
  return performance.now() - start;
}
