import { type Html, html, type Insert } from './html.ts';

export interface Column {
  readonly label: string;
  readonly number?: true;
}

/**
 * A table that becomes a stack of labelled lines on a phone. The first column names the row.
 * @param rows cells in the order of the columns.
 */
export function renderStack(columns: readonly Column[], rows: readonly (readonly Insert[])[]): Html {
  const cls = ({ number }: Column) => number === true && html` class="r"`;
  return html`<table class="t stack"><thead><tr>${columns.map((column) => html`<th scope="col"${cls(column)}>${column.label}</th>`)}</tr></thead><tbody>${rows.map(
    (cells) =>
      html`<tr>${columns.map((column, index) => {
        const cell = cells[index] ?? null;
        return index === 0
          ? html`<td>${cell}</td>`
          : html`<td data-l="${column.label}"${cls(column)}><span>${cell}</span></td>`;
      })}</tr>`,
  )}</tbody></table>`;
}
