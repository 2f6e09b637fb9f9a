export function say(zh: string, en: string): void;
export function giveUp(zh: string, en: string): never;
export function secondsSince(start: number): string;
