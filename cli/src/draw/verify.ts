import { err, ok, type Result } from '@hengjian/result';
import {
  parseVerifierKey,
  type VerifiedDraw,
  type VerifierKey,
  type VerifyFailure,
  verifyDraw,
} from '@hengjian/verify';
import { complain, type Complaint, USAGE_ERROR } from '../complaint.ts';
import { readJsonFile, readOptions } from './input.ts';
import { summaryOf, verdictOf } from './summary.ts';

const DOES_NOT_VERIFY = 1;
const OPTIONS = {
  openings: { type: 'string' },
  key: { type: 'string', multiple: true },
  json: { type: 'boolean' },
} as const;

/** `hengjian draw verify`: 0 and a summary; 1 and the code when the draw does not verify; 2 for wrong usage. */
export async function verifyDrawCommand(args: readonly string[]): Promise<number> {
  const options = readOptions(args, OPTIONS, 1);
  if (!options.ok) return refuse(options.error);
  const { openings, key, json } = options.value.values;
  const keys = readKeys(key ?? []);
  if (!keys.ok) return refuse(keys.error);
  const [path = ''] = options.value.positionals;
  const verified = verifyFile(path, openings, keys.value);
  if (!verified.ok && verified.error.code === 'FILE_UNREADABLE') return refuse(verified.error);
  process.stdout.write(json === true ? `${JSON.stringify(machineAnswer(verified))}\n` : answer(verified));
  if (verified.ok) return 0;
  complain(verified.error);
  return DOES_NOT_VERIFY;
}

function verifyFile(
  path: string,
  openingsPath: string | undefined,
  keys: readonly VerifierKey[],
): Result<VerifiedDraw, VerifyFailure | UnreadableFile> {
  const bundle = readJsonFile(path, '');
  if (!bundle.ok) return err(asFailure(bundle.error));
  if (openingsPath === undefined) return verifyDraw(bundle.value, { keys });
  const openings = readJsonFile(openingsPath, '/openings');
  if (!openings.ok) return err(asFailure(openings.error));
  return verifyDraw(bundle.value, { keys }, openings.value);
}

interface UnreadableFile {
  readonly code: 'FILE_UNREADABLE';
  readonly at: string;
}

/** A file that is no acceptable JSON is a malformed bundle; one that cannot be read is none at all. */
function asFailure({ code, at }: Complaint): VerifyFailure | UnreadableFile {
  return code === 'FILE_UNREADABLE' ? { code, at } : { code: 'MALFORMED', at, cause: code };
}

function readKeys(lines: readonly string[]): Result<VerifierKey[], Complaint> {
  const keys: VerifierKey[] = [];
  for (const line of lines) {
    const key = parseVerifierKey(line.trim());
    if (!key.ok) return err({ code: `KEY_${key.error}`, at: '--key' });
    keys.push(key.value);
  }
  return ok(keys);
}

function refuse(complaint: Complaint): number {
  complain(complaint);
  return USAGE_ERROR;
}

function answer(verified: Result<VerifiedDraw, VerifyFailure | UnreadableFile>): string {
  if (verified.ok) return summaryOf(verified.value);
  return verified.error.code === 'FILE_UNREADABLE' ? '' : verdictOf(verified.error);
}

function machineAnswer(verified: Result<VerifiedDraw, object>): object {
  if (!verified.ok) return { verified: false, ...verified.error };
  const { frame, ...rest } = verified.value;
  return { verified: true, plan: frame.plan, ...rest };
}
