/** Path of a Chromium; installs one where it may, else says what is missing and ends the process. */
export function ensureChromium(): string;
