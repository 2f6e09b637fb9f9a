import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { type Bundle, frameHash, runDraw } from '@hengjian/draw';
import { err, ok, type Result } from '@hengjian/result';
import { complain, type Complaint, USAGE_ERROR } from '../complaint.ts';
import { readJsonFile, readOptions } from './input.ts';

const OPTIONS = {
  frame: { type: 'string' },
  reveals: { type: 'string' },
  openings: { type: 'string' },
  out: { type: 'string' },
} as const;

/** `hengjian draw run`: 0 and a bundle in `--out`, or 2, the reason on standard error, and no file. */
export async function runDrawCommand(args: readonly string[]): Promise<number> {
  const done = run(args);
  if (!done.ok) {
    complain(done.error);
    return USAGE_ERROR;
  }
  const { bundle, out } = done.value;
  const { selected, reserves, shortages, maxLoad, seed } = bundle;
  process.stdout.write(
    [
      `抽样框哈希 frame hash  ${frameHash(bundle.frame)}`,
      `种子 seed  ${seed}`,
      `抽中 selected  ${selected.length}    候补 reserves  ${reserves.length}`,
      `每人最多任务 greatest load  ${maxLoad}    派员不足 shortages  ${shortages.length}`,
      `已写入 written to  ${out}`,
      '',
    ].join('\n'),
  );
  return 0;
}

function run(args: readonly string[]): Result<{ bundle: Bundle; out: string }, Complaint> {
  const options = readOptions(args, OPTIONS, 0);
  if (!options.ok) return options;
  const { frame: framePath, reveals: revealsPath, openings: openingsPath, out } = options.value.values;
  if (framePath === undefined) return err({ code: 'USAGE', at: '--frame' });
  if (revealsPath === undefined) return err({ code: 'USAGE', at: '--reveals' });
  if (out === undefined) return err({ code: 'USAGE', at: '--out' });
  const frame = readJsonFile(framePath, '/frame');
  if (!frame.ok) return frame;
  const reveals = readJsonFile(revealsPath, '/reveals');
  if (!reveals.ok) return reveals;
  const openings = openingsPath === undefined ? ok([]) : readJsonFile(openingsPath, '/openings');
  if (!openings.ok) return openings;
  const drawn = runDraw({ frame: frame.value, reveals: reveals.value, openings: openings.value });
  if (!drawn.ok) return drawn;
  return writeWhole(out, `${JSON.stringify(drawn.value, null, 1)}\n`)
    ? ok({ bundle: drawn.value, out })
    : err({ code: 'FILE_UNWRITABLE', at: out });
}

/** The whole file or none: a bundle that ends in the middle would look like fraud. */
function writeWhole(path: string, text: string): boolean {
  const beside = `${path}.${process.pid}.part`;
  try {
    writeFileSync(beside, text);
    renameSync(beside, path);
    return true;
  } catch {
    rmSync(beside, { force: true });
    return false;
  }
}
