import { type Html, html } from './html.ts';

/** Shape and colour; the word always stands beside it. */
export type Shape = 'ok' | 'run' | 'todo' | 'wait' | 'stop' | 'bad' | 'end';

export function mark(shape: Shape, text: string): Html {
  return html`<span class="st st-${shape}">${text}</span>`;
}

/** A whole hash in groups of four, its ends in bold: people compare the ends. */
export function hash(hex: string): Html {
  const groups = hex.match(/.{1,4}/g) ?? [];
  if (groups.length < 6) return html`<span class="hash"><b>${groups.join(' ')}</b></span>`;
  const ends = [groups.slice(0, 2), groups.slice(2, -2), groups.slice(-2)].map((part) => part.join(' '));
  return html`<span class="hash"><b>${ends[0] ?? ''}</b> ${ends[1] ?? ''} <b>${ends[2] ?? ''}</b></span>`;
}

/** The ends of a hash, where the whole stands elsewhere. */
export function shortHash(hex: string): Html {
  const groups = hex.match(/.{1,4}/g) ?? [];
  return html`<span class="hash"><b>${groups.slice(0, 2).join(' ')}</b> … <b>${groups.slice(-2).join(' ')}</b></span>`;
}
