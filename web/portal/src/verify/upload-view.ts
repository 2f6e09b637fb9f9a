import type { UploadVerification } from '@hengjian/contract';
import { type Html, html } from '../html.ts';
import type { Language, Words } from '../language.ts';
import { shortHash } from '../marks.ts';
import { renderStack } from '../stack-table.ts';
import { minuteOf } from '../time.ts';
import { renderAnswerPanel } from './answer-panel.ts';

/** What the register says of a PDF: as a whole, then field by field. A refusal is shown in its own words. */
export function renderUpload(given: unknown, language: Language): Html {
  const refused = refusalIn(given);
  if (refused !== undefined) return html`<p class="bar">${refused[language]}</p>`;
  if (!isVerification(given))
    return html`<p class="bar">${language === 'zh' ? '答复无法读出。' : 'The answer cannot be read.'}</p>`;
  const { answer, reasons, certificate, differences, signature, sha256, statusAt } = given;
  const at = minuteOf(statusAt);
  return html`${renderAnswerPanel(language, {
    answer,
    sentence:
      certificate === null
        ? null
        : language === 'zh'
          ? html`<b>${certificate.name}</b>，证书 ${certificate.number}，有效期 ${certificate.validFrom} 至 ${certificate.validTo}。`
          : html`<b lang="zh-CN">${certificate.name}</b>, certificate ${certificate.number}, valid from ${certificate.validFrom} to ${certificate.validTo}.`,
    reasons: reasons.map(({ words }) => words),
    age: language === 'zh' ? `状态信息截至 ${at}` : `Status as of ${at}`,
  })}<table class="kv"><tr><th scope="row">SHA-256</th><td>${shortHash(sha256)}</td></tr><tr><th scope="row">${language === 'zh' ? '电子签名' : 'Signature'}</th><td>${signature.by ?? '―'}${signature.saidAt !== null && html` <span class="qq">${signature.saidAt}</span>`}</td></tr></table>${
    differences.length > 0 &&
    html`<h3>${language === 'zh' ? '与登记不同之处' : 'Where it differs from the register'}</h3>${renderStack(
      [
        { label: language === 'zh' ? '项目' : 'Field' },
        { label: language === 'zh' ? '文件上' : 'In the file' },
        { label: language === 'zh' ? '登记册' : 'In the register' },
      ],
      differences.map(({ words, printed, register }) => [words[language], printed ?? '―', register ?? '―']),
    )}`
  }`;
}

function refusalIn(given: unknown): Words | undefined {
  const error: unknown = memberOf(given, 'error');
  const message: unknown = memberOf(error, 'message');
  const zh: unknown = memberOf(message, 'zh');
  const en: unknown = memberOf(message, 'en');
  return typeof zh === 'string' && typeof en === 'string' ? { zh, en } : undefined;
}

/** The server's answers follow the contract; anything without its chief members did not come from it. */
function isVerification(given: unknown): given is UploadVerification {
  return (
    typeof memberOf(given, 'answer') === 'string' &&
    Array.isArray(memberOf(given, 'reasons')) &&
    Array.isArray(memberOf(given, 'differences')) &&
    typeof memberOf(given, 'sha256') === 'string' &&
    typeof memberOf(given, 'statusAt') === 'string' &&
    typeof memberOf(given, 'signature') === 'object'
  );
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}
