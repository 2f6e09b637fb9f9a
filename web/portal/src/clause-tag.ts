import { type ClauseId, citation } from '@hengjian/law';
import { type Html, html } from './html.ts';
import type { Language } from './language.ts';

/** A clause as official papers cite it. */
export function clauseTag(clause: ClauseId, language: Language): Html {
  return html`<span class="cl">${citation(clause)[language]}</span>`;
}
