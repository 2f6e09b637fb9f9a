import { clauseTag } from './clause-tag.ts';
import type { Turn } from './facts.ts';
import { type Html, html } from './html.ts';
import type { Words } from './language.ts';
import { type Page, say } from './page.ts';

/** Up to this many working days a deadline is shown as near. */
const NEAR = 2;

const QUESTIONS = {
  where: { zh: '到哪一步', en: 'Where is it' },
  turn: { zh: '轮到谁', en: 'Whose turn' },
  days: { zh: '还剩几个工作日', en: 'Working days left' },
} as const satisfies Record<string, Words>;

/** The three questions at the head of every procedure: where is it, whose turn, how many working days are left. */
export function renderQuestions(page: Page, state: Html, turn: Turn | null): Html {
  const nobody = say(page, { zh: '没有待办的步骤', en: 'No step is outstanding' });
  return html`<dl class="ask"><div><dt>${say(page, QUESTIONS.where)}</dt><dd>${state}</dd></div><div><dt>${say(page, QUESTIONS.turn)}</dt><dd>${turn === null ? nobody : say(page, turn.who)}</dd></div><div><dt>${say(page, QUESTIONS.days)}</dt><dd>${renderDue(page, turn?.due ?? null)}</dd></div></dl>`;
}

function renderDue(page: Page, due: Turn['due']): Html {
  if (due === null) return html`${say(page, { zh: '没有法定期限', en: 'No statutory deadline' })}`;
  const until = say(page, { zh: `${due.on} 前${due.what.zh}`, en: `${due.what.en} by ${due.on}` });
  return html`${renderDays(page, due.workingDaysLeft)} <span class="s13 q">${until}</span> ${clauseTag(due.clause, page.language)}`;
}

function renderDays(page: Page, days: number | null): Html {
  if (days === null) {
    return html`<span class="due">${say(page, { zh: '放假安排未公布', en: 'Holidays not announced' })}</span>`;
  }
  if (days < 0)
    return html`<span class="due due-late">${say(page, { zh: '逾期', en: 'Overdue' })} <b>${-days}</b></span>`;
  const unit = say(page, { zh: '个工作日', en: days === 1 ? 'working day' : 'working days' });
  return html`<span class="due${days <= NEAR && ' due-near'}"><b>${days}</b> ${unit}</span>`;
}
