import { type VerifiedAnswer, writeInstant } from '@hengjian/credential';
import { ageWords, ANSWERS, CODES, stepLines } from '../certificate/words.ts';
import type { Bilingual } from '../command.ts';

const VERDICTS: Readonly<Record<VerifiedAnswer['verdict'], Bilingual>> = {
  authentic: { zh: '答复属实', en: 'the answer is AUTHENTIC' },
  forged: { zh: '答复不实', en: 'the answer is NOT authentic' },
  'cannot-tell': { zh: '无法判断答复真伪', en: 'CANNOT TELL whether the answer is authentic' },
};

/** What the document is worth, and what it says. */
export function describeAnswer({ verdict, reasons, content, statusAge, signedAt, steps }: VerifiedAnswer): string {
  const { zh, en } = VERDICTS[verdict];
  const lines = [`${zh} ${en}`];
  for (const code of reasons) lines.push(`  ${code}`, `    ${CODES[code].zh}`, `    ${CODES[code].en}`);
  if (content !== null) {
    const { certificate, on, known, object, parameter, standard, site } = content.question;
    const item = [object, parameter, standard].filter((part) => part !== null).join(' ');
    lines.push(
      `问 asked  ${certificate}  ${on}${item === '' ? '' : `  ${item}`}${site === null ? '' : `  场所 site ${site}`}`,
      `答 answer  ${ANSWERS[content.answer].zh} ${ANSWERS[content.answer].en}${content.reasons.map((code) => `  ${code}`).join('')}`,
      `所据记录截至 as known at  ${known}${statusAge === null ? '' : `（${ageWords(statusAge)}）`}`,
      `所据记录 records  ${content.records.length}`,
    );
  }
  if (signedAt !== null) lines.push(`签名时间 signed at  ${writeInstant(signedAt)}`);
  return [...lines, '怎样得出 how this was found', ...stepLines(steps), ''].join('\n');
}
