/** Zero-width and direction marks, soft hyphen, byte order mark: invisible, and they make two equal names differ. */
const invisible = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g;
// oxlint-disable-next-line no-control-regex -- control characters have no place in a cell, line breaks and tabs apart
const control = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g;

/** Without invisible characters, and without blanks (the ideographic one too) at either end. Blanks inside stay. */
export function trimText(text: string): string {
  return text.replace(invisible, '').replace(control, '').trim();
}

/** `trimText`, and every run of blanks and line breaks as one space: for names, which are compared. */
export function singleLine(text: string): string {
  return trimText(text).replace(/\s+/g, ' ');
}
