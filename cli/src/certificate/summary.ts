import type { Judgement } from '@hengjian/credential';
import { ageWords, ANSWERS, CODES, stepLines } from './words.ts';

/** The answer for people: which of the three, why, on what word, and how it was found. */
export function describeJudgement({ answer, reasons, statusAge, claims, steps }: Judgement): string {
  const { zh, en } = ANSWERS[answer];
  const lines = [`${zh} ${en}`];
  for (const code of reasons) lines.push(`  ${code}`, `    ${CODES[code].zh}`, `    ${CODES[code].en}`);
  if (claims !== null) {
    const { number, institution, uscc, validFrom, validTo, annexVersion, annexSha256, sites } = claims;
    lines.push(
      `证书 certificate  ${number}  ${validFrom} – ${validTo}`,
      `机构 institution  ${institution}${uscc === null ? '' : `  ${uscc}`}`,
      `场所 sites  ${sites}    附表 annex  ${annexVersion}  ${annexSha256}`,
    );
  }
  if (statusAge !== null) lines.push(`状态信息 status information  ${ageWords(statusAge)}`);
  return [...lines, '怎样得出 how this was found', ...stepLines(steps), ''].join('\n');
}
