import type { JsonObject, JsonValue } from '@hengjian/canonical-json';
import type { AnswerPageFacts, RecordFacts, VerifyPageFacts, VerifyQuestion } from '@hengjian/portal';
import { REASON_TEXTS, reasonText } from '@hengjian/regulation-register';
import { findStandardNumbers } from '@hengjian/standard-codes';
import type { AnsweredQuestion, CertificateProof, PublicCredentials } from '../../modules/credentials/index.ts';
import { certificatesOf, findHolderByCode } from '../../modules/scope/index.ts';
import { officialDate } from '../../platform/clock.ts';
import { readPublic } from '../../platform/database/index.ts';
import type { Platform } from '../../platform/means.ts';
import { fieldName } from './names.ts';

/** “Was it authorised on that day?”, as the page asks it: the signed answer, and what the certificate is worth today. */
export async function verifyPage(
  platform: Platform,
  credentials: PublicCredentials,
  question: VerifyQuestion,
  institution: string | null,
): Promise<VerifyPageFacts> {
  const now = platform.clock.now();
  const today = officialDate(now);
  const number =
    question.number === '' && institution !== null ? await newestLicence(platform, institution) : question.number;
  const asked = { ...question, number };
  if (number === '') return { question: asked, today, result: null };
  const { parts, item } = partsOf(asked);
  const [proof, answered] = await Promise.all([
    credentials.describeCertificate(number),
    credentials.answer({ certificate: number, on: asked.on, known: now.round('second'), ...parts }),
  ]);
  return { question: { ...asked, item }, today, result: resultOf(asked, parts, proof, answered) };
}

interface Parts {
  readonly object?: string;
  readonly parameter?: string;
  readonly standard?: string;
  readonly site?: number;
}

/** 食品 铅 GB 5009.12-2023 → object, parameter, standard. A single word is the parameter: it is what people ask for. */
function partsOf({ item, site }: VerifyQuestion): { readonly parts: Parts; readonly item: string } {
  const [found] = findStandardNumbers(item);
  const rest = found === undefined ? item : `${item.slice(0, found.start)} ${item.slice(found.end)}`;
  const words = rest.split(/[\s,，;；、]+/u).filter((word) => word !== '');
  const parameter = words.length > 1 ? words.slice(1).join(' ') : words[0];
  return {
    item,
    parts: {
      ...(words.length > 1 && words[0] !== undefined && { object: words[0] }),
      ...(parameter !== undefined && { parameter }),
      ...(found !== undefined && { standard: found.number.number }),
      ...(site !== null && { site }),
    },
  };
}

async function newestLicence({ db }: Platform, code: string): Promise<string> {
  return readPublic(db, async (tx) => {
    const holder = await findHolderByCode(tx, code);
    if (holder === undefined) return '';
    const licences = (await certificatesOf(tx, holder.institutionId)).filter(({ axis }) => axis === 'licence');
    return licences[0]?.number ?? '';
  });
}

function resultOf(
  question: VerifyQuestion,
  parts: Parts,
  proof: CertificateProof,
  { content }: AnsweredQuestion,
): AnswerPageFacts {
  const { certificate, status } = proof;
  const query = new URLSearchParams({ certificate: question.number, on: question.on });
  for (const [name, value] of Object.entries(parts)) query.set(name, String(value));
  query.set('known', content.question.known);
  const rules = content.records.filter(({ kind }) => kind === 'rule');
  return {
    answer: content.answer,
    sentence: sentenceOf(question, parts, content.answer, certificate),
    reasons:
      rules.length > 0
        ? rules.map(wordedRule)
        : content.reasons.map((code) => ({ code, words: REASON_TEXTS.UNKNOWN_NUMBER })),
    status: status === null ? null : { madeAt: status.madeAt, nextUpdate: status.nextUpdate },
    records: content.records.flatMap(recordOf),
    steps: proof.steps,
    signedAnswer: `/api/public/answers?${query.toString()}`,
    pdf: certificate === null ? null : `/api/public/certificates/${encodeURIComponent(certificate.number)}/pdf`,
    institution: certificate === null ? null : { code: certificate.institutionCode, name: certificate.institution },
    qrText: proof.qrText,
  };
}

function sentenceOf(
  { number, on }: VerifyQuestion,
  { object, parameter, standard, site }: Parts,
  answer: AnswerPageFacts['answer'],
  certificate: CertificateProof['certificate'],
) {
  const who = certificate?.institution ?? number;
  const what = [object, parameter].filter((word) => word !== undefined).join(' ');
  const by = standard === undefined ? '' : `依据 ${standard} `;
  const test = what === '' && by === '' ? '' : `${by}检测${what}`;
  const place = site === undefined ? '' : `在场所 ${site}`;
  const verdict = { valid: '有资质', 'not-valid': '没有资质', 'cannot-tell': '有没有资质，无法判断' }[answer];
  const english = { valid: 'was authorised', 'not-valid': 'was not authorised', 'cannot-tell': 'cannot be judged' };
  const item = [what, standard].filter((part) => part !== undefined && part !== '').join(', ');
  return {
    zh: `${on}，${who}（证书 ${number}）${place}${answer === 'cannot-tell' ? `${test}${verdict}` : `${verdict}${test}`}。`,
    en: `On ${on}, certificate ${number} ${english[answer]}${item === '' ? '' : `: ${item}`}${site === undefined ? '' : `, site ${site}`}.`,
  };
}

function wordedRule({ code, params }: JsonObject) {
  const name = textOf(code);
  if (!Object.hasOwn(REASON_TEXTS, name)) return { code: name, words: { zh: name, en: name } };
  const reason = { code: name as keyof typeof REASON_TEXTS, clause: 'R3-3h', params: readParams(params) } as const;
  return { code: name, words: reasonText(reason) };
}

function readParams(params: JsonObject[string] | undefined): Readonly<Record<string, string | readonly string[]>> {
  if (typeof params !== 'object' || params === null || Array.isArray(params)) return {};
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, Array.isArray(value) ? value.map(textOf) : textOf(value)]),
  );
}

/** Members of records are texts and numbers; anything else has no words. */
function textOf(value: JsonValue | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** A record of the answer in a line; rules are shown as reasons. */
function recordOf(record: JsonObject): readonly RecordFacts[] {
  const text = (name: string) => textOf(record[name]);
  switch (text('kind')) {
    case 'certificate':
      return [
        {
          label: { zh: '证书', en: 'Certificate' },
          value: text('number'),
          note: {
            zh: `${text('validFrom')} 至 ${text('validTo')}，附表第 ${text('annexVersion')} 版 ${text('annexRows')} 行`,
            en: `${text('validFrom')} to ${text('validTo')}, annex version ${text('annexVersion')}, ${text('annexRows')} rows`,
          },
        },
      ];
    case 'capability': {
      const field = fieldName(text('field'));
      const limit = [text('method'), text('restriction')].filter((part) => part !== '').join('；');
      return [
        {
          label: { zh: '能力', en: 'Capability' },
          value: `${text('object')} ${text('parameter')} ${text('standardNumber')}${limit === '' ? '' : `（${limit}）`}`,
          note: {
            zh: `${field.zh}，附表第 ${text('line')} 行，场所 ${text('site')}`,
            en: `${field.en}, annex line ${text('line')}, site ${text('site')}`,
          },
        },
      ];
    }
    case 'suspension':
      return [
        {
          label: { zh: '当日处置', en: 'That day' },
          value: `${text('from')} – ${record['to'] === null ? '' : text('to')}`,
          note: { zh: '暂停', en: 'suspended' },
        },
      ];
    case 'end':
      return [
        {
          label: { zh: '失效', en: 'Ended' },
          value: text('on'),
          note: ENDS[text('by')] ?? { zh: text('by'), en: text('by') },
        },
      ];
    default:
      return [];
  }
}

const ENDS: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  revoked: { zh: '撤销', en: 'revoked' },
  cancelled: { zh: '注销', en: 'cancelled' },
  merged: { zh: '并入他证', en: 'merged into another certificate' },
};
