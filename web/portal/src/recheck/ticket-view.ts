import { type Html, html } from '../html.ts';
import type { Language, Words } from '../language.ts';
import { hash } from '../marks.ts';
import type { Outcome, UnitTicket } from './unit-tickets.ts';

/** One institution's tickets, each with the text that anybody can hash for himself. */
export function renderTickets(unit: string, tickets: readonly UnitTicket[], language: Language): Html {
  if (tickets.length === 0) {
    return html`<p>${{ zh: `名录里没有 ${unit}。`, en: `The lists hold no ${unit}.` }[language]}</p>`;
  }
  return html`${tickets.map(
    (one) =>
      html`<p class="mono">SHA-256(seed,unit,${one.stratum},${unit}) =</p><p>${hash(one.ticket)}</p><p>${sentence(one)[language]}</p>`,
  )}`;
}

function sentence({ stratum, outcome, position, among }: UnitTicket): Words {
  const place: Words =
    position === null
      ? { zh: '', en: '' }
      : { zh: `按票号第 ${position} / ${among} 名，`, en: `place ${position} of ${among} by ticket, ` };
  const end = outcomeWords(outcome);
  return { zh: `${stratum}：${place.zh}${end.zh}`, en: `${stratum}: ${place.en}${end.en}` };
}

function outcomeWords(outcome: Outcome): Words {
  if (outcome.kind === 'not-drawn') return { zh: '未抽中', en: 'not drawn' };
  if (outcome.kind === 'taken') {
    return { zh: `已在 ${outcome.by} 抽中，这里不再参加`, en: `drawn in ${outcome.by} already, so not in this one` };
  }
  const { rank } = outcome;
  if (outcome.kind === 'reserve') return { zh: `候补第 ${rank} 名`, en: `reserve, rank ${rank}` };
  return outcome.certainty
    ? { zh: `抽中第 ${rank} 名（权重足够大，必定抽中）`, en: `drawn, rank ${rank} (certain by its weight)` }
    : { zh: `抽中第 ${rank} 名`, en: `drawn, rank ${rank}` };
}
