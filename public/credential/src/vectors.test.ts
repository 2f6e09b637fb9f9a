import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { platformVerifier, logVerifierKey, NOW } from '../testing/house.ts';
import {
  judgeCertificate,
  judgeCredential,
  openStatusList,
  openTrustList,
  parseLogKey,
  type StatusList,
  type Trust,
  verifyAnswer,
} from './index.ts';

const folder = new URL('../../vectors/credential/', import.meta.url);
const load = (name: string): ReturnType<typeof JSON.parse> => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
const { claims, trustLists, statusLists, cases } = load('certificates.json');
const answers = load('answers.json');
const logKeys = [parseLogKey(logVerifierKey)].flatMap((key) => (key.ok ? [key.value] : []));

function trustOf(name: string): Trust {
  const opened = openTrustList(trustLists[name], { logKeys });
  if (!opened.ok) throw new Error(opened.error);
  return opened.value;
}

async function listOf(name: string | null): Promise<StatusList | null> {
  if (name === null) return null;
  const opened = await openStatusList(statusLists[name], {
    trust: trustOf('current'),
    verifySignature: platformVerifier,
  });
  if (!opened.ok) throw new Error(opened.error);
  return opened.value;
}

describe('vectors of certificates', () => {
  it.each(cases as { name: string; [member: string]: ReturnType<typeof JSON.parse> }[])('$name', async (one) => {
    const input = {
      trust: one['trust'] === null ? null : trustOf(one['trust']),
      statusLists: { revocation: await listOf(one['revocation']), suspension: await listOf(one['suspension']) },
      now: one['now'],
      verifySignature: platformVerifier,
    };
    const text: string = one['text'];
    const judged = text.startsWith('eyJ')
      ? await judgeCredential({ ...input, jws: text })
      : await judgeCertificate({ ...input, qrText: text });
    expect({ answer: judged.answer, reasons: judged.reasons }).toEqual({
      answer: one['answer'],
      reasons: one['reasons'],
    });
    if (judged.answer === 'valid')
      expect(judged).toMatchObject({ claims: { number: claims.number, institution: claims.institution } });
    if (judged.reasons.some((code) => code === 'BAD_SIGNATURE' || code === 'UNKNOWN_KEY'))
      expect(judged.claims).toBeNull();
  });
});

describe('vectors of answers', () => {
  it.each(answers.cases as { name: string; [member: string]: ReturnType<typeof JSON.parse> }[])(
    '$name',
    async (one) => {
      const input = { trust: trustOf(answers.trust), now: one['now'], verifySignature: platformVerifier };
      const verified = await verifyAnswer(one['document'], input);
      expect({ verdict: verified.verdict, reasons: verified.reasons }).toEqual({
        verdict: one['verdict'],
        reasons: one['reasons'],
      });
      expect(await verifyAnswer(JSON.stringify(one['document']), input)).toEqual(verified);
      if (verified.verdict === 'authentic') expect(verified.statusAge).toBe(one['now'] - NOW);
    },
  );
});
