import { type VerifiedAnswer, verifyAnswer } from '@hengjian/credential';
import { misused } from '../certificate/verify.ts';
import { platformVerifier, readLogKeys, readMoment, readText, readTrust } from '../certificate/trust.ts';
import { readOptions } from '../draw/input.ts';
import { describeAnswer } from './summary.ts';

/** About the document, whatever it says of the certificate: that stands in the output. */
const EXIT: Readonly<Record<VerifiedAnswer['verdict'], number>> = { authentic: 0, forged: 1, 'cannot-tell': 2 };
const OPTIONS = {
  trust: { type: 'string' },
  'log-key': { type: 'string', multiple: true },
  at: { type: 'string' },
  json: { type: 'boolean' },
} as const;

/** `hengjian answer verify`: 0 authentic, 1 forged, 2 cannot tell, 64 wrong usage; needs no network. */
export async function verifyAnswerCommand(args: readonly string[]): Promise<number> {
  const options = readOptions(args, OPTIONS, 1);
  if (!options.ok) return misused(options.error);
  const { values } = options.value;
  const [path = ''] = options.value.positionals;
  const logKeys = readLogKeys(values['log-key'] ?? []);
  if (!logKeys.ok) return misused(logKeys.error);
  const now = readMoment(values.at);
  if (!now.ok) return misused(now.error);
  const trust = readTrust(values.trust, logKeys.value);
  if (!trust.ok) return misused(trust.error);
  const text = readText(path);
  if (text === null) return misused({ code: 'FILE_UNREADABLE', at: path });
  const verified = await verifyAnswer(text, {
    trust: trust.value,
    now: now.value,
    logKeys: logKeys.value.length > 0 ? logKeys.value : undefined,
    verifySignature: platformVerifier,
  });
  process.stdout.write(values.json === true ? `${JSON.stringify(verified)}\n` : describeAnswer(verified));
  return EXIT[verified.verdict];
}
