import { type Html, html } from '../html.ts';
import { original, type Page, renderPage, say, to } from '../page.ts';
import { renderRecheck } from '../recheck-section.ts';
import { ageOf, minuteOf } from '../time.ts';
import { renderAnswerPanel, renderSteps } from './answer-panel.ts';
import type { AnswerPageFacts, VerifyPageFacts, VerifyQuestion } from './facts.ts';

/**
 * “Was it authorised on that day?”: by number without a script; by camera, picture or file with one, and then with the
 * network off too. Below, a draw can be recomputed.
 */
export function renderVerify(page: Page, { question, today, result }: VerifyPageFacts, script: string): Html {
  const main = html`<section class="top"><h1>${say(page, { zh: '那一天，它有没有资质？', en: 'Was it authorised on that day?' })}</h1>${renderForm(page, question, today)}</section>
${result !== null && renderResult(page, result)}
${renderScan(page)}
${renderRecheck(page)}`;
  return renderPage(page, { title: { zh: '验真', en: 'Verify' }, section: 'verify', main, script });
}

function renderForm(page: Page, { number, on, item }: VerifyQuestion, today: string): Html {
  return html`<form class="vq" action="${to(page, '/verify')}"><label><span>${say(page, { zh: '证书编号', en: 'Certificate number' })}</span><input name="number" value="${number}" maxlength="40" required autocomplete="off"></label><label><span>${say(page, { zh: '日期', en: 'Day' })}</span><input type="date" name="on" value="${on}" max="${today}"></label><label><span>${say(page, { zh: '项目与标准（可不填）', en: 'Item and standard (optional)' })}</span><input name="item" value="${item}" maxlength="200" placeholder="${say(page, { zh: '例如 食品 铅 GB 5009.12-2023', en: 'object, parameter, standard, e.g. GB 5009.12-2023' })}"></label><button class="btn btn-1">${say(page, { zh: '验证', en: 'Verify' })}</button></form>`;
}

function renderResult(page: Page, result: AnswerPageFacts): Html {
  const { status } = result;
  const age =
    status === null
      ? say(page, { zh: '没有状态信息', en: 'No status information' })
      : say(page, {
          zh: `状态信息 ${ageOf(status.madeAt, page.now, 'zh')}生成（${minuteOf(status.madeAt)}），下次更新 ${minuteOf(status.nextUpdate)} 前`,
          en: `Status made ${ageOf(status.madeAt, page.now, 'en')} (${minuteOf(status.madeAt)}); next update by ${minuteOf(status.nextUpdate)}`,
        });
  return html`${renderAnswerPanel(page.language, {
    answer: result.answer,
    sentence: original(page, say(page, result.sentence)),
    reasons: result.reasons.map(({ words }) => words),
    age,
  })}
<div class="two"><section><div class="sec"><h2>${say(page, { zh: '依据的记录', en: 'Records it rests on' })}</h2>${
    result.signedAnswer !== null &&
    html`<a href="${result.signedAnswer}">${say(page, { zh: '签名答复（JSON）', en: 'Signed answer (JSON)' })}</a>`
  }</div><table class="kv">${result.records.map(
    ({ label, value, note }) =>
      html`<tr><th scope="row">${say(page, label)}</th><td>${original(page, value)}${note !== null && html`<br><small class="qq">${say(page, note)}</small>`}</td></tr>`,
  )}<tr><th scope="row">${say(page, { zh: '不在本答复', en: 'Not in this answer' })}</th><td>${say(page, { zh: 'CNAS 认可另查；不证明某份报告内容属实', en: 'CNAS accreditation; whether what a report says is true' })}</td></tr></table>${renderLinks(page, result)}</section>
<section><div class="sec"><h2>${say(page, { zh: '怎样得出', en: 'How it came about' })}</h2><span class="qq">${say(page, { zh: '可断网复核', en: 'Can be checked with the network off' })}</span></div>${renderSteps(page.language, result.steps)}</section></div>`;
}

function renderLinks(page: Page, { institution, pdf, qrText }: AnswerPageFacts): Html {
  return html`<p class="pg">${
    institution !== null &&
    html`<a href="${to(page, `/institutions/${institution.code}`)}">${original(page, institution.name)}</a> `
  }${pdf !== null && html`<a href="${pdf}">${say(page, { zh: '电子证书（PDF）', en: 'Certificate (PDF)' })}</a>`}</p>${
    qrText !== null &&
    html`<details><summary>${say(page, { zh: '二维码内容', en: 'Text of the code' })}</summary><p class="cmd">${qrText}</p></details>`
  }`;
}

/** Comes up hidden: the script shows what works on this device. */
function renderScan(page: Page): Html {
  return html`<section class="gap" id="scan" hidden data-language="${page.language}"><div class="sec"><h2>${say(page, { zh: '扫码或上传', en: 'Scan or upload' })}</h2><span id="scan-kept" role="status"></span></div><p class="lead">${say(page, { zh: '对准证书上的二维码，或选一张照片、一份电子证书。扫码和照片在您的设备上验证，断网也行；PDF 须联网比对。', en: 'Point the camera at the code of a certificate, or choose a photo or an electronic certificate. Codes and photos are checked on your device, also with the network off; a PDF needs the network.' })}</p><p class="acts"><button class="btn" id="scan-start">${say(page, { zh: '打开摄像头', en: 'Open the camera' })}</button> <button class="btn" id="scan-stop" hidden>${say(page, { zh: '关闭摄像头', en: 'Close the camera' })}</button> <label class="pick"><input class="vh" type="file" id="scan-file" accept="image/*,application/pdf"><span class="btn">${say(page, { zh: '选择照片或 PDF', en: 'Choose a photo or PDF' })}</span></label></p><label class="s13"><span>${say(page, { zh: '或粘贴二维码内容（HJ1:…）', en: 'Or paste the text of the code (HJ1:…)' })}</span><input id="scan-text" autocomplete="off" spellcheck="false"></label><video id="scan-video" hidden muted playsinline></video><div id="scan-result" role="status" tabindex="-1"></div></section>`;
}
