import { existsSync } from 'node:fs';
import { judgeCertificate, judgeCredential, type Judgement, QR_PREFIX } from '@hengjian/credential';
import { err, ok, type Result } from '@hengjian/result';
import { complain, type Complaint } from '../complaint.ts';
import { readOptions } from '../draw/input.ts';
import { describeJudgement } from './summary.ts';
import { platformVerifier, readLogKeys, readMoment, readStatusLists, readText, readTrust } from './trust.ts';

/** The three answers as exit codes; wrong usage is none of them (EX_USAGE of sysexits). */
const EXIT = { valid: 0, 'not-valid': 1, 'cannot-tell': 2 } as const;
export const MISUSED = 64;
const OPTIONS = {
  trust: { type: 'string' },
  status: { type: 'string', multiple: true },
  'log-key': { type: 'string', multiple: true },
  at: { type: 'string' },
  json: { type: 'boolean' },
} as const;

/** `hengjian certificate verify`: 0 valid, 1 not valid, 2 cannot tell, 64 wrong usage; needs no network. */
export async function verifyCertificateCommand(args: readonly string[]): Promise<number> {
  const options = readOptions(args, OPTIONS, 1);
  if (!options.ok) return misused(options.error);
  const { json } = options.value.values;
  const judged = await judgeGiven(options.value.positionals[0] ?? '', options.value.values);
  if (!judged.ok) return misused(judged.error);
  process.stdout.write(json === true ? `${JSON.stringify(judged.value)}\n` : describeJudgement(judged.value));
  return EXIT[judged.value.answer];
}

async function judgeGiven(
  given: string,
  values: { readonly trust?: string; readonly status?: string[]; readonly 'log-key'?: string[]; readonly at?: string },
): Promise<Result<Judgement, Complaint>> {
  const logKeys = readLogKeys(values['log-key'] ?? []);
  if (!logKeys.ok) return logKeys;
  const now = readMoment(values.at);
  if (!now.ok) return now;
  const text = textOf(given);
  if (text === null) return err({ code: 'FILE_UNREADABLE', at: given });
  const trust = readTrust(values.trust, logKeys.value);
  if (!trust.ok) return trust;
  const statusLists = await readStatusLists(values.status ?? [], trust.value);
  if (!statusLists.ok) return statusLists;
  const input = {
    trust: trust.value,
    statusLists: statusLists.value,
    now: now.value,
    verifySignature: platformVerifier,
  };
  const isCredential = text.trimStart().startsWith('eyJ');
  return ok(
    await (isCredential ? judgeCredential({ ...input, jws: text }) : judgeCertificate({ ...input, qrText: text })),
  );
}

/** The text itself, or the file that holds it: no file is called `HJ1:…`. */
function textOf(given: string): string | null {
  if (given.startsWith(QR_PREFIX) || (given !== '-' && given.startsWith('eyJ') && !existsSync(given))) return given;
  return readText(given);
}

export function misused(complaint: Complaint): number {
  complain(complaint);
  return MISUSED;
}
