import type { CertificateClaims, Judgement } from '@hengjian/credential';
import { type Html, html } from '../html.ts';
import type { Language, Words } from '../language.ts';
import { renderAnswerPanel, renderSteps } from './answer-panel.ts';
import { codeWords } from './step-words.ts';

/** What the device found out about a code by itself. */
export function renderJudgement(judgement: Judgement, language: Language): Html {
  const { answer, reasons, steps, claims } = judgement;
  return html`${renderAnswerPanel(language, {
    answer,
    sentence: claims === null ? null : sentenceOf(claims, language),
    reasons: reasons.map(codeWords).map(ended),
    age: ageOf(judgement.statusAge)[language],
  })}<div class="two"><section><div class="sec"><h3>${language === 'zh' ? '证书上写的' : 'What the certificate says'}</h3></div>${claims !== null && renderClaims(claims, language)}</section><section><div class="sec"><h3>${language === 'zh' ? '怎样得出' : 'How it came about'}</h3></div>${renderSteps(language, steps)}</section></div>`;
}

function sentenceOf(claims: CertificateClaims, language: Language): Html {
  const { institution, number, validFrom, validTo } = claims;
  return language === 'zh'
    ? html`<b>${institution}</b>，证书 ${number}，有效期 ${validFrom} 至 ${validTo}。`
    : html`<b lang="zh-CN">${institution}</b>, certificate ${number}, valid from ${validFrom} to ${validTo}.`;
}

function renderClaims(claims: CertificateClaims, language: Language): Html {
  const rows: readonly (readonly [Words, string])[] = [
    [{ zh: '证书编号', en: 'Number' }, claims.number],
    [{ zh: '机构', en: 'Institution' }, claims.institution],
    [{ zh: '统一社会信用代码', en: 'USCC' }, claims.uscc ?? '―'],
    [{ zh: '发证机关', en: 'Issuer' }, claims.issuer],
    [{ zh: '有效期', en: 'Validity' }, `${claims.validFrom} – ${claims.validTo}`],
    [{ zh: '场所', en: 'Sites' }, String(claims.sites)],
    [{ zh: '附表', en: 'Annex' }, `${claims.annexVersion} ${claims.annexSha256.slice(0, 16)}…`],
  ];
  return html`<table class="kv">${rows.map(([label, value]) => html`<tr><th scope="row">${label[language]}</th><td>${value}</td></tr>`)}</table>`;
}

/** Every answer says how old its word on status is. */
export function ageOf(seconds: number | null): Words {
  if (seconds === null) return { zh: '没有状态信息', en: 'No status information' };
  const minutes = Math.floor(seconds / 60);
  if (minutes < 1) return { zh: '状态信息不到 1 分钟前生成', en: 'Status made less than a minute ago' };
  if (minutes < 60) return { zh: `状态信息 ${minutes} 分钟前生成`, en: `Status made ${plural(minutes, 'minute')} ago` };
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return { zh: `状态信息 ${hours} 小时前生成`, en: `Status made ${plural(hours, 'hour')} ago` };
  const days = Math.floor(hours / 24);
  return { zh: `状态信息 ${days} 天前生成`, en: `Status made ${plural(days, 'day')} ago` };
}

function ended({ zh, en }: Words): Words {
  return { zh: `${zh}。`, en: `${en.charAt(0).toUpperCase()}${en.slice(1)}.` };
}

function plural(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
